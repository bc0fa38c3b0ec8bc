/* lab: the verbs over the lab itself, which no real server has. Its clock is logical: nothing here ever sleeps.
 *
 * redis-cli hands lines that start with `lab ` to this program too, the one addition to the real one. */
import { utf8ToLatin1 } from '#base/bytes';
import type { Program, ProgramIo } from '#shell/program';
import { NODE_USAGE, nodeVerb } from './nodes';

const UNITS_MS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const SKIP_MAX_MS = 366 * 86_400_000;
const USAGE = 'Usage: lab skip <time>   move the lab\'s clock forward: lab skip 30m, 90s, 1h, 2d, 1h30m, 500ms\n'
  + '       lab clock         show the lab\'s clock\n'
  + NODE_USAGE
  + '       lab help          this text\n';

/** `1h30m` → ms; undefined when it is no time. */
export function readSpan(text: string): number | undefined {
  if (!/^(?:\d+(?:\.\d+)?(?:ms|s|m|h|d))+$/.test(text)) return undefined;
  let ms = 0;
  for (const part of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)) ms += Number(part[1]) * UNITS_MS[part[2]!]!;
  return Math.round(ms);
}

/** What a skip says; `went` is how far the clock really moved. */
export function skippedText(text: string, ms: number, went: number, clock: string): string {
  if (went >= ms) return `skipped ${text}: it is now ${clock}`;
  return `skipped ${went / 1000}s of ${text}, because the app runs: it is now ${clock}. Skip again to go on.`;
}

export const program: Program = {
  name: 'lab',
  summary: 'the lab itself: its clock, its Memcached nodes',
  usage: 'lab skip <time> | clock | nodes | kill <node> | start <node> | add | remove <node> | help',
  options: [
    ['skip 30m', 'move the clock forward; also 90s, 1h, 2d, 1h30m'], ['clock', 'show the clock'],
    ['nodes', 'list the Memcached nodes'], ['kill cache-0002', 'a node dies; start brings it back, empty'],
    ['add, remove', 'one node more, one less'],
  ],
  async run(io, words) {
    const [verb, ...rest] = words;
    if (verb === 'skip' && rest.length === 1) return skip(io, rest[0]!);
    if (verb === 'clock' && rest.length === 0) {
      io.write(`${utf8ToLatin1(io.world.clockText())}\n`);
      return 0;
    }
    const said = nodeVerb(io.world.nodes, words);
    if (said !== undefined) {
      if (said.refused) io.writeError(said.text);
      else io.write(said.text);
      return said.refused ? 1 : 0;
    }
    if (verb === undefined || verb === 'help' || verb === '--help') {
      io.write(USAGE);
      return 0;
    }
    io.writeError(`lab: no such verb: ${words.join(' ')}\n${USAGE}`);
    return 2;
  },
};

async function skip(io: ProgramIo, text: string): Promise<number> {
  const ms = readSpan(text);
  if (ms === undefined || ms <= 0 || ms > SKIP_MAX_MS) {
    io.writeError(`lab: ${text} is no time to skip: say 500ms, 90s, 30m, 1h or 2d, up to 366d\n`);
    return 2;
  }
  const went = await io.world.skip(ms) ?? ms;
  io.write(`${utf8ToLatin1(skippedText(text, ms, went, io.world.clockText()))}\n`);
  return 0;
}
