/* `npm run bench -- memcached`: the engine beside the real memcached with one thread, throughput against threads, and
 * the memory of a million small items. */
import { median } from './engines';
import {
  keyOf, measureMc, millionItems, startMc, type McCell, type McReading, type McServer, type McSide, type Piece,
} from './memcached-load';
import type { Section } from './table';

const STORED = 'STORED\r\n'.length;
const SMALL = 32;
const MULTI = 100;
const AIMS = { 1: { get: 0.75, set: 0.75 }, 16: { get: 1.5, set: 1 } } as const;

const get = (at: number, value: string): Piece => {
  const key = keyOf(at);
  return { text: `get ${key}\r\n`, answers: `VALUE ${key} 0 ${value.length}\r\n${value}\r\nEND\r\n`.length };
};
const set = (at: number, value: string): Piece => (
  { text: `set ${keyOf(at)} 0 0 ${value.length}\r\n${value}\r\n`, answers: STORED });
const mixed = (percent: number) => (at: number, value: string): Piece => (
  at % 100 < percent ? set(at, value) : get(at, value));
const many = (at: number, value: string): Piece => {
  const keys = Array.from({ length: MULTI }, (_, i) => keyOf(at + i * 37));
  const each = `VALUE ${keys[0]!} 0 ${value.length}\r\n${value}\r\n`.length;
  return { text: `get ${keys.join(' ')}\r\n`, answers: each * MULTI + 'END\r\n'.length };
};
const metaGet = (at: number, value: string): Piece => (
  { text: `mg ${keyOf(at)} v\r\n`, answers: `VA ${value.length}\r\n${value}\r\n`.length });
const metaSet = (at: number, value: string): Piece => (
  { text: `ms ${keyOf(at)} ${value.length}\r\n${value}\r\n`, answers: 'HD\r\n'.length });

const ALL = [1, 16, 64] as const;
const CELLS: readonly McCell[] = [
  { name: 'get', pipelines: ALL, requests: 100_000, valueBytes: SMALL, piece: get },
  { name: 'set', pipelines: ALL, requests: 100_000, valueBytes: SMALL, piece: set },
  { name: '10 % sets', pipelines: ALL, requests: 100_000, valueBytes: SMALL, piece: mixed(10) },
  { name: '50 % sets', pipelines: ALL, requests: 100_000, valueBytes: SMALL, piece: mixed(50) },
  { name: 'get', pipelines: [1, 16], requests: 100_000, valueBytes: 1024, piece: get },
  { name: 'set', pipelines: [1, 16], requests: 100_000, valueBytes: 1024, piece: set },
  { name: 'get', pipelines: [1, 16], requests: 20_000, valueBytes: 10_240, piece: get },
  { name: 'set', pipelines: [1, 16], requests: 20_000, valueBytes: 10_240, piece: set },
  { name: 'get of 100 keys', pipelines: [1], requests: 8000, valueBytes: SMALL, piece: many },
  { name: 'mg … v', pipelines: [1, 16], requests: 100_000, valueBytes: SMALL, piece: metaGet },
  { name: 'ms', pipelines: [1, 16], requests: 100_000, valueBytes: SMALL, piece: metaSet },
];
const THREADED = { ...CELLS[2]!, requests: 200_000 };
const THREADED_PIPELINES = [1, 16] as const;
const THREADS: readonly [McSide, number][] = [
  ['memcached', 1], ['memcached', 2], ['ours', 1], ['ours', 2], ['ours', 4],
];

type Row = { cell: McCell; pipeline: number; real: McReading; ours: McReading; rps: number; cpu: number };

export async function memcachedSection(
  rounds: number, scale: number, wanted: string, say: (line: string) => void,
): Promise<Section> {
  const cells = CELLS.filter(({ name }) => name.toLowerCase().includes(wanted));
  const rows = await compare(cells, rounds, scale, say);
  const threads = wanted === '' ? await compareThreads(rounds, scale, say) : [];
  const memory = wanted === '' ? await weigh() : [];
  return { title: 'Memcached', lines: [
    `Measured on ${new Date().toISOString().slice(0, 10)} beside memcached 1.6.18 (Debian) with -t 1, 20 connections`,
    'of one client process, 10,000 keys. Aims: get and set 0.75 at pipeline 1; at 16 get 1.5 and set 1.0.', '',
    '| test | value | pipeline | real rps | our rps | rps ratio | real CPU ns | our CPU ns | CPU ratio | aim |',
    '|---|---|---|---|---|---|---|---|---|---|', ...rows.map(lineOf), ...threads, ...memory,
  ] };
}

