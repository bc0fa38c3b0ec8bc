/* What an idle lab costs beside a spawned server: how soon it answers, and what it weighs. */
import { SeededDice } from '#base/dice';
import { RedisNode } from '#redis/node';
import { encodeWords } from './client';
import { NullSink } from './in-process';

/** How long a fresh node takes to its first PONG, and what it weighs, over many. */
export function freshNodes(count: number): { microseconds: number; bytes: number } {
  const ping = encodeWords(['PING']);
  const nodes: RedisNode[] = [];
  global.gc?.();
  const before = process.memoryUsage();
  const started = process.hrtime.bigint();
  for (let i = 0; i < count; i++) {
    const node = freshNode();
    node.connect(new NullSink()).receive(ping, 0, ping.length);
    nodes.push(node);
  }
  const microseconds = Number(process.hrtime.bigint() - started) / 1000 / count;
  global.gc?.();
  const after = process.memoryUsage();
  const grown = after.heapUsed + after.external - before.heapUsed - before.external;
  return { microseconds, bytes: nodes.length === 0 ? 0 : grown / count };
}

function freshNode(): RedisNode {
  return new RedisNode({
    clock: { nowMs: () => Date.now(), nowUs: () => Date.now() * 1000 }, dice: new SeededDice(1),
  });
}
