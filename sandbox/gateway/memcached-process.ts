/* What memcached does as a process: the daemon of -d, the file of -P, the user of -u, and what its signals mean. */

import { spawn } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { errorSentence } from './engine/system-error';

const CHILD = 'HITRATE_MEMCACHED_DAEMON';
const NO_USER = 67;

/** True in the process that serves for -d. */
export function isDaemonChild(): boolean { return process.env[CHILD] === '1' && process.send !== undefined; }

/**
 * Node cannot fork: the program is started once more in a session of its own, and this one ends with 0 when the other
 * serves, or has ended. With -v the other keeps stdout and stderr, as the real one does.
 */
export async function becomeDaemon(verbose: number): Promise<never> {
  const kept = verbose > 0 ? 'inherit' : 'ignore';
  const child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
    detached: true, env: { ...process.env, [CHILD]: '1' }, stdio: ['ignore', kept, kept, 'ipc'],
  });
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

/** Writes the number beside and moves it there; a file that cannot be written is told, and does not stop the start. */
export function writePidFile(path: string): void {
  const running = runningIn(path);
  if (running !== undefined) {
    process.stderr.write(`WARNING: The pid file contained the following (running) pid: ${running}\n`);
  }
  const draft = `${path}.tmp`;
  try {
    writeFileSync(draft, `${process.pid}\n`);
  } catch (problem) {
    process.stderr.write(`Could not open the pid file ${draft} for writing: ${errorSentence(problem)}\n`);
    return;
  }
  try {
    renameSync(draft, path);
  } catch (problem) {
    const why = errorSentence(problem);
    process.stderr.write(`Could not rename the pid file from ${draft} to ${path}: ${why}\n`);
  }
}

export function removePidFile(path: string): void {
  try {
    rmSync(path);
  } catch (problem) {
    process.stderr.write(`Could not remove the pid file ${path}: ${errorSentence(problem)}\n`);
  }
}

/** The process that the file names, if there is one. */
function runningIn(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, 'latin1').split('\n')[0]);
    if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}

/** Only root may change who it is; for all others -u changes nothing, as there. */
export function becomeUser(name: string): void {
  if (name === '' || process.getuid?.() !== 0) return;
  const entry = readFileSync('/etc/passwd', 'latin1').split('\n').map((line) => line.split(':'))
    .find(([user]) => user === name);
  if (entry === undefined) {
    process.stderr.write(`can't find the user ${name} to switch to\n`);
    process.exit(NO_USER);
  }
  process.setgroups!([Number(entry[3])]);
  process.setgid!(Number(entry[3]));
  process.setuid!(Number(entry[2]));
}

export type Signals = { end(said: string): void; reload(): void };
export const GRACEFUL = 'Gracefully stopping\n';

/** SIGHUP reads the users of -Y anew; SIGUSR1 asks politely. `end` says its own last words. */
export function watchSignals({ end, reload }: Signals): void {
  process.on('SIGINT', () => end(''));
  process.on('SIGTERM', () => end(''));
  process.on('SIGUSR1', () => end(GRACEFUL));
  process.on('SIGHUP', reload);
}
