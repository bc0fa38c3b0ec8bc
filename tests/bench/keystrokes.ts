/* From keystroke to reply through the real WebSocket: one typist is timed while other labs are busy typing too. The
 * sandbox runs as the site starts it (bundled, workers and all), on its own ports and data folder. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import WebSocket from 'ws';
import { newNonce, signTicket } from '#gateway/tickets';
import { ACK_EVERY_CHARS, type ClientFrame, type ServerFrame } from '#wire/frames';
import { freePort } from './servers';

export type Latency = { labs: number; p50Ms: number; p99Ms: number; samples: number };
/** A fast typist sends a line every so often; more frames a second than the gateway takes from a page would be cut. */
const PAUSE_MS = 20;
const LESSON = 'strings-expiry-sessions';

type Lab = { send(frame: ClientFrame): void; typed(line: string): Promise<number>; close(): void };

/** Each of `labs` types a command a second; one more is timed over `samples` commands. */
export async function keystrokeLatency(counts: readonly number[], samples: number): Promise<Latency[]> {
  const secret = randomBytes(24).toString('hex');
  const port = await freePort();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hitrate-keys-'));
  const origin = 'http://localhost:3999';
  const child = spawn(process.execPath, ['.build/sandbox/main.mjs'], {
    stdio: 'ignore',
    env: {
      ...process.env, SANDBOX_PORT: String(port), DATA_DIR: folder, HITRATE_SECRET: secret, PUBLIC_ORIGIN: origin,
    },
  });
  const open = (user: string) => openLab(`ws://127.0.0.1:${port}/ws`, origin, secret, user);
  try {
    await untilUp(() => open('warm'));
    const results: Latency[] = [];
    const busy: Lab[] = [];
    for (const count of counts) {
      while (busy.length < count - 1) busy.push(await open(`busy${busy.length}`));
      results.push(await time(await open(`typist${count}`), busy, samples, count));
    }
    for (const lab of busy) lab.close();
    return results;
  } finally {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function time(typist: Lab, busy: readonly Lab[], samples: number, labs: number): Promise<Latency> {
  const timers = busy.map((lab, i) => setInterval(
    () => lab.send({ t: 'in', pane: '1', data: `INCR n${i}\r` }), 1000));
  const latencies: number[] = [];
  for (let i = 0; i < samples; i++) {
    latencies.push(await typist.typed(`SET key${i} value`));
    await new Promise((resolve) => { setTimeout(resolve, PAUSE_MS); });
  }
  for (const timer of timers) clearInterval(timer);
  typist.close();
  latencies.sort((a, b) => a - b);
  const at = (share: number) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))]!;
  return { labs, p50Ms: at(0.5), p99Ms: at(0.99), samples };
}

function openLab(url: string, origin: string, secret: string, user: string): Promise<Lab> {
  const socket = new WebSocket(url, { origin });
  const lab = `${user}.${LESSON}`;
  const ticket = signTicket(secret, { user, lab, lesson: LESSON, exp: Date.now() + 30_000, nonce: newNonce() });
  const send = (frame: ClientFrame) => socket.send(JSON.stringify(frame));
  let output = '';
  let wake: (() => void) | undefined;
  let gone: Error | undefined;
  let unseen = 0;
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.on('open', () => send({ t: 'hello', ticket, seen: {} }));
    socket.on('message', (data: Buffer) => {
      const frame = JSON.parse(data.toString()) as ServerFrame;
      if (frame.t === 'ready') send({ t: 'open', pane: '1', cols: 80, rows: 24, program: 'redis-cli' });
      if (frame.t === 'bye') {
        gone = new Error(`the gateway said: ${frame.text}`);
        reject(gone);
        wake?.();
      }
      if (frame.t !== 'out') return;
      if (output === '') resolve({ send, typed, close: () => socket.close() });
      output = (output + frame.data).slice(-2000);
      unseen += frame.data.length;
      if (unseen > ACK_EVERY_CHARS) {
        send({ t: 'ack', pane: '1', seq: frame.seq });
        unseen = 0;
      }
      wake?.();
    });
  });

  async function typed(line: string): Promise<number> {
    output = ' ';
    const started = performance.now();
    send({ t: 'in', pane: '1', data: `${line}\r` });
    while (!/\r\nOK\r\n/.test(output)) {
      if (gone !== undefined) throw gone;
      await new Promise<void>((resolve) => { wake = resolve; });
    }
    return performance.now() - started;
  }
}

async function untilUp(tryOnce: () => Promise<Lab>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      (await tryOnce()).close();
      return;
    } catch (problem) {
      if (tries > 100) throw problem;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
