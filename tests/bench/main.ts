/* `npm run bench`: measures and writes tests/bench/RESULTS.md.
 *
 *   npm run bench -- [section …] [--quick] [--test WORD] [--dry]
 *
 * Sections: common, families, pressure, memory, memcached, labs, keystrokes; without any, all of them. `--quick` takes
 * a quarter of the load and one round. `--test` keeps the cells whose name holds the word. With `--quick`, `--test` or
 * `--dry` nothing is written. Always beside the real server, in turn within one run, as ratios (ENGINE.md has the
 * aims). */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { bundleSandbox } from '#start/build';
import { COMMON, FAMILIES, type Cell } from './cells';
import { weighDataSets } from './data-sets';
import { compareEngines } from './engines';
import { keystrokeLatency } from './keystrokes';
import { memcachedSection } from './memcached';
import { compareLabs } from './labs';
import { comparePressure } from './pressure';
import { has } from './servers';
import { engineSection, labSection, memorySection, renderPage, typingSection, type Section } from './table';

const PAGE = 'tests/bench/RESULTS.md';
const words = process.argv.slice(2);
const quick = words.includes('--quick');
const wanted = words.includes('--test') ? words[words.indexOf('--test') + 1]!.toLowerCase() : '';
const chosen = words.filter((word, i) => !word.startsWith('--') && words[i - 1] !== '--test');
const rounds = quick ? 1 : 3;
const scale = quick ? 0.25 : 1;
const say = (line: string) => process.stdout.write(`${line}\n`);
const cellsOf = (cells: readonly Cell[]) => cells.filter(({ name }) => name.toLowerCase().includes(wanted));

const SECTIONS: Record<string, () => Promise<Section>> = {
  common: async () => engineSection('Common commands', await compareEngines(cellsOf(COMMON), rounds, scale, say)),
  families: async () => engineSection('Every family', await compareEngines(cellsOf(FAMILIES), rounds, scale, say)),
  pressure: async () => (
    engineSection('Expiry and eviction under load', await comparePressure(quick ? 1 : 2, scale, say))),
  memory: async () => memorySection(await weighDataSets(quick ? 0.1 : 1, say)),
  memcached: () => memcachedSection(rounds, scale, wanted, say),
  labs: async () => labSection(await compareLabs()),
  keystrokes: async () => typingSection(await typing()),
};

async function typing() {
  execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'content/_build/main.ts'], { stdio: 'inherit' });
  await bundleSandbox();
  const latencies = await keystrokeLatency(quick ? [1, 100] : [1, 100, 1000], quick ? 100 : 1000);
  for (const { labs, p50Ms, p99Ms } of latencies) {
    say(`${labs} labs typing: p50 ${p50Ms.toFixed(2)} ms, p99 ${p99Ms.toFixed(2)} ms`);
  }
  return latencies;
}

if (!has('redis-server') || !has('redis-benchmark')) {
  process.stderr.write('The bench compares with redis-server: install redis-server and redis-tools first.\n');
  process.exit(1);
}
const unknown = chosen.filter((name) => !(name in SECTIONS));
if (unknown.length > 0) {
  process.stderr.write(`There is no section ${unknown.join(', ')}; there are ${Object.keys(SECTIONS).join(', ')}.\n`);
  process.exit(1);
}
execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'sandbox/redis/gen.ts'], { stdio: 'inherit' });
const sections: Section[] = [];
for (const [name, measure] of Object.entries(SECTIONS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  say(`— ${name}`);
  sections.push(await measure());
}
if (!quick && wanted === '' && !words.includes('--dry')) {
  writeFileSync(PAGE, renderPage(PAGE, sections));
  say(`wrote ${PAGE}`);
}
