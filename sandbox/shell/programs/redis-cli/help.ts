/* `help`, `help SET`, `help config`, `help @string`: redis-cli's own pages, from the printed catalogue. */
import { utf8ToLatin1 } from '#base/bytes';
import type { CatalogCommand } from '#shell/catalog';
import type { ProgramIo } from '#shell/program';
import type { CommandBook } from './hints';

export function printHelp(io: ProgramIo, book: CommandBook, words: readonly string[]): void {
  const [first] = words;
  if (first === undefined) {
    io.write(general(io.world.version));
    return;
  }
  const group = first.startsWith('@') ? first.slice(1).toLowerCase() : undefined;
  const asked = words.map((word) => word.toUpperCase());
  io.write('\n');
  for (const command of book.commands) {
    const name = command.name.split(' ');
    if (group !== undefined && command.group.toLowerCase() !== group) continue;
    if (group === undefined && (asked.length > name.length || asked.some((word, i) => word !== name[i]))) continue;
    printCommand(io, command, group === undefined);
    io.write('\n');
  }
}

function printCommand(io: ProgramIo, command: CatalogCommand, withGroup: boolean): void {
  const styled = (escape: string, text: string): void => {
    io.style(escape);
    io.write(utf8ToLatin1(text));
    io.style('\x1b[0m');
  };
  io.write('  ');
  styled('\x1b[1m', command.name);
  io.write(' ');
  styled('\x1b[90m', command.syntax);
  const rows: [string, string][] = [['summary:', command.summary], ['since:', command.since]];
  if (withGroup) rows.push(['group:', command.group]);
  for (const [label, text] of rows) {
    io.write('\n  ');
    styled('\x1b[33m', label);
    io.write(utf8ToLatin1(` ${text}`));
  }
  io.write('\n');
}

function general(version: string): string {
  return `redis-cli ${version}
To get help about Redis commands type:
      "help @<group>" to get a list of commands in <group>
      "help <command>" for help on <command>
      "help <tab>" to get a list of possible help topics
      "quit" to exit

To set redis-cli preferences:
      ":set hints" enable online hints
      ":set nohints" disable online hints

The lab's own, which the real redis-cli does not have:
      "lab skip 30m" moves the lab's clock, "lab clock" shows it
`;
}
