/* `daemonize yes`: Node cannot fork, so the same program is started once more in a session of its own, and this one
 * ends when the other serves or has ended. (The real one's parent ends at once; a script that connects in the next line
 * finds a server all the same.) Also what supervisors want: `supervised`, the pid file. */

import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import type { Log } from './log';
import { bytesPath, type Settings } from './settings';

const CHILD = 'HITRATE_ENGINE_DAEMON';
const DEFAULT_PID_FILE = '/var/run/redis.pid';

/** True in the process that serves. */
export function isDaemonChild(): boolean { return process.env[CHILD] === '1' && process.send !== undefined; }

/** Starts the daemon and never returns: the process ends with it serving, or having said why not in its log. */
export async function becomeDaemon({ typed }: Settings, startedIn: string): Promise<never> {
  const child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
    cwd: startedIn, detached: true, env: { ...process.env, [CHILD]: '1' }, stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
  });
  child.stdin!.on('error', () => undefined);
  child.stdin!.end(Buffer.from(typed, 'latin1'));
  await new Promise<void>((resolve) => {
    child.once('message', () => resolve());
    child.once('exit', () => resolve());
  });
  process.exit(0);
}

export function tellParent(): void {
  if (!isDaemonChild()) return;
  process.send!('serving');
  process.disconnect();
}

/** Tells the supervisor; answers what goes into the log. */
export function tellSupervisor(values: ReadonlyMap<string, string>, log: Log): void {
  const asked = values.get('supervised') ?? 'no';
  const upstart = process.env.UPSTART_JOB !== undefined;
  const systemd = process.env.NOTIFY_SOCKET !== undefined;
  const mode = asked !== 'auto' ? asked : upstart ? 'upstart' : systemd ? 'systemd' : 'no';
  if (mode === 'upstart') {
    if (!upstart) return log.warning('upstart supervision requested, but UPSTART_JOB not found');
    log.notice('supervised by upstart, will stop to signal readiness');
    process.kill(process.pid, 'SIGSTOP');
  } else if (mode === 'systemd') {
    if (!systemd) return log.warning('systemd supervision error: NOTIFY_SOCKET not found!');
    log.warning('systemd supervision error: Node writes to no NOTIFY_SOCKET. Use Type=simple for this engine.');
  }
}

/** The pid file, when there shall be one: its path for `removePidFile`. */
export function writePidFile(values: ReadonlyMap<string, string>): string | undefined {
  const given = values.get('pidfile') ?? '';
  if (given === '' && values.get('daemonize') !== 'yes') return undefined;
  const file = given === '' ? DEFAULT_PID_FILE : bytesPath(given);
  try {
    writeFileSync(file, `${process.pid}\n`);
  } catch {
    /* The real one goes on without a word, too. */
  }
  return file;
}

export function removePidFile(file: string | undefined, log: Log): void {
  if (file === undefined) return;
  log.notice('Removing the pid file.');
  rmSync(file, { force: true });
}
