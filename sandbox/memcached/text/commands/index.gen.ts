/* Made by `npm run gen` from the files in this folder. Do not edit. */
import type { TextCommand } from '../command';
import addCommand from './add';
import appendCommand from './append';
import casCommand from './cas';
import decrCommand from './decr';
import deleteCommand from './delete';
import flushAllCommand from './flush-all';
import gatCommand from './gat';
import gatsCommand from './gats';
import getCommand from './get';
import getsCommand from './gets';
import incrCommand from './incr';
import prependCommand from './prepend';
import quitCommand from './quit';
import replaceCommand from './replace';
import setCommand from './set';
import statsCommand from './stats';
import touchCommand from './touch';
import verbosityCommand from './verbosity';
import versionCommand from './version';

export const commands: readonly TextCommand[] = [
  addCommand,
  appendCommand,
  casCommand,
  decrCommand,
  deleteCommand,
  flushAllCommand,
  gatCommand,
  gatsCommand,
  getCommand,
  getsCommand,
  incrCommand,
  prependCommand,
  quitCommand,
  replaceCommand,
  setCommand,
  statsCommand,
  touchCommand,
  verbosityCommand,
  versionCommand,
];
