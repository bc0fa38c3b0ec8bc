/* The engine alone, without labs and lessons: one Redis-compatible node on a real port. It is what the bench and the
 * conformance tests hold against redis-server, and what a learner's own program can use. Ends with exit code 0 on
 * SIGTERM, SIGINT and SHUTDOWN; whatever keeps it from starting is one sentence and exit code 1. */

import { randomInt } from 'node:crypto';
import { SeededDice } from '#base/dice';
import { RedisNode } from '#redis/node';
import { readEngineOptions, UsageError } from './engine-options';
import { growingMemory } from './growing-memory';
import { TcpDoor } from './tcp';
import { wallClock } from './wall-clock';

/** How often waits that are over and keys that are due are looked for. */
const TICK_MS = 25;
/** Memory that is not used any more goes back to the system, as jemalloc's does, after about so long. */
const GIVE_BACK_MS = 10_000;

async function main(): Promise<void> {
  const { port, hosts, clientsMax, config, read } = readEngineOptions(process.argv.slice(2));
  const memory = growingMemory();
  const node = new RedisNode({ clock: wallClock, dice: new SeededDice(randomInt(2 ** 32)), config, memory });
  const doors: TcpDoor[] = [];
  let bound = port;
  const stop = async (): Promise<void> => {
    await Promise.all(doors.map((door) => door.close()));
    process.exit(0);
  };
  node.onShutdown = () => void stop();
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop());
  for (const host of hosts) {
    const connect: RedisNode['connect'] = (sink, options) => node.connect(sink, options);
    const door = new TcpDoor({ connect, host, port: bound, clientsMax, read });
    bound = await door.listen();
    doors.push(door);
  }
  setInterval(() => node.tick(false), TICK_MS);
  setInterval(() => node.arena.giveBack(), GIVE_BACK_MS);
  process.stdout.write(`Ready to accept connections tcp ${hosts.join(' ')} port ${bound}\n`);
}

main().catch((problem: unknown) => {
  process.stderr.write(`engine: ${sentence(problem)}\n`);
  process.exit(1);
});

function sentence(problem: unknown): string {
  if (problem instanceof UsageError) return problem.message;
  const code = problem instanceof Error && 'code' in problem ? problem.code : undefined;
  if (code === 'EADDRINUSE') return 'The port is taken: stop what uses it, or give another with --port.';
  if (code === 'EADDRNOTAVAIL') return 'There is no such address on this machine: give another with --bind.';
  return problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
}
