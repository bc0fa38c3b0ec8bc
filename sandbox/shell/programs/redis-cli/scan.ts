/* `redis-cli --scan [--pattern p]`: every key, by SCAN from cursor to cursor, so that no node is held up. */
import type { ProgramIo } from '#shell/program';
import { quote } from './escape';
import { Client } from './client';
import type { Options } from './options';

const TURN = 50;

export async function scanKeys(io: ProgramIo, options: Options): Promise<number> {
  const client = Client.dial(io.world, options.host, options.port);
  if (typeof client === 'string') {
    io.writeError(`Could not connect to Redis at ${options.host}:${options.port}: Connection refused\n`);
    return 1;
  }
  const release = io.onInterrupt(() => { client.interrupt(); });
  try {
    if (options.password !== undefined) {
      const words = options.user === undefined ? [options.password] : [options.user, options.password];
      client.send(['AUTH', ...words]);
      await client.read();
    }
    if (options.db !== 0) {
      client.send(['SELECT', String(options.db)]);
      await client.read();
    }
    return await walk(io, options, client);
  } finally {
    release();
    client.close();
  }
}

async function walk(io: ProgramIo, options: Options, client: Client): Promise<number> {
  let cursor = '0';
  for (let turn = 1; ; turn++) {
    client.send(options.pattern === '*' ? ['SCAN', cursor] : ['SCAN', cursor, 'MATCH', options.pattern]);
    const answer = await client.read();
    if (answer.kind === 'interrupted') return 130;
    if (answer.kind === 'error') {
      io.writeError(`ERROR: ${answer.text}\n`);
      return 1;
    }
    if (answer.kind !== 'array' || answer.items.length !== 2) {
      io.writeError('Error: Server closed the connection\n');
      return 1;
    }
    const [next, keys] = answer.items;
    if (keys !== undefined && 'items' in keys) {
      for (const key of keys.items) {
        if (!('text' in key)) continue;
        io.write(`${options.output === 'standard' ? quote(key.text) : key.text}\n`);
      }
    }
    cursor = next !== undefined && 'text' in next ? next.text : '0';
    if (cursor === '0') return 0;
    if (turn % TURN === 0) await io.sleep(1);
  }
}
