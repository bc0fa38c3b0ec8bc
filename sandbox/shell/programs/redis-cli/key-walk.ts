/* `--bigkeys`, `--memkeys` and `--hotkeys`: a walk by SCAN over every key, with what it found at the end. Ctrl-C ends
 * the walk and shows what was found so far, as the real one does (redis-cli.c, findBigKeys, findHotKeys). */
import type { ProgramIo } from '#shell/program';
import { type Asking, numberOf, percent, problemOf } from './asking';
import { quote } from './escape';
import type { Options } from './options';

type Kind = { name: string; command: string; unit: string; biggest: number; key: string; count: number; total: number };
/** Looks at the keys of one SCAN; `done` is the part of the walk that was behind it. False: it cannot go on. */
type Look = (keys: readonly string[], done: string) => Promise<boolean>;
type Walk = { sampled: number; cancelled: string; failed: boolean };

const HOT_KEYS = 16;
const SCANS_BETWEEN_SLEEPS = 100;

/** In the order in which the real one sums up. */
function kinds(): Kind[] {
  const kind = (name: string, command: string, unit: string): Kind => (
    { name, command, unit, biggest: 0, key: '', count: 0, total: 0 });
  return [
    kind('list', 'LLEN', 'items'), kind('hash', 'HLEN', 'fields'), kind('string', 'STRLEN', 'bytes'),
    kind('stream', 'XLEN', 'entries'), kind('set', 'SCARD', 'members'), kind('zset', 'ZCARD', 'members'),
  ];
}

export async function findBigKeys(io: ProgramIo, options: Options, asking: Asking): Promise<number> {
  const all = kinds();
  const memory = options.mode === 'memkeys';
  const samples = options.memorySamples === undefined ? [] : ['SAMPLES', options.memorySamples];
  let bytes = 0;
  const walk = await overKeys(io, options, asking, 'biggest', async (keys, done) => {
    const types = await asking.askAll(keys.map((key) => ['TYPE', key]));
    const found = keys.flatMap((key, i) => {
      const type = types[i]!;
      const kind = 'text' in type ? all.find(({ name }) => name === type.text) : undefined;
      return kind === undefined ? [] : [{ key, kind }];
    });
    const sizes = await asking.askAll(found.map(({ key, kind }) => (
      memory ? ['MEMORY', 'USAGE', key, ...samples] : [kind.command, key])));
    found.forEach(({ key, kind }, i) => {
      const refused = sizes[i]!.kind === 'error';
      if (refused) {
        const asked = memory ? 'MEMORY USAGE' : kind.command;
        io.writeError(`Warning:  ${asked} on '${key}' failed (may have changed type)\n`);
      }
      const size = refused ? 0 : numberOf(sizes[i]!);
      kind.total += size;
      kind.count++;
      bytes += key.length;
      if (size <= kind.biggest) return;
      kind.biggest = size;
      kind.key = quote(key);
      const unit = memory ? 'bytes' : kind.unit;
      io.write(`[${done}] Biggest ${kind.name.padEnd(6)} found so far '${kind.key}' with ${size} ${unit}\n`);
    });
    return true;
  });
  if (walk.failed) return 1;
  const { sampled } = walk;
  io.write(`${summary(walk)}Total key length in bytes is ${bytes} (avg len ${average(bytes, sampled)})\n\n`);
  for (const { name, key, biggest, unit } of all) {
    if (key !== '') {
      io.write(`Biggest ${name.padStart(6)} found '${key}' has ${biggest} ${memory ? 'bytes' : unit}\n`);
    }
  }
  io.write('\n');
  for (const { name, count, total, unit } of all) {
    io.write(`${count} ${name}s with ${total} ${memory ? 'bytes' : unit} (${percent(count, sampled)} of keys, `
      + `avg size ${average(total, count)})\n`);
  }
  return 0;
}

export async function findHotKeys(io: ProgramIo, options: Options, asking: Asking): Promise<number> {
  const hot: { key: string; uses: number }[] = [];
  const walk = await overKeys(io, options, asking, 'hot', async (keys, done) => {
    const counters = await asking.askAll(keys.map((key) => ['OBJECT', 'FREQ', key]));
    const problem = counters.map(problemOf).find((each) => each !== undefined && !each.includes('no such key'));
    if (problem !== undefined) {
      io.writeError(`Error: ${problem}\n`);
      return false;
    }
    keys.forEach((key, i) => {
      const uses = numberOf(counters[i]!);
      const least = hot.length < HOT_KEYS ? 0 : hot.at(-1)!.uses;
      if (!(uses > least)) return;
      const at = hot.findIndex((each) => each.uses < uses);
      hot.splice(at < 0 ? hot.length : at, 0, { key: quote(key), uses });
      hot.length = Math.min(hot.length, HOT_KEYS);
      io.write(`[${done}] Hot key '${quote(key)}' found so far with counter ${uses}\n`);
    });
    return true;
  });
  if (walk.failed) return 1;
  io.write(summary(walk));
  for (const { key, uses } of hot) io.write(`hot key found with counter: ${uses}\tkeyname: ${key}\n`);
  return 0;
}

async function overKeys(
  io: ProgramIo, options: Options, asking: Asking, what: 'biggest' | 'hot', look: Look,
): Promise<Walk> {
  const walk: Walk = { sampled: 0, cancelled: '', failed: false };
  const fail = (text: string): Walk => {
    io.writeError(`${text}\n`);
    return { ...walk, failed: true };
  };
  const size = await asking.ask(['DBSIZE']);
  const refused = problemOf(size);
  if (refused !== undefined) return fail(`Couldn't determine DBSIZE: ${refused}`);
  io.write(`\n# Scanning the entire keyspace to find ${what} keys as well as\n`
    + '# average sizes per key type.  You can use -i 0.1 to sleep 0.1 sec\n'
    + '# per 100 SCAN commands (not usually needed).\n\n');
  let stopped = false;
  const release = asking.onInterrupt(() => { stopped = true; });
  try {
    let cursor = '0';
    for (let scans = 1; ; scans++) {
      const done = percent(walk.sampled, numberOf(size));
      const answer = await asking.ask(options.pattern === '*' ? ['SCAN', cursor]
        : ['SCAN', cursor, 'MATCH', options.pattern]);
      const problem = problemOf(answer);
      if (problem !== undefined) return fail(`ERROR: ${problem}`);
      const [next, keys] = 'items' in answer ? answer.items : [];
      const found = keys !== undefined && 'items' in keys ? keys.items : [];
      const names = found.map((key) => ('text' in key ? key.text : ''));
      if (!await look(names, done)) return { ...walk, failed: true };
      walk.sampled += names.length;
      cursor = next !== undefined && 'text' in next ? next.text : '0';
      if (cursor === '0') return walk;
      if (options.intervalMs > 0 && scans % SCANS_BETWEEN_SLEEPS === 0) await io.sleep(options.intervalMs);
      if (stopped) return { ...walk, cancelled: `[${done}] ` };
    }
  } finally {
    release();
  }
}

function summary({ sampled, cancelled }: Walk): string {
  return `\n-------- summary -------\n\n${cancelled}Sampled ${sampled} keys in the keyspace!\n`;
}

function average(total: number, count: number): string { return (count === 0 ? 0 : total / count).toFixed(2); }
