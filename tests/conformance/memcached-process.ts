// A memcached as a process: started, talked to, signalled; what it writes to stderr and how it ends. The same for the
// real one and for ours.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '#support/real-redis';

const SERVER = fileURLToPath(new URL('../../sandbox/gateway/memcached-server.mjs', import.meta.url));
const PATIENCE_MS = 20_000;
const TRY_MS = 10;

export type Program = { command: string; first: string[] };
const AS_ROOT = process.getuid?.() === 0 ? ['-u', 'root'] : [];
export const REAL: Program = { command: 'memcached', first: AS_ROOT };
export const OURS: Program = { command: process.execPath, first: [SERVER, ...AS_ROOT] };

/** Text to send, packets as latin1; each is answered, or `'silent'` waits for what stderr says of it. */
export type Scenario = {
  title: string;
  /** FOLDER stands for a folder of its own, PORT for the port. */
  words: string;
  /** Files that are there before it starts. */
  files?: Record<string, string>;
  /** Each on a connection of its own; one after the other. */
  clients?: string[][];
  /** Files written and a signal sent while it runs, then these clients. */
  afterwards?: { files: Record<string, string>; signal: NodeJS.Signals; clients: string[][] };
  signal?: NodeJS.Signals;
  /** It ends by itself, or its first process does. */
  ends?: boolean;
  /** Somebody listens there already. */
  taken?: boolean;
};
export type Outcome = { code: number | string | null; err: string; replies: string[]; more: Record<string, string> };

export async function play(program: Program, scenario: Scenario): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mc-process-'));
  const port = await freePort();
  const fill = (text: string): string => text.replaceAll('FOLDER', folder).replaceAll('PORT', String(port));
  const holder = scenario.taken === true ? await hold(port) : undefined;
  for (const [name, text] of Object.entries(scenario.files ?? {})) writeFileSync(path.join(folder, name), fill(text));
  const words = [...program.first, ...fill(scenario.words).split(' ')];
  const child = spawn(program.command, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr!.on('data', (bytes: Buffer) => { err += bytes.toString('latin1'); });
  const silent = new Promise<void>((resolve) => { child.stderr!.once('close', () => resolve()); });
  /* A daemon keeps stderr open beyond the end of its parent. */
  const ended = new Promise<number | string | null>((resolve) => {
    child.once(scenario.words.includes(' -d') ? 'exit' : 'close', (code, signal) => resolve(code ?? signal));
  });
  const place = words.includes('-s') ? { path: path.join(folder, 'socket') } : { port, host: '127.0.0.1' };
  try {
    const replies = scenario.ends === true && scenario.clients === undefined ? []
      : await converse(place, scenario, folder, child);
    const { more, daemon } = await lookAround(folder);
    if (scenario.signal !== undefined) child.kill(scenario.signal);
    const stays = scenario.signal === undefined && scenario.ends !== true;
    const code = child.exitCode ?? (stays ? 'serves' : await ended);
    const last = await endDaemon(daemon, folder);
    if (daemon !== 0) await Promise.race([silent, patience()]);
    return { code, err: plain(err, folder, port), replies, more: { ...more, ...last } };
  } finally {
    child.kill('SIGKILL');
    holder?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function converse(place: net.NetConnectOpts, scenario: Scenario, folder: string, child: ChildProcess):
  Promise<string[]> {
  const replies: string[] = [];
  if (!await untilOpen(place, child)) return replies;
  for (const said of scenario.clients ?? []) replies.push(await talk(place, said));
  const { afterwards } = scenario;
  if (afterwards === undefined) return replies;
  for (const [name, text] of Object.entries(afterwards.files)) writeFileSync(path.join(folder, name), text);
  child.kill(afterwards.signal);
  /* The real one looks at its signals once a second. */
  await new Promise((resolve) => { setTimeout(resolve, 1300); });
  for (const said of afterwards.clients) replies.push(await talk(place, said));
  return replies;
}

/** The socket's rights and the daemon behind the pid file. */
async function lookAround(folder: string): Promise<{ more: Record<string, string>; daemon: number }> {
  const more: Record<string, string> = {};
  const socket = path.join(folder, 'socket');
  if (existsSync(socket)) more.socketMode = (statSync(socket).mode & 0o777).toString(8);
  const file = path.join(folder, 'pid');
  let daemon = 0;
  /* The file may hold an old number yet: a process is only the daemon when it was started with this folder. */
  for (let tries = 0; tries < 100 && daemon === 0; tries++) {
    if (existsSync(file) && wasStartedWith(folder, Number(readFileSync(file, 'latin1')))) {
      daemon = Number(readFileSync(file, 'latin1'));
    } else await moment();
    if (!existsSync(file) && tries > 10) break;
  }
  if (daemon === 0) return { more, daemon };
  more.pidFile = JSON.stringify(readFileSync(file, 'latin1').replace(String(daemon), 'N'));
  const [, , group, session] = readFileSync(`/proc/${daemon}/stat`, 'latin1').split(') ')[1]!.split(' ');
  more.daemon = `group ${group === String(daemon)} session ${session === String(daemon)}`
    + ` in ${readlinkSync(`/proc/${daemon}/cwd`).replace(process.cwd(), 'the folder of its start')}`;
  return { more, daemon };
}

function wasStartedWith(folder: string, pid: number): boolean {
  try {
    return pid > 1 && readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes(folder);
  } catch {
    return false;
  }
}

/** Ends the daemon, which takes its pid file with it. */
async function endDaemon(pid: number, folder: string): Promise<Record<string, string>> {
  if (pid === 0) return {};
  if (wasStartedWith(folder, pid)) process.kill(pid, 'SIGTERM');
  const until = Date.now() + PATIENCE_MS;
  while (wasStartedWith(folder, pid) && Date.now() < until) await moment();
  return { pidFileStays: String(existsSync(path.join(folder, 'pid'))) };
}

const patience = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 2_000).unref(); });
const moment = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, TRY_MS); });

