/* What must be true before anything is built. Each check either passes silently or says one sentence (StartError). */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { StartError, secretFile } from './environment.mjs';

const OLDEST_NODE = 20;

export function supportedNode(version) {
  if (Number(version.split('.')[0]) >= OLDEST_NODE) return;
  throw new StartError(`This is Node ${version}; Hitrate needs Node ${OLDEST_NODE} or later.`);
}

export function writableFolder(folder) {
  const probe = path.join(folder, `.probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, '');
    rmSync(probe);
  } catch (problem) {
    throw new StartError(
      `The data folder ${folder} cannot be written to (${problem.code}): make it writable, or name another with `
      + 'DATA_DIR.',
    );
  }
}

/** One Hitrate a data folder: two would write over each other's labs. The lock names its process; one whose process is
 * gone (a crash, a power cut) is taken over. It is let go when this process exits, however it does but by SIGKILL. */
export function lockFolder(folder) {
  const file = path.join(folder, 'lock');
  for (;;) {
    try {
      writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
      break;
    } catch (problem) {
      if (problem.code !== 'EEXIST') throw problem;
    }
    const holder = holderOf(file);
    if (holder !== undefined && holder !== process.pid && isHitrate(holder)) {
      throw new StartError(
        `Hitrate already runs on ${folder} (process ${holder}): stop that one, or name another folder with DATA_DIR.`,
      );
    }
    rmSync(file, { force: true });
  }
  process.once('exit', () => {
    if (holderOf(file) === process.pid) rmSync(file, { force: true });
  });
}

function holderOf(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** Alive, and no other program that was given the same number since: where /proc tells what runs, it is asked. */
function isHitrate(pid) {
  try {
    process.kill(pid, 0);
  } catch (problem) {
    if (problem.code !== 'EPERM') return false;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('start.mjs');
  } catch {
    return !existsSync('/proc/self/cmdline');
  }
}

export async function freePort(name, host, port) {
  const problem = await new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', resolve);
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
  if (!problem) return;
  const other = port < 65535 ? port + 1 : port - 1;
  if (problem.code === 'EADDRINUSE') {
    throw new StartError(
      `Port ${port} is taken by another program: stop that one, or choose another, like ${name}=${other} npm start.`,
    );
  }
  if (problem.code === 'EACCES') {
    throw new StartError(`Port ${port} may not be opened by this user: choose one above 1023, like ${name}=3000.`);
  }
  throw new StartError(`Nothing can listen on ${host} port ${port} (${problem.code}): check HOST and ${name}.`);
}

/** The secret that signs cookies and tickets, made once and readable by this user only. */
export function keepSecret(dataDir) {
  const secret = randomBytes(32).toString('base64url');
  writeFileSync(secretFile(dataDir), `${secret}\n`, { mode: 0o600, flag: 'wx' });
  return secret;
}
