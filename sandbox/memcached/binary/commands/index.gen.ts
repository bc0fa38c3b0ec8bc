/* Made by `npm run gen` from the files in this folder. Do not edit. */
import type { BinaryCommand } from '../command';
import appendCommand from './append';
import arithmeticCommand from './arithmetic';
import deleteCommand from './delete';
import flushCommand from './flush';
import gatCommand from './gat';
import getCommand from './get';
import noopCommand from './noop';
import quitCommand from './quit';
import saslAuthCommand from './sasl-auth';
import saslListCommand from './sasl-list';
import setCommand from './set';
import statCommand from './stat';
import versionCommand from './version';

export const commands: readonly BinaryCommand[] = [
  appendCommand,
  arithmeticCommand,
  deleteCommand,
  flushCommand,
  gatCommand,
  getCommand,
  noopCommand,
  quitCommand,
  saslAuthCommand,
  saslListCommand,
  setCommand,
  statCommand,
  versionCommand,
];
