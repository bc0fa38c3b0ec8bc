/* A lab beside spawned servers: how soon the first PONG, what it weighs idle. */
import { freshNodes } from './fresh-nodes';
import { memoryBytes, startServer } from './servers';

export type Labs = {
  ours: { microseconds: number; bytes: number };
  redis: { microseconds: number; bytes: number };
};

export async function compareLabs(): Promise<Labs> {
  freshNodes(200);
  const ours = freshNodes(5000);
  const started = process.hrtime.bigint();
  const server = await startServer('redis');
  const microseconds = Number(process.hrtime.bigint() - started) / 1000;
  const bytes = memoryBytes(server.pid);
  await server.stop();
  return { ours, redis: { microseconds, bytes } };
}