async function compare(
  cells: readonly McCell[], rounds: number, scale: number, say: (line: string) => void,
): Promise<Row[]> {
  const [real, ours] = [await startMc('memcached', 1), await startMc('ours', 1)];
  const rows: Row[] = [];
  try {
    for (const cell of cells) {
      for (const pipeline of cell.pipelines) {
        const pairs: [McReading, McReading][] = [];
        for (let round = 0; round <= rounds; round++) {
          const pair: [McReading, McReading] = [
            await measureMc(real, cell, pipeline, scale), await measureMc(ours, cell, pipeline, scale)];
          if (round > 0) pairs.push(pair);
        }
        const row = summarise(cell, pipeline, pairs);
        rows.push(row);
        say(`${cell.name} ${cell.valueBytes} B P=${pipeline}: rps ×${row.rps.toFixed(2)}, CPU ×${row.cpu.toFixed(2)} `
          + `(${Math.round(row.real.cpuNs)} : ${Math.round(row.ours.cpuNs)} ns)`);
      }
    }
  } finally {
    await Promise.all([real.stop(), ours.stop()]);
  }
  return rows;
}

function summarise(cell: McCell, pipeline: number, pairs: readonly [McReading, McReading][]): Row {
  const reading = (side: 0 | 1): McReading => ({
    rps: median(pairs.map((pair) => pair[side].rps)), cpuNs: median(pairs.map((pair) => pair[side].cpuNs)),
  });
  return {
    cell, pipeline, real: reading(0), ours: reading(1),
    rps: median(pairs.map(([real, ours]) => ours.rps / real.rps)),
    cpu: median(pairs.map(([real, ours]) => real.cpuNs / ours.cpuNs)),
  };
}

function lineOf({ cell, pipeline, real, ours, rps, cpu }: Row): string {
  const aims = AIMS[pipeline as 1 | 16] as Record<string, number> | undefined;
  const aim = aims?.[cell.name];
  const verdict = aim === undefined ? '' : cpu >= aim ? `${aim} met`
    : `${aim} missed by ${((1 - cpu / aim) * 100).toFixed(0)} %`;
  return `| ${[
    cell.name, cell.valueBytes, pipeline, thousands(real.rps), thousands(ours.rps), rps.toFixed(2),
    Math.round(real.cpuNs), Math.round(ours.cpuNs), `**${cpu.toFixed(2)}**`, verdict,
  ].join(' | ')} |`;
}

const thousands = (rps: number): string => `${(rps / 1000).toFixed(rps < 10_000 ? 1 : 0)}k`;

/** In turn within each round. */
async function compareThreads(rounds: number, scale: number, say: (line: string) => void): Promise<string[]> {
  const lines: string[] = [];
  const servers: McServer[] = [];
  for (const [side, threads] of THREADS) servers.push(await startMc(side, threads));
  for (const pipeline of THREADED_PIPELINES) {
    const readings = servers.map((): McReading[] => []);
    for (let round = 0; round <= rounds; round++) {
      for (const [i, server] of servers.entries()) {
        const reading = await measureMc(server, THREADED, pipeline, scale);
        if (round > 0) readings[i]!.push(reading);
      }
    }
    for (const [i, [side, threads]] of THREADS.entries()) {
      const rps = thousands(median(readings[i]!.map((reading) => reading.rps)));
      const cpu = Math.round(median(readings[i]!.map((reading) => reading.cpuNs)));
      say(`${side} -t ${threads} P=${pipeline}: ${rps} rps, ${cpu} ns`);
      lines.push(`| ${side} | ${threads} | ${pipeline} | ${rps} | ${cpu} |`);
    }
  }
  await Promise.all(servers.map((server) => server.stop()));
  return ['', 'Threads: 10 % sets of 32 B; one thread is held on one core, several may use all of them, the client\'s',
    'too.', '', '| server | threads | pipeline | rps | CPU ns |', '|---|---|---|---|---|', ...lines];
}

async function weigh(): Promise<string[]> {
  const [real, ours] = [await millionItems('memcached'), await millionItems('ours')];
  const line = (side: string, { bytes, seconds }: typeof real) => (
    `| ${side} | ${(bytes / 2 ** 20).toFixed(1)} | ${(bytes / 1e6).toFixed(0)} | ${seconds.toFixed(1)} |`);
  return ['', 'A million items of 32 bytes under keys of 13: pages of the process.', '',
    '| server | MB | bytes an item | seconds to fill |', '|---|---|---|---|', line('memcached', real),
    line('ours', ours)];
}
