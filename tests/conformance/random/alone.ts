// The random run on a machine without redis-server: our node against itself. The same seed twice must give the same
// bytes; every command must give one whole reply; and what the node says of its keys must agree with what is in them.
import type { RawClient, Target } from '#support/resp-client';
import { encodeRequest, quoteLine } from '#support/words';
import type { Grammar } from './grammar';
import { Script, type Step } from './script';
import { ask } from './state';

export type AloneOptions = {
  seed: number;
  commands: number;
  grammar: Grammar;
  names: ReadonlySet<string>;
  /** Two calls must make nodes with the same clock and dice. */
  makeOurs: () => Promise<Target>;
};

export async function runAlone(options: AloneOptions): Promise<{ commands: number; failures: string[] }> {
  const failures: string[] = [];
  let commands = 0;
  for (let episode = 0; commands < options.commands && failures.length === 0; episode++) {
    const seed = options.seed + episode * 7919;
    const steps = new Script(seed, options.grammar, options.names).episode(Math.min(4000, options.commands - commands));
    commands += steps.length;
    const [first, second] = [await options.makeOurs(), await options.makeOurs()];
    const once = await transcript(first, steps);
    const again = await transcript(second, steps);
    const at = once.findIndex((line, index) => line !== again[index]);
    if (at >= 0)
      failures.push(`SEED=${seed}: the same script answered otherwise the second time: ${once[at]} / ${again[at]}`);
    failures.push(...once.filter((line) => line.startsWith('broken')), ...(await disagreements(await first.connect())));
    await first.stop();
    await second.stop();
  }
  return { commands, failures };
}

async function transcript(target: Target, steps: readonly Step[]): Promise<string[]> {
  const clients = new Map<string, RawClient>();
  const lines: string[] = [];
  for (const step of steps) {
    if ('pause' in step) {
      await target.skip(step.pause);
      continue;
    }
    const client = clients.get(step.client) ?? (await target.connect());
    clients.set(step.client, client);
    if (step.words.length === 0) {
      client.end();
      clients.delete(step.client);
      continue;
    }
    client.send(encodeRequest(step.words));
    lines.push(oneReply(step.client, step.words, client));
  }
  for (const client of clients.values()) client.end();
  return lines;
}

function oneReply(name: string, words: string[], client: RawClient): string {
  const bytes = client.take();
  if (!name.startsWith('a')) return bytes.toString('latin1');
  const whole = bytes.length > 0 && bytes.toString('latin1').endsWith('\r\n');
  return whole && !client.closed ? bytes.toString('latin1') : `broken: ${quoteLine(words)} got ${bytes.length} bytes`;
}

const counters: Record<string, [count: string, list: string[], each: number]> = {
  list: ['LLEN', ['LRANGE', '0', '-1'], 1],
  set: ['SCARD', ['SMEMBERS'], 1],
  hash: ['HLEN', ['HGETALL'], 2],
  zset: ['ZCARD', ['ZRANGE', '0', '-1'], 1],
};
const encodings: Record<string, string[]> = {
  string: ['int', 'embstr', 'raw'],
  list: ['quicklist'],
  set: ['intset', 'hashtable'],
  hash: ['listpack', 'hashtable'],
  zset: ['listpack', 'skiplist'],
  stream: ['stream'],
};

async function disagreements(client: RawClient): Promise<string[]> {
  const wrong: string[] = [];
  const [all, size] = await ask(client, [['KEYS', '*'], ['DBSIZE']]);
  const keys = (all.items ?? []).map((item) => item.text ?? '');
  if (Number(size.text) !== keys.length) wrong.push(`DBSIZE says ${size.text}, KEYS finds ${keys.length}`);
  for (const key of keys) {
    const [type, encoding] = (
      await ask(client, [
        ['TYPE', key],
        ['OBJECT', 'ENCODING', key],
      ])
    ).map((reply) => reply.text ?? '');
    if (!encodings[type]?.includes(encoding)) wrong.push(`${key} is a ${type} encoded as ${encoding}`);
    const counter = counters[type];
    if (!counter) continue;
    const [verb, ...range] = counter[1];
    const [count, list] = await ask(client, [
      [counter[0], key],
      [verb, key, ...range],
    ]);
    if (Number(count.text) * counter[2] !== list.items?.length)
      wrong.push(`${key}: ${counter[0]} says ${count.text}, there are ${list.items?.length}`);
    if (count.text === '0') wrong.push(`${key} is empty and still there`);
  }
  return wrong;
}
