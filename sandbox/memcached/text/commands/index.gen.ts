/* Made by `npm run gen` from the files in this folder. Do not edit. */
import type { TextCommand } from '../command';
import addCommand from './add';
import appendCommand from './append';
import cacheMemlimitCommand from './cache-memlimit';
import casCommand from './cas';
import configCommand from './config';
import decrCommand from './decr';
import deleteCommand from './delete';
import flushAllCommand from './flush-all';
import gatCommand from './gat';
import gatsCommand from './gats';
import getCommand from './get';
import getsCommand from './gets';
import incrCommand from './incr';
import lruCrawlerCommand from './lru-crawler';
import lruCommand from './lru';
import prependCommand from './prepend';
import quitCommand from './quit';
import replaceCommand from './replace';
import setCommand from './set';
import shutdownCommand from './shutdown';
import slabsCommand from './slabs';
import statsCommand from './stats';
import touchCommand from './touch';
import verbosityCommand from './verbosity';
import versionCommand from './version';
import watchCommand from './watch';

export const commands: readonly TextCommand[] = [
  addCommand,
  appendCommand,
  cacheMemlimitCommand,
  casCommand,
  configCommand,
  decrCommand,
  deleteCommand,
  flushAllCommand,
  gatCommand,
  gatsCommand,
  getCommand,
  getsCommand,
  incrCommand,
  lruCrawlerCommand,
  lruCommand,
  prependCommand,
  quitCommand,
  replaceCommand,
  setCommand,
  shutdownCommand,
  slabsCommand,
  statsCommand,
  touchCommand,
  verbosityCommand,
  versionCommand,
  watchCommand,
];
