// Everything a server holds, as lines: each key of each database with its type, encoding, time left and contents. Found
// by SCAN in small steps, so that a cursor which loses a key is seen. Contents of small encodings keep their order.
import { type Reply, readReply } from '#support/frames';
import type { RawClient } from '#support/resp-client';
import { encodeRequest } from '#support/words';
import { replyText, sorted } from '../compare';
import { withoutTimes } from './group-times';

export type State = Map<string, { text: string; expiresInMs: number }>;

const databases = ['0', '1', '2'];

/** The client must speak RESP2 and be in no transaction. */
export async function readState(client: RawClient): Promise<State> {
  const state: State = new Map();
  for (const database of databases) {
    await ask(client, [['SELECT', database]]);
    const keys = await scanAll(client);
    const known = await ask(
      client,
      keys.flatMap((key) => [
        ['TYPE', key],
        ['OBJECT', 'ENCODING', key],
        ['PTTL', key],
      ]),
    );
    const contents = await ask(
      client,
      keys.map((key, at) => contentsOf(known[at * 3].text ?? '', key)),
    );
    keys.forEach((key, at) => {
      const [type, encoding, left] = known.slice(at * 3, at * 3 + 3).map((reply) => reply.text ?? reply.type);
      const inOrder = type === 'zset' || type === 'stream' || encoding === 'listpack' || encoding === 'intset';
      if (type === 'stream') contents[at] = withoutTimes(contents[at]);
      const content = inOrder ? contents[at] : type === 'list' ? contents[at] : sorted(contents[at], type === 'hash');
      state.set(`${database} ${key}`, { text: `${type} ${encoding} ${replyText(content)}`, expiresInMs: Number(left) });
    });
  }
  return state;
}

/** The first thing that differs, in words. */
export function stateDifference(real: State, ours: State): string | undefined {
  for (const name of new Set([...real.keys(), ...ours.keys()])) {
    const [left, right] = [real.get(name), ours.get(name)];
    if (!left || !right)
      return `key ${name} is only on ${left ? 'redis-server' : 'hitrate'}: ${(left ?? right)?.text.slice(0, 300)}`;
    if (left.text !== right.text)
      return [
        `key ${name}`,
        `  redis-server: ${excerpt(left.text, right.text)}`,
        `  hitrate:      ${excerpt(right.text, left.text)}`,
      ].join('\n');
    const [a, b] = [left.expiresInMs, right.expiresInMs];
    if (a < 0 || b < 0 ? a !== b : Math.abs(a - b) > 15_000)
      return `key ${name} has ${a} ms left on redis-server and ${b} ms on hitrate`;
  }
  return undefined;
}

function excerpt(text: string, other: string): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at++;
  const from = Math.max(0, at - 120);
  return at < 200 ? text.slice(0, 400) : `${text.slice(0, 40)} … ${text.slice(from, at + 200)}`;
}

function contentsOf(type: string, key: string): string[] {
  if (type === 'string') return ['GET', key];
  if (type === 'list') return ['LRANGE', key, '0', '-1'];
  if (type === 'set') return ['SMEMBERS', key];
  if (type === 'hash') return ['HGETALL', key];
  if (type === 'stream') return ['XINFO', 'STREAM', key, 'FULL', 'COUNT', '0'];
  return ['ZRANGE', key, '0', '-1', 'WITHSCORES'];
}

async function scanAll(client: RawClient): Promise<string[]> {
  const keys = new Set<string>();
  let cursor = '0';
  for (let turn = 0; turn < 10_000; turn++) {
    const [reply] = await ask(client, [['SCAN', cursor, 'COUNT', '7']]);
    for (const item of reply.items?.[1]?.items ?? []) keys.add(item.text ?? '');
    cursor = reply.items?.[0]?.text ?? '0';
    if (cursor === '0') break;
  }
  return [...keys].sort();
}

export async function ask(client: RawClient, commands: string[][]): Promise<Reply[]> {
  if (commands.length === 0) return [];
  client.send(Buffer.concat(commands.map(encodeRequest)));
  const replies = await client.replies(commands.length);
  if (replies.length < commands.length) throw new Error(`${replies.length} replies to ${commands.length} commands`);
  return replies.map(readReply);
}
