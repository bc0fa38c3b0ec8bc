/* Made by `npm run gen` from the files in this folder. Do not edit. */
import type { MetaCommand } from '../command';
import maCommand from './ma';
import mdCommand from './md';
import meCommand from './me';
import mgCommand from './mg';
import mnCommand from './mn';
import msCommand from './ms';

export const commands: readonly MetaCommand[] = [
  maCommand,
  mdCommand,
  meCommand,
  mgCommand,
  mnCommand,
  msCommand,
];
