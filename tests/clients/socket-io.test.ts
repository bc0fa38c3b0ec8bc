// Socket.IO's redis adapter: two servers that know of each other only through the engine, clients on both.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createAdapter } from '@socket.io/redis-adapter';
import { Redis } from 'ioredis';
import { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OurServer, startOurs } from '#support/our-server';

let engine: OurServer;
const ends: (() => unknown)[] = [];
beforeAll(async () => { engine = await startOurs(); });
afterAll(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  await engine.stop();
});

async function server(): Promise<{ io: Server; port: number }> {
  const [pub, sub] = [0, 1].map(() => new Redis({ port: engine.port, host: '127.0.0.1' }));
  const http = createServer();
  const made = new Server(http, { adapter: createAdapter(pub, sub) });
  await new Promise<void>((resolve) => { http.listen(0, '127.0.0.1', resolve); });
  ends.push(async () => {
    await made.close();
    /* The adapter gives its subscriptions back on its way out and waits for none of the answers; QUIT does. */
    await Promise.all([pub!.quit(), sub!.quit()]);
  });
  made.on('connection', (socket) => {
    socket.on('join', async (room: string, done: () => void) => {
      await socket.join(room);
      done();
    });
  });
  return { io: made, port: (http.address() as { port: number }).port };
}

async function visitor(port: number, room: string): Promise<Socket> {
  const socket = io(`http://127.0.0.1:${port}`, { transports: ['websocket'], forceNew: true });
  ends.push(() => { socket.disconnect(); });
  await once(socket as never, 'connect');
  await socket.emitWithAck('join', room);
  return socket;
}

it('carries broadcasts, rooms and questions from one server to the clients of the other', async () => {
  const [left, right] = [await server(), await server()];
  await Promise.all([left, right].map(async (each) => {
    while (await (each.io.of('/').adapter as unknown as { serverCount(): Promise<number> }).serverCount() < 2);
  }));
  const [ana, ben] = [await visitor(left.port, 'chess'), await visitor(right.port, 'go')];
  const heard: string[] = [];
  ana.on('move', (text: string) => heard.push(`ana ${text}`));
  ben.on('move', (text: string) => heard.push(`ben ${text}`));
  const both = Promise.all([once(ana as never, 'end'), once(ben as never, 'end')]);
  right.io.to('chess').emit('move', 'e4');
  left.io.to('go').emit('move', 'k10');
  left.io.emit('end');
  await both;
  expect(heard.sort()).toEqual(['ana e4', 'ben k10']);
  expect((await left.io.fetchSockets()).length).toBe(2);
  const question = new Promise<unknown>((resolve) => {
    right.io.on('sum', (a: number, b: number, answer: (sum: number) => void) => answer(a + b));
    left.io.serverSideEmit('sum', 2, 3, (_error: Error | null, answers: unknown) => resolve(answers));
  });
  expect(await question).toEqual([5]);
});