function hold(port: number): Promise<net.Server> {
  return new Promise((resolve) => {
    const server = net.createServer().listen(port, '127.0.0.1', () => resolve(server));
  });
}

/** False when it ended with a complaint. */
async function untilOpen(place: net.NetConnectOpts, child: ChildProcess): Promise<boolean> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = net.connect(place, () => socket.destroy());
      socket.once('error', () => resolve(false));
      socket.once('close', () => resolve(socket.bytesRead >= 0 && !socket.errored));
    });
    if (open) return true;
    if (child.exitCode !== null && child.exitCode !== 0) return false;
    await moment();
  }
  throw new Error('no server came up');
}

/** Says one thing after the other, each when the last was answered; `mn` behind it marks the end in text. */
function talk(place: net.NetConnectOpts, said: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const left = [...said];
    let text = '';
    const socket = net.connect(place, () => socket.write(left.shift() ?? '', 'latin1'));
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error(`no answer in "${text}"`)));
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1');
      const next = left.shift();
      if (next === undefined) socket.destroy();
      else socket.write(next, 'latin1');
    });
    socket.on('error', (problem) => {
      if ('code' in problem && problem.code === 'ECONNRESET') resolve(text);
      else reject(problem);
    });
    socket.on('close', () => resolve(text));
  });
}

/** What is of the real one's threads and nobody else's. */
const OF_THREADS = new RegExp([
  '^(Starting|Kicking|Nothing left|LRU crawler|stopped |asking |closing |reaping |all back).*\\n',
  '^\\d+: going from .*\\n'].join('|'), 'gm');
/** Descriptors there, the numbers of `stats conns` here. */
const NUMBERS = /^([<>]?)\d+(?=[: ])/gm;

/** The last sentence ends with whatever errno held by then, which is another each time. */
const LEFT_OVER = /^(bind\(\): .*\nfailed to listen on .*): .*$/gm;

function plain(err: string, folder: string, port: number): string {
  return err.replaceAll(folder, 'FOLDER').replaceAll(String(port), 'PORT')
    .replace(OF_THREADS, '').replace(NUMBERS, '$1N')
    .replace(LEFT_OVER, '$1*')
    /* Whoever looked whether it is up: once, and gone before the next has gone. */
    .replace(/<N new \S+ client connection\.?\n/, '').replace('<N connection closed.\n', '');
}
