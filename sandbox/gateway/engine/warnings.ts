/* What a server alone says of its surroundings at start: the real one's warnings as far as they are true of this
 * engine (it never forks, so overcommit is none of its business), and --check-system. */

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bytesPath } from './settings';
import type { RedisNode } from '#redis/node';

/** Files a server needs beside those of its clients. */
const RESERVED_FILES = 32;
const SPIN_MS = 50;

/** Lines for the log before the clients' number is fixed; the number that the system allows. */
export function clientsAllowed(wanted: number): { clients: number; lines: string[] } {
  const files = openFilesMax();
  const need = wanted + RESERVED_FILES;
  if (files === undefined || files >= need) return { clients: wanted, lines: [] };
  const clients = Math.max(1, files - RESERVED_FILES);
  return {
    clients,
    lines: [
      `You requested maxclients of ${wanted} requiring at least ${need} max file descriptors.`,
      `Server can't set maximum open files to ${need} because of OS error: Operation not permitted.`,
      `Current maximum open files is ${files}. maxclients has been reduced to ${clients} to compensate for low ulimit. `
        + "If you need higher maxclients increase 'ulimit -n'.",
    ],
  };
}

export function backlogWarning(backlog: number): string | undefined {
  const most = Number(textOf('/proc/sys/net/core/somaxconn') ?? Infinity);
  if (most >= backlog) return undefined;
  return `WARNING: The TCP backlog setting of ${backlog} cannot be enforced because /proc/sys/net/core/somaxconn is `
    + `set to the lower value of ${most}.`;
}

/** What was asked to be kept and is not: told at each start, never silently. */
export function memoryOnlyWarnings({ config }: RedisNode): string[] {
  const saves = config.get('save');
  const asked = [
    ...(saves === '' ? [] : [`save "${saves}"`]), ...(config.get('appendonly') === 'yes' ? ['appendonly yes'] : []),
  ];
  const lines = asked.length === 0 ? [] : [
    `WARNING This engine keeps data in memory only (it has no RDB and no AOF yet): ${asked.join(' and ')} will not be `
    + 'honoured. What is in it is gone when it ends.',
  ];
  const dump = path.join(bytesPath(config.get('dir')), bytesPath(config.get('dbfilename')));
  if (existsSync(dump)) lines.push(`WARNING ${dump} is not read: this engine has no RDB yet.`);
  const log = path.join(bytesPath(config.get('dir')), bytesPath(config.get('appenddirname')));
  if (config.get('appendonly') === 'yes' && existsSync(log)) lines.push(`WARNING ${log} is not read: no AOF yet.`);
  return lines;
}

/** The real one's four checks; true when none warns. */
export function checkSystem(print: (text: string) => void): boolean {
  const checks: [string, () => string | undefined][] = [
    ['slow-clocksource', slowClock], ['xen-clocksource', xenClock], ['overcommit', overcommit], ['THP', hugePages],
  ];
  let fine = true;
  for (const [name, check] of checks) {
    const problem = check();
    if (problem !== undefined) fine = false;
    print(`[${name}]...${problem === undefined ? 'OK' : `WARNING:\n${problem}`}\n`);
  }
  return fine;
}

function slowClock(): string | undefined {
  const before = process.cpuUsage();
  const end = process.hrtime.bigint() + BigInt(SPIN_MS) * 1_000_000n;
  while (process.hrtime.bigint() < end);
  const { user, system } = process.cpuUsage(before);
  const percent = Math.floor((100 * system) / Math.max(1, user + system));
  if (percent <= 10) return undefined;
  return 'Slow system clocksource detected. This can result in degraded performance. Consider changing the system\'s '
    + `clocksource. Current clocksource: ${clockSource()}. (${percent} % of asking for it was the kernel's time)`;
}

function xenClock(): string | undefined {
  if (clockSource() !== 'xen') return undefined;
  return 'Your system is configured to use the \'xen\' clocksource which might lead to degraded performance. Consider '
    + 'changing the system\'s clocksource.';
}

function overcommit(): string | undefined {
  if (Number(textOf('/proc/sys/vm/overcommit_memory') ?? 1) !== 0) return undefined;
  return 'Memory overcommit must be enabled for a server that forks to save. This engine never forks: it is only told '
    + "so that the check says what redis-server's would. 'sysctl vm.overcommit_memory=1' enables it.";
}

function hugePages(): string | undefined {
  if (!(textOf('/sys/kernel/mm/transparent_hugepage/enabled') ?? '').includes('[always]')) return undefined;
  return 'Transparent Huge Pages are enabled for everything on this machine, which costs memory and latency. '
    + "'echo madvise > /sys/kernel/mm/transparent_hugepage/enabled' as root ends that until the next boot.";
}

function clockSource(): string {
  return textOf('/sys/devices/system/clocksource/clocksource0/current_clocksource') ?? 'unknown';
}

function openFilesMax(): number | undefined {
  const found = /^Max open files\s+(\d+)/m.exec(textOf('/proc/self/limits') ?? '');
  return found === null ? undefined : Number(found[1]);
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}
