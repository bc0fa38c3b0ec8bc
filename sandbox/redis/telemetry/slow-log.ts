/* The commands that took longest to run (slowlog.c): newest first, at most `slowlog-max-len` of them, each with what
 * is needed to find who sent it. Long words and long commands are cut as the real server cuts them. */
import type { Command } from '../command';
import type { Connection } from '../connection';
import type { Words } from '../context';
import type { RedisNode } from '../node';
import { boundLog } from '../log-bounds';
import { shownWords } from './redacted-words';

const WORDS_MAX = 32;
const BYTES_MAX = 128;
/** What an entry and each of its words takes beside its text. */
const ENTRY_CHARS = 32;

export type SlowEntry = {
  id: number;
  /** Seconds since 1970. */
  at: number;
  tookUs: number;
  words: string[];
  address: string;
  name: string;
};

export class SlowLog {
  readonly entries: SlowEntry[] = [];
  private nextId = 0;

  constructor(private readonly node: RedisNode) {}

  note(tookUs: number, command: Command, client: Connection, words: Words): void {
    const { slowlogSlowerThan, slowlogMaxLen } = this.node.config;
    if (slowlogSlowerThan < 0 || tookUs < slowlogSlowerThan || slowlogMaxLen === 0) return;
    if (command.flags.includes('skip_slowlog') || client.options.silent) return;
    this.entries.unshift({
      id: this.nextId++, at: Math.floor(this.node.clock.nowMs() / 1000), tookUs,
      words: cut(shownWords(command, words)), address: client.address, name: client.name,
    });
    boundLog(this.entries, slowlogMaxLen, this.node.limits.logChars, charsOf);
  }

  reset(): void { this.entries.length = 0; }
}

/** About what an entry takes. */
function charsOf({ words, name }: SlowEntry): number {
  return words.reduce((sum, word) => sum + word.length + ENTRY_CHARS, name.length + ENTRY_CHARS);
}

/** Long words and long commands, shortened. */
export function cut(words: string[]): string[] {
  const kept = words.length > WORDS_MAX ? words.slice(0, WORDS_MAX - 1) : words;
  const shown = kept.map((word) => word.length > BYTES_MAX
    ? `${word.slice(0, BYTES_MAX)}... (${word.length - BYTES_MAX} more bytes)`
    : word);
  if (words.length > WORDS_MAX) shown.push(`... (${words.length - WORDS_MAX + 1} more arguments)`);
  return shown;
}
