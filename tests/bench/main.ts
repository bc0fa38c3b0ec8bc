/* `npm run bench`: measures and writes tests/bench/RESULTS.md. `--quick` is a short form for looking, which writes
 * nothing.
 *
 * Always beside the real server, in turn within one run, as ratios; see ENGINE.md in the shared folder for the aims. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { bundleSandbox } from '#start/build';
import { compareEngines } from './engines';
import { keystrokeLatency } from './keystrokes';
import { compareLabs } from './labs';
import { bytesPerKey } from './memory';
import { render } from './table';
import { has } from './servers';

const quick = process.argv.includes('--quick');
const say = (line: string) => process.stdout.write(`${line}\n`);

if (!has('redis-server') || !has('redis-benchmark')) {
  process.stderr.write('The bench compares with redis-server: install redis-server and redis-tools first.\n');
  process.exit(1);
}
for (const step of ['sandbox/redis/gen.ts', 'content/_build/main.ts']) {
  execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', step], { stdio: 'inherit' });
}
await bundleSandbox();
const labs = await compareLabs();
say(`a fresh lab: ${labs.ours.microseconds.toFixed(1)} µs, ${Math.round(labs.ours.bytes)} bytes`);
const keys = [8, 32, 100].map((valueBytes) => ({ valueBytes, ours: bytesPerKey(valueBytes) }));
const latencies = await keystrokeLatency(quick ? [1, 100] : [1, 100, 1000], quick ? 100 : 1000);
for (const { labs: count, p50Ms, p99Ms } of latencies) {
  say(`${count} labs typing: p50 ${p50Ms.toFixed(2)} ms, p99 ${p99Ms.toFixed(2)} ms`);
}
const rows = await compareEngines(quick ? 1 : 3, quick ? 0.3 : 1, say);
if (!quick) {
  writeFileSync('tests/bench/RESULTS.md', render({ rows, labs, keys, latencies }));
  say('wrote tests/bench/RESULTS.md');
}
