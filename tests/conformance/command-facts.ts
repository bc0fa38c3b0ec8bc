// What a server says of its commands, one record a command and subcommand: COMMAND INFO, COMMAND DOCS, and the keys it
// finds in many lines of words. Compared field by field with a live server, by digest with what was recorded.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SeededDice } from '#base/dice';
import { readReply, type Reply } from '#support/frames';
import type { RawClient, Target } from '#support/resp-client';
import { encodeRequest } from '#support/words';
import { replyText } from './compare';

export type Fact = { info: string; docs: string; keys: string };
export type Facts = Map<string, Fact>;

const LINES = 60;
const WORDS = [
  'a', 'b', 'k1', '0', '1', '2', '3', '-1', '9', '2x', 'x', '*', 'GET', 'get', 'SET', 'BY', 'LIMIT', 'STORE',
  'STOREDIST', 'STREAMS', 'GROUP', 'COUNT', 'KEYS', '', 'WEIGHTS', 'OVERFLOW', 'INCRBY',
  'u8', 'm', 'LEFT', 'ASC', 'BLOCK', 'ID',
];

export async function readFacts(target: Target): Promise<Facts> {
  const client = await target.connect();
  const facts: Facts = new Map();
  for (const name of await namesOf(client)) facts.set(name, await readFact(client, name));
  client.end();
  return facts;
}

export async function askAll(client: RawClient, lines: readonly string[][]): Promise<Reply[]> {
  client.send(Buffer.concat(lines.map((line) => encodeRequest(line))));
  return (await client.replies(lines.length)).map((bytes) => readReply(bytes));
}
export const ask = async (client: RawClient, ...words: string[]): Promise<Reply> => (await askAll(client, [words]))[0];

/** `config|get` too; sorted. */
export async function namesOf(client: RawClient): Promise<string[]> {
  const all: string[] = [];
  for (const info of (await ask(client, 'COMMAND')).items ?? []) {
    all.push(info.items![0].text!, ...(info.items![9].items ?? []).map((sub) => sub.items![0].text!));
  }
  return all.sort();
}

async function readFact(client: RawClient, name: string): Promise<Fact> {
  const info = (await ask(client, 'COMMAND', 'INFO', name)).items![0];
  const docs = (await ask(client, 'COMMAND', 'DOCS', name)).items ?? [];
  const lines = linesFor(name);
  const keys = await askAll(client, lines.map((line) => ['COMMAND', 'GETKEYSANDFLAGS', ...line]));
  return {
    info: (info.items ?? []).slice(0, 9).map(replyText).join('\n'),
    docs: docs.map((each) => fieldsOf(each)).join('\n'),
    keys: keys.map((said, at) => `${lines[at].join(' ')} → ${replyText(said)}`).join('\n'),
  };
}

/** Every field but the subcommands, which have facts of their own and come in the order of a hash table. */
function fieldsOf(reply: Reply): string {
  if (!reply.items) return replyText(reply);
  const fields: string[] = [];
  for (let at = 0; at + 1 < reply.items.length; at += 2) {
    const name = reply.items[at].text;
    if (name !== 'subcommands') fields.push(`${name} ${replyText(reply.items[at + 1])}`);
  }
  return fields.join('\n');
}

/** The same lines at every run: a seed of the command's name. */
function linesFor(name: string): string[][] {
  const dice = new SeededDice([...name].reduce((sum, char) => sum * 31 + char.charCodeAt(0) | 0, 7));
  return Array.from({ length: LINES }, () => [
    ...name.split('|'), ...Array.from({ length: dice.below(9) }, () => WORDS[dice.below(WORDS.length)]),
  ]);
}

const file = fileURLToPath(new URL('redis/recorded/commands.facts', import.meta.url));
const digest = (text: string): string => createHash('sha1').update(text).digest('hex').slice(0, 10);
export const digestOf = ({ info, docs, keys }: Fact): string => [info, docs, keys].map(digest).join(' ');

export function loadDigests(): Map<string, string> {
  if (!existsSync(file)) return new Map();
  return new Map(readFileSync(file, 'utf8').trim().split('\n').map((line) => {
    const [name, ...digests] = line.split(' ');
    return [name, digests.join(' ')];
  }));
}

export async function recordFacts(real: Target): Promise<void> {
  const facts = await readFacts(real);
  writeFileSync(file, [...facts].map(([name, fact]) => `${name} ${digestOf(fact)}\n`).join(''));
}
