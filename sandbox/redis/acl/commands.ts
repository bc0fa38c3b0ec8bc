/* All commands that a rule may speak of, numbered: those of the table by their own id, then those of the real server
 * that this node does not run. */
import type { CommandTable } from '#redis/table';
import { absentCommands } from './absent-commands';

/** In the order of the real server (acl.c, ACLCommandCategories). */
export const CATEGORIES: readonly string[] = [
  'keyspace', 'read', 'write', 'set', 'sortedset', 'list', 'hash', 'string', 'bitmap', 'hyperloglog', 'geo', 'stream',
  'pubsub', 'admin', 'fast', 'slow', 'blocking', 'dangerous', 'connection', 'transaction', 'scripting',
];

export type AclCommand = {
  id: number;
  /** `config|get` for a subcommand. */
  name: string;
  /** One bit a category. */
  categories: number;
  parent?: AclCommand;
  subcommands: AclCommand[];
};

export class AclCommands {
  readonly all: AclCommand[] = [];
  private readonly byName = new Map<string, AclCommand>();
  /** What a selector allows that allows nothing, or everything: a byte a command. Nobody writes to them. */
  readonly none: Uint8Array;
  readonly every: Uint8Array;

  constructor(table: CommandTable) {
    for (const { name, categories } of table.all) this.add(name, categories.map((each) => each.slice(1)));
    for (const [categories, names] of absentCommands) {
      for (const name of names.split(' ')) if (!this.byName.has(name)) this.add(name, categories.split(' '));
    }
    for (const command of this.all) {
      const bar = command.name.indexOf('|');
      if (bar < 0) continue;
      command.parent = this.byName.get(command.name.slice(0, bar))!;
      command.parent.subcommands.push(command);
    }
    this.none = new Uint8Array(this.all.length);
    this.every = new Uint8Array(this.all.length).fill(1);
  }

  private add(name: string, categories: readonly string[]): void {
    const bits = categories.reduce((sum, each) => sum | 1 << CATEGORIES.indexOf(each), 0);
    const command: AclCommand = { id: this.all.length, name, categories: bits, subcommands: [] };
    this.all.push(command);
    this.byName.set(name, command);
  }

  /** Any case; `config|get` for a subcommand. */
  get(name: string): AclCommand | undefined { return this.byName.get(name.toLowerCase()); }
  /** Those of one category, containers before their subcommands. */
  of(category: number): AclCommand[] { return this.all.filter((each) => (each.categories >> category & 1) !== 0); }
}

const known = new WeakMap<CommandTable, AclCommands>();

/** The same object for the same table: nodes share it. */
export function aclCommandsOf(table: CommandTable): AclCommands {
  let commands = known.get(table);
  if (commands === undefined) known.set(table, commands = new AclCommands(table));
  return commands;
}
