/* Shows every reply of `reply-cases.ts` to the real redis-cli and keeps what it printed.
 *
 * `npx tsx tests/unit/shell/record-cli.ts` rewrites `recorded-cli.json` on purpose. Where redis-cli is installed, the
 * test does the same live and says when the recording is out of date. A tiny server on the loopback plays the other
 * side: it answers HELLO and gives the bytes of the case to anything else. */
import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { PRINT_MODES, REPLY_CASES } from './reply-cases';

export type Printed = { out: string; code: number };
export type Recording = { version: string; printed: Record<string, Record<string, Printed>> };

/** The code of a redis-cli that printed what it did and then waited for more until it was ended. */
export const WAITS = -1;

export function realCliVersion(): string | undefined {
  const found = spawnSync('redis-cli', ['--version'], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : undefined;
}

/** What the real redis-cli prints for one reply, as a latin1 string (out and error streams joined). */
export async function printedByReal(wire: string, options: readonly string[]): Promise<Printed> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.on('data', (data) => {
      const hello = data.toString('latin1').includes('HELLO');
      socket.write(Buffer.from(hello ? '%1\r\n$5\r\nproto\r\n:3\r\n' : wire, 'latin1'));
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  try {
    const child = spawn('redis-cli', ['-p', String(port), ...options, 'CMD'], { stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (data: Buffer) => { chunks.push(data); });
    child.stderr.on('data', (data: Buffer) => { chunks.push(data); });
    const giveUp = setTimeout(() => { child.kill('SIGKILL'); }, 1500);
    const code = await new Promise<number>((resolve) => {
      child.on('close', (status) => { resolve(status ?? WAITS); });
    });
    clearTimeout(giveUp);
    return { out: Buffer.concat(chunks).toString('latin1').replaceAll(`:${port}`, ':PORT'), code };
  } finally {
    server.close();
  }
}

export async function recordAll(modes = PRINT_MODES): Promise<Recording> {
  const printed: Recording['printed'] = {};
  for (const [name, wire] of REPLY_CASES) {
    const row = modes.map(async ([mode, options]) => [mode, await printedByReal(wire, options)] as const);
    printed[name] = Object.fromEntries(await Promise.all(row));
  }
  return { version: realCliVersion() ?? 'none', printed };
}

if (process.argv[1]?.endsWith('record-cli.ts') === true) {
  const recording = await recordAll();
  writeFileSync(new URL('./recorded-cli.json', import.meta.url), `${JSON.stringify(recording, null, 1)}\n`);
  process.stdout.write(`recorded ${Object.keys(recording.printed).length} replies from ${recording.version}\n`);
}
