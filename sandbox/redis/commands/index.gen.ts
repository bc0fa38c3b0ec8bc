/* Made by `npm run gen` from the files in this folder. Do not edit. */
import type { CommandSpec } from '#redis/command';

export const commands: readonly CommandSpec[] = [
];
