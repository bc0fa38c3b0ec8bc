/* The results as the committed page. */
import os from 'node:os';
import type { Row } from './engines';
import type { Latency } from './keystrokes';
import type { Labs } from './labs';
import type { KeyBytes } from './memory';

/** redis-server 7.0.15's own used_memory a key, for the same keys (facts/engine-spike.md, E). */
const REDIS_BYTES: Record<number, number> = { 8: 91, 32: 122, 100: 186 };
/** CPU a request, ours better above 1: the aims of ENGINE.md. */
const AIMS: Record<number, number> = { 1: 0.95, 16: 1.1, 64: 1.4 };

type Results = { rows: readonly Row[]; labs: Labs; keys: readonly KeyBytes[]; latencies: readonly Latency[] };

export function render({ rows, labs, keys, latencies }: Results): string {
  return `${[head(), engines(rows), lab(labs), memory(keys), typing(latencies)].join('\n\n')}\n`;
}

function head(): string {
  const cpu = os.cpus()[0]?.model.trim() ?? 'unknown processor';
  const machine = `${os.cpus().length} × ${cpu}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
  return [
    '# Measured', '',
    `By \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine}, redis-server 7.0.15 (Debian).`,
    'The two servers run in turn within each round on core 0, redis-benchmark on core 1 (50 connections,',
    '100,000 random keys); medians of the pairs. A ratio above 1 is better for us. CPU is the server\'s own time a',
    'request and is the judge: it does not count what other programs of the machine took.',
  ].join('\n');
}

function engines(rows: readonly Row[]): string {
  const lines = rows.map((row) => {
    const aim = AIMS[row.pipeline]!;
    const verdict = row.cpuRatio >= aim ? 'met' : `missed by ${((1 - row.cpuRatio / aim) * 100).toFixed(0)} %`;
    return rowOf([
      row.test, row.valueBytes, row.pipeline, thousands(row.redis.rps), thousands(row.ours.rps),
      row.rpsRatio.toFixed(2),
      Math.round(row.redis.cpuNsPerRequest), Math.round(row.ours.cpuNsPerRequest), `**${row.cpuRatio.toFixed(2)}**`,
      `${aim} ${verdict}`,
    ]);
  });
  return ['## The engine beside redis-server', '',
    '| test | value | pipeline | redis rps | our rps | rps ratio | redis CPU ns | our CPU ns | CPU ratio | aim (CPU) |',
    '|---|---|---|---|---|---|---|---|---|---|', ...lines].join('\n');
}

function lab({ ours, redis }: Labs): string {
  return ['## A fresh node beside a spawned redis-server', '',
    '| | ours | redis-server | ratio |', '|---|---|---|---|',
    rowOf(['ready for its first command', `${ours.microseconds.toFixed(1)} µs`,
      `${(redis.microseconds / 1000).toFixed(1)} ms`,
      `${Math.round(redis.microseconds / ours.microseconds)} × sooner`]),
    rowOf(['memory, idle', `${(ours.bytes / 1024).toFixed(1)} KB`, `${(redis.bytes / 1048576).toFixed(1)} MB`,
      `${Math.round(redis.bytes / ours.bytes)} × less`])].join('\n');
}

function memory(keys: readonly KeyBytes[]): string {
  const lines = keys.map(({ valueBytes, ours }) => {
    const redis = REDIS_BYTES[valueBytes]!;
    return rowOf([valueBytes, ours.toFixed(0), redis, (ours / redis).toFixed(2)]);
  });
  return ['## Bytes a key', '', '100,000 keys `user:%08d`; ours is the arena\'s exact count.', '',
    '| value | ours | redis | ratio (below 1 is better) |', '|---|---|---|---|', ...lines].join('\n');
}

function typing(latencies: readonly Latency[]): string {
  const lines = latencies.map(({ labs, p50Ms, p99Ms }) => (
    rowOf([labs, `${p50Ms.toFixed(2)} ms`, `${p99Ms.toFixed(2)} ms`])));
  return ['## From keystroke to reply', '',
    'One learner types without pause through the real WebSocket; the other labs type a command a second each.', '',
    '| labs open | median | p99 |', '|---|---|---|', ...lines].join('\n');
}

function rowOf(cells: readonly (string | number)[]): string { return `| ${cells.join(' | ')} |`; }

function thousands(rps: number): string { return `${(rps / 1000).toFixed(0)}k`; }
