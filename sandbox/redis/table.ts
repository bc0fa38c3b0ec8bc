/* The command table: the generated list of declarations, by name, with subcommands under their containers. */
import { commands as specs } from './commands/index.gen';
import { derive, type Command } from './command';
import { DEFAULT_PROFILE, PROFILES, type Profile } from './profile';
import { specAt } from './release-spec';
import { isRestricted, type Managed } from './service';

const SLOTS = 4096;

export class CommandTable {
  readonly all: Command[] = [];
  protected readonly byName = new Map<string, Command>();
  /** What was looked up last: requests of one kind often follow each other. */
  private last: Command | undefined;
  private readonly slots: (Command | undefined)[] = new Array<Command | undefined>(SLOTS);

  /** The commands of one release that a node of this kind may run. */
  constructor(release: string, managed: Managed['as'] | undefined) {
    const kept = specs.filter((spec) => !isRestricted(spec.restricted, managed))
      .map((spec) => specAt(spec, release)).filter((spec) => spec !== undefined);
    const names = new Set(kept.map((spec) => spec.name));
    for (const spec of kept) {
      const bar = spec.name.indexOf('|');
      if (bar < 0 || names.has(spec.name.slice(0, bar))) this.all.push(derive(spec, this.all.length));
    }
    for (const command of this.all) {
      const bar = command.name.indexOf('|');
      if (bar < 0) this.byName.set(command.name, command);
    }
    for (const command of this.all) {
      const bar = command.name.indexOf('|');
      if (bar < 0) continue;
      const parent = this.byName.get(command.name.slice(0, bar))!;
      parent.subcommands ??= new Map();
      parent.subcommands.set(command.name.slice(bar + 1), command);
      command.parent = parent;
    }
    for (const command of this.byName.values()) {
      const slot = slotOf(bytesOf(command.name), 0, command.name.length);
      this.slots[slot] ??= command;
    }
  }

  /** Top-level commands. */
  get top(): Iterable<Command> { return this.byName.values(); }
  get(name: string): Command | undefined { return this.byName.get(name.toLowerCase()); }

  /** As the words of a request name it; a container by itself too, but not with a word that it does not have. */
  ofWords(words: readonly string[]): Command | undefined {
    const command = this.get(words[0]!);
    if (command?.subcommands === undefined || words.length < 2) return command;
    return command.subcommands.get(words[1]!.toLowerCase());
  }

  /** `config|get` too. */
  byFullName(name: string): Command | undefined {
    const [first, second] = name.toLowerCase().split('|');
    const command = this.byName.get(first!);
    return second === undefined ? command : command?.subcommands?.get(second);
  }

  /** By the bytes of a word, any case; no string is made. */
  lookup(src: Uint8Array, at: number, end: number): Command | undefined {
    const { last } = this;
    if (last !== undefined && isName(last.name, src, at, end)) return last;
    const found = this.slots[slotOf(src, at, end)];
    if (found === undefined) return undefined;
    return this.last = isName(found.name, src, at, end) ? found : this.byName.get(lowerText(src, at, end));
  }
}

function slotOf(src: Uint8Array, at: number, end: number): number {
  let hash = end - at;
  const stop = end - at > 24 ? at + 24 : end;
  for (let i = at; i < stop; i++) hash = Math.imul(hash ^ (src[i]! | 32), 0x01000193);
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

function isName(name: string, src: Uint8Array, at: number, end: number): boolean {
  if (name.length !== end - at) return false;
  for (let i = 0; i < name.length; i++) {
    const byte = src[at + i]!;
    if ((byte >= 65 && byte <= 90 ? byte | 32 : byte) !== name.charCodeAt(i)) return false;
  }
  return true;
}

function lowerText(src: Uint8Array, at: number, end: number): string {
  let text = '';
  for (let i = at; i < end && i < at + 64; i++) text += String.fromCharCode(src[i]!);
  return text.toLowerCase();
}

function bytesOf(name: string): Uint8Array { return Uint8Array.from(name, (char) => char.charCodeAt(0)); }

/** The table of a server whose configuration gave commands other names, or none (rename-command). */
export class RenamedTable extends CommandTable {
  /** From → to; to nothing: gone. Both lower case. */
  constructor({ release }: Profile, renamed: ReadonlyMap<string, string>) {
    super(release, undefined);
    for (const [from, to] of renamed) {
      const command = this.byName.get(from);
      this.byName.delete(from);
      if (command !== undefined && to !== '') this.byName.set(to, command);
    }
  }

  override lookup(src: Uint8Array, at: number, end: number): Command | undefined {
    return this.byName.get(lowerText(src, at, end));
  }
}

const tables = new Map<string, CommandTable>();

/** One table for all nodes of a profile and kind. */
export function tableFor({ release }: Profile, managed?: Managed['as']): CommandTable {
  const name = `${release} ${managed ?? ''}`;
  let found = tables.get(name);
  if (found === undefined) tables.set(name, found = new CommandTable(release, managed));
  return found;
}

export const table = tableFor(PROFILES[DEFAULT_PROFILE]);
