/* What COMMAND GETKEYS and GETKEYSANDFLAGS share: the command line in the words behind them (server.c,
 * getKeysSubcommand). */
import type { Context } from './context';
import { Refusal } from './errors';
import { keyPositions } from './key-positions';

export function keysOf(ctx: Context): { key: string; flags: readonly string[] }[] {
  const words = ctx.texts(2);
  let command = ctx.node.table.get(words[0]!);
  if (command?.subcommands !== undefined && words.length > 1) {
    command = command.subcommands.get(words[1]!.toLowerCase()) ?? undefined;
  }
  if (command === undefined) throw new Refusal('ERR Invalid command specified');
  if (!command.keySpecs?.some(({ flags }) => !flags.includes('not_key'))) {
    throw new Refusal('ERR The command has no key arguments');
  }
  if (command.arity > 0 ? words.length !== command.arity : words.length < -command.arity) {
    throw new Refusal('ERR Invalid number of arguments specified for command');
  }
  const positions = keyPositions(command, words);
  if (positions === undefined || positions.length === 0) {
    if (command.flags.includes('no_mandatory_keys')) return [];
    throw new Refusal('ERR Invalid arguments specified for command');
  }
  return positions.map(({ at, flags }) => ({ key: words[at]!, flags }));
}
