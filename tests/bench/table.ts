/* The results as the committed page: a head and sections, each of which can be measured again alone and then takes
 * the place of its old self. */
import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import type { Row } from './engines';
import type { Weighed } from './data-sets';
import type { Latency } from './keystrokes';
import type { Labs } from './labs';

/** CPU a request, ours better above 1: the aims of ENGINE.md for common commands by pipeline, and for all others. */
const AIMS: Record<number, number> = { 1: 0.95, 16: 1.1, 64: 1.4 };
const FAMILY_AIM = 1;
const FAMILY_FLOOR = 0.5;

export type Section = { title: string; lines: readonly string[] };

/** The page at `file` with these sections put in or in place. */
export function renderPage(file: string, sections: readonly Section[]): string {
  const old = existsSync(file) ? readFileSync(file, 'utf8').split(/^## /m).slice(1) : [];
  const bodies = new Map(old.map((text) => [text.slice(0, text.indexOf('\n')), text.slice(text.indexOf('\n')).trim()]));
  for (const { title, lines } of sections) bodies.set(title, lines.join('\n'));
  const known = TITLES.filter((title) => bodies.has(title));
  return `${[head(), ...known.map((title) => `## ${title}\n\n${bodies.get(title)!}`)].join('\n\n')}\n`;
}

export const TITLES = [
  'Common commands', 'Every family', 'Expiry and eviction under load', 'Memory of ten data sets',
  'Memcached', 'A fresh node beside a spawned redis-server', 'From keystroke to reply',
] as const;

function head(): string {
  const cpu = os.cpus()[0]?.model.trim() ?? 'unknown processor';
  const machine = `${os.cpus().length} × ${cpu}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
  return [
    '# Measured', '',
    `By \`npm run bench\`: ${machine}, redis-server 7.0.15 (Debian). Each section says its day.`,
    'The two servers run in turn within each round on core 0, redis-benchmark on core 1 (50 connections,',
    '100,000 random keys); medians of the pairs. A ratio above 1 is better for us. CPU is the server\'s own time a',
    'request and is the judge: it does not count what other programs of the machine took.',
  ].join('\n');
}

const today = (): string => `Measured on ${new Date().toISOString().slice(0, 10)}.`;

export function engineSection(title: typeof TITLES[number], rows: readonly Row[]): Section {
  const common = title === 'Common commands';
  const lines = rows.map((row) => rowOf([
    row.name, row.pipeline, thousands(row.redis.rps), thousands(row.ours.rps), row.rpsRatio.toFixed(2),
    Math.round(row.redis.cpuNsPerRequest), Math.round(row.ours.cpuNsPerRequest), `**${row.cpuRatio.toFixed(2)}**`,
    verdict(row.cpuRatio, common ? AIMS[row.pipeline]! : FAMILY_AIM, common),
  ]));
  const aims = common
    ? 'Aims: 0.95 at pipeline 1, 1.1 at 16, 1.4 at 64; floors 0.85, 0.9 and 1.0.'
    : 'Aim: 1.0; floor: 0.5.';
  return {
    title,
    lines: [`${today()} ${aims}`, '',
      '| test | pipeline | redis rps | our rps | rps ratio | redis CPU ns | our CPU ns | CPU ratio | aim |',
      '|---|---|---|---|---|---|---|---|---|', ...lines],
  };
}

function verdict(ratio: number, aim: number, common: boolean): string {
  if (ratio >= aim) return `${aim} met`;
  const missed = `${aim} missed by ${((1 - ratio / aim) * 100).toFixed(0)} %`;
  return !common && ratio < FAMILY_FLOOR ? `${missed}, below the floor` : missed;
}

export function labSection({ ours, redis }: Labs): Section {
  return {
    title: 'A fresh node beside a spawned redis-server',
    lines: [today(), '', '| | ours | redis-server | ratio |', '|---|---|---|---|',
      rowOf(['ready for its first command', `${ours.microseconds.toFixed(1)} µs`,
        `${(redis.microseconds / 1000).toFixed(1)} ms`,
        `${Math.round(redis.microseconds / ours.microseconds)} × sooner`]),
      rowOf(['memory, idle', `${(ours.bytes / 1024).toFixed(1)} KB`, `${(redis.bytes / 1048576).toFixed(1)} MB`,
        `${Math.round(redis.bytes / ours.bytes)} × less`])],
  };
}

export function memorySection(rows: readonly Weighed[]): Section {
  const megabytes = (bytes: number) => (bytes / 1048576).toFixed(1);
  const lines = rows.map(({ name, redis, ours }) => rowOf([
    name,
    megabytes(redis.usedBytes), megabytes(ours.usedBytes), `**${(ours.usedBytes / redis.usedBytes).toFixed(2)}**`,
    megabytes(redis.rssBytes), megabytes(ours.rssBytes), `**${(ours.rssBytes / redis.rssBytes).toFixed(2)}**`,
  ]));
  return {
    title: 'Memory of ten data sets',
    lines: [`${today()} What the data adds to \`used_memory\` and to the process's pages, MB. A ratio below 1 is`,
      'better for us.', '',
      '| data set | redis used | our used | ratio | redis pages | our pages | ratio |', '|---|---|---|---|---|---|---|',
      ...lines],
  };
}

export function typingSection(latencies: readonly Latency[]): Section {
  const lines = latencies.map(({ labs, p50Ms, p99Ms }) => (
    rowOf([labs, `${p50Ms.toFixed(2)} ms`, `${p99Ms.toFixed(2)} ms`])));
  return {
    title: 'From keystroke to reply',
    lines: [`${today()} One learner types without pause through the real WebSocket; the others a command a second.`,
      '', '| labs open | median | p99 |', '|---|---|---|', ...lines],
  };
}

function rowOf(cells: readonly (string | number)[]): string { return `| ${cells.join(' | ')} |`; }

function thousands(rps: number): string { return `${(rps / 1000).toFixed(rps < 10_000 ? 1 : 0)}k`; }
