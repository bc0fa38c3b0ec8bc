// What two servers said, made comparable: exact bytes, unless the table says that a part cannot be the same twice.
import { createHash } from 'node:crypto';
import { type Reply, readReply, splitReplies } from '#support/frames';
import { escapeBytes } from '#support/words';
import type { Mask, Reading } from './table';

/** What one client got after a step, as one line: exact bytes escaped, or the canonical form under a reading. */
export function describeBytes(bytes: Buffer, reading: Reading, masks: Mask[]): string {
  const plain = reading.kind === 'exact' && masks.length === 0;
  return shorten(plain ? escapeBytes(bytes) : canonical(bytes, reading, masks));
}

/** True when the two lines say the same; under `about`, integers may lie apart. */
export function sameText(a: string, b: string, reading: Reading): boolean {
  if (a === b) return true;
  if (reading.kind !== 'about') return false;
  const numbers = /-?\d+/g;
  if (a.replace(numbers, '#') !== b.replace(numbers, '#')) return false;
  const [left, right] = [a.match(numbers) ?? [], b.match(numbers) ?? []];
  return left.every((number, index) => Math.abs(Number(number) - Number(right[index])) <= reading.within);
}

function canonical(bytes: Buffer, reading: Reading, masks: Mask[]): string {
  const { whole, rest } = splitReplies(bytes);
  const texts = whole.map((frame) => replyText(reorder(masked(readReply(frame), masks), reading)));
  if (rest.length > 0) texts.push(`unfinished ${escapeBytes(rest)}`);
  return `~ ${texts.join('  ')}`;
}

function masked(reply: Reply, masks: Mask[]): Reply {
  if (reply.items) return { type: reply.type, items: reply.items.map((item) => masked(item, masks)) };
  if (reply.text === undefined) return reply;
  let text = reply.text;
  for (const mask of masks) text = mask === 'all' ? '*' : text.replace(mask, '*');
  return { type: reply.type, text };
}

export function reorder(reply: Reply, reading: Reading): Reply {
  if (reading.kind !== 'unordered') return reply;
  if (reading.how === 'deep') return deepSorted(reply);
  if (reading.how === 'flat') return sorted(reply, false);
  if (reading.how === 'pairs') return sorted(reply, true);
  if (reply.items?.length !== 2) return reply;
  const [cursor, inner] = reply.items;
  return { type: reply.type, items: [cursor, sorted(inner, reading.how === 'inner pairs')] };
}

function deepSorted(reply: Reply): Reply {
  return reply.items ? sorted({ type: reply.type, items: reply.items.map(deepSorted) }, false) : reply;
}

/** Elements by their text; pairs stay together (a map's always). Nested pairs [[k, v], …] are elements already. */
export function sorted(reply: Reply, pairs: boolean): Reply {
  if (!reply.items) return reply;
  const isFlat = pairs && !reply.items.some((item) => item.items && reply.type !== '%');
  const size = (isFlat || reply.type === '%') && reply.items.length % 2 === 0 ? 2 : 1;
  const groups: { text: string; items: Reply[] }[] = [];
  for (let at = 0; at < reply.items.length; at += size) {
    const items = reply.items.slice(at, at + size);
    groups.push({ text: items.map(replyText).join(' '), items });
  }
  groups.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  return { type: reply.type, items: groups.flatMap((group) => group.items) };
}

/** One reply as text with its exact types: `*2["a" "b"]`, `:5`, `$-1`. */
export function replyText(reply: Reply): string {
  if (reply.items) return `${reply.type}${reply.items.length}[${reply.items.map(replyText).join(' ')}]`;
  if (reply.text === undefined) return reply.type;
  return reply.type === '$' ? `"${escapeBytes(reply.text)}"` : `${reply.type}${escapeBytes(reply.text)}`;
}

function shorten(text: string): string {
  if (text.length <= 1500) return text;
  return `${text.slice(0, 300)} … ${text.length} chars, sha1 ${createHash('sha1').update(text).digest('hex')}`;
}
