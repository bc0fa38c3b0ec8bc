/* `--stat`: a row a second (`-i`) of what INFO says, until Ctrl-C (redis-cli.c, statMode). */
import type { ProgramIo } from '#shell/program';
import { type Asking, INTERRUPTED, problemOf } from './asking';
import type { Options } from './options';

const HEAD = '------- data ------ --------------------- load -------------------- - child -\n'
  + 'keys       mem      clients blocked requests            connections          \n';
const ROWS_A_HEAD = 20;
const SECOND_MS = 1000;

export async function showStatistics(io: ProgramIo, options: Options, asking: Asking): Promise<number> {
  let stopped = false;
  const release = asking.onInterrupt(() => { stopped = true; });
  try {
    let requests = 0;
    for (let row = 0; !stopped; row++) {
      const answer = await asking.ask(['INFO']);
      const problem = problemOf(answer);
      if (problem !== undefined) {
        io.write(`ERROR: ${problem}\n`);
        return 1;
      }
      await io.ready();
      io.nextMessage();
      const text = 'text' in answer ? answer.text : '';
      if (row % ROWS_A_HEAD === 0) io.write(HEAD);
      io.write(rowOf(text, requests));
      requests = fieldOf(text, 'total_commands_processed');
      await io.sleep(options.intervalMs > 0 ? options.intervalMs : SECOND_MS);
    }
    return INTERRUPTED;
  } finally {
    release();
  }
}

function rowOf(info: string, before: number): string {
  const keys = [...info.matchAll(/^db\d+:keys=(\d+)/gm)].reduce((sum, [, count]) => sum + Number(count), 0);
  const requests = fieldOf(info, 'total_commands_processed');
  const saving = fieldOf(info, 'rdb_bgsave_in_progress') | (fieldOf(info, 'aof_rewrite_in_progress') << 1);
  const cells: [string, number][] = [
    [String(keys), 11], [humanBytes(fieldOf(info, 'used_memory')), 9], [field(info, 'connected_clients'), 8],
    [field(info, 'blocked_clients'), 8], [`${requests} (+${before === 0 ? 0 : requests - before})`, 20],
    [field(info, 'total_connections_received'), 12],
  ];
  const child = ['', 'SAVE', 'AOF', 'SAVE+AOF'][saving]!;
  return `${cells.map(([text, width]) => text.padEnd(width)).join('')}${child}\n`;
}

function field(info: string, name: string): string { return String(fieldOf(info, name)); }

function fieldOf(info: string, name: string): number {
  const at = info.indexOf(`\n${name}:`);
  return at < 0 ? 0 : Number.parseInt(info.slice(at + name.length + 2), 10) || 0;
}

/** bytesToHuman of redis-cli: two digits behind the point from a kilobyte on. */
function humanBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes}B`;
  let value = bytes;
  let unit = -1;
  while (value >= 1024 && unit < 2) {
    value /= 1024;
    unit++;
  }
  return `${value.toFixed(2)}${'KMG'[unit]!}`;
}
