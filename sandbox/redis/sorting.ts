/* SORT and SORT_RO (sort.c): read the words, read the elements, weigh them, order them, then reply or store.
 *
 * The real server compares ALPHA text by the locale it runs in; the conformance run uses the C locale, bytes, as
 * here. */
import { fromLatin1 } from '#base/bytes';
import { parseDoubleLoosely } from '#base/number';
import { mayReadEveryKey } from './acl/check';
import type { Context } from './context';
import { Refusal, SYNTAX, WRONG_TYPE } from './errors';
import { Hash } from './keyspace/hash';
import { stage } from './keyspace/keyspace';
import { kindOf } from './keyspace/kinds';
import { TYPE } from './keyspace/layout';
import { List } from './keyspace/list';
import { SetValue } from './keyspace/set';
import { lengthOf, textOf } from './keyspace/string';
import { Zset } from './keyspace/zset';
import { textsOf } from './words';
import { WEIGHT } from './work-weights';

const NOT_NUMBERS = new Refusal("ERR One or more scores can't be converted into double");
const BY_DENIED = new Refusal('ERR BY option of SORT denied due to insufficient ACL permissions.');
const GET_DENIED = new Refusal('ERR GET option of SORT denied due to insufficient ACL permissions.');
/** The least that an element costs beside its bytes, in a reply or in a list. */
const ELEMENT_BYTES = 2;
/** A long value that was looked up is work too: all of them are in memory together. */
const BYTES_PER_LOOK = 16;

type Words = {
  descending: boolean; alpha: boolean; by: string | undefined; unsorted: boolean;
  offset: number; limit: number; gets: string[]; store: string | undefined;
};
type Element = { text: string; score: number; weight: string | undefined };

export function answerSort(ctx: Context, mayStore: boolean): void {
  const words = readWords(ctx, mayStore);
  const key = ctx.text(1);
  const entry = ctx.db.read(key);
  const type = entry === 0 ? TYPE.list : ctx.db.typeOf(entry);
  if (type !== TYPE.list && type !== TYPE.set && type !== TYPE.zset) throw WRONG_TYPE;
  if (words.unsorted && type === TYPE.set && words.store !== undefined) {
    words.unsorted = false;
    words.alpha = true;
    words.by = undefined;
  }
  const weight = words.unsorted ? WEIGHT.unsorted : WEIGHT.sorted;
  const length = entry === 0 ? 0 : kindOf(type).length(ctx.db, entry);
  ctx.work(length * (weight + words.gets.length * WEIGHT.unsorted));
  const texts = entry === 0 ? [] : elementsOf(ctx, key, type, words);
  const elements = texts.map((text): Element => ({ text, score: 0, weight: undefined }));
  if (!words.unsorted) order(ctx, elements, words);
  const chosen = slice(elements, words);
  let bytes = 0;
  const count = (text: string | undefined): string | undefined => {
    bytes += (text?.length ?? 0) + ELEMENT_BYTES;
    if (words.store === undefined) ctx.mayReply(bytes);
    else ctx.mayStore(bytes);
    return text;
  };
  const output = words.gets.length === 0
    ? chosen.map(({ text }) => count(text))
    : chosen.flatMap(({ text }) => words.gets.map((pattern) => count(lookUp(ctx, pattern, text))));
  if (words.store === undefined) replyAll(ctx, output);
  else store(ctx, words.store, output);
}

function readWords(ctx: Context, mayStore: boolean): Words {
  const words: Words = {
    descending: false, alpha: false, by: undefined, unsorted: false, offset: 0, limit: -1, gets: [], store: undefined,
  };
  const every = mayReadEveryKey(ctx.client.user, ctx.command, textsOf(ctx.words));
  for (let i = 2; i < ctx.count; i++) {
    const more = ctx.count - 1 - i;
    if (ctx.is(i, 'ASC')) words.descending = false;
    else if (ctx.is(i, 'DESC')) words.descending = true;
    else if (ctx.is(i, 'ALPHA')) words.alpha = true;
    else if (ctx.is(i, 'LIMIT') && more >= 2) {
      words.offset = ctx.integer(++i);
      words.limit = ctx.integer(++i);
    } else if (mayStore && ctx.is(i, 'STORE') && more >= 1) words.store = ctx.text(++i);
    else if (ctx.is(i, 'BY') && more >= 1) {
      words.by = ctx.text(++i);
      if (!words.by.includes('*')) words.unsorted = true;
      else if (!every) throw BY_DENIED;
    } else if (ctx.is(i, 'GET') && more >= 1) {
      if (!every) throw GET_DENIED;
      words.gets.push(ctx.text(++i));
    }
    else throw SYNTAX;
  }
  return words;
}

/**
 * In the key's own order; a list or sorted set that is not to be sorted goes backward for DESC. The real server makes a
 * small sorted set a skiplist on the way, and so it stays.
 */
function elementsOf(ctx: Context, key: string, type: number, words: Words): string[] {
  if (type === TYPE.list) {
    const list = List.current(ctx.db, key)!.texts();
    return words.unsorted && words.descending ? list.reverse() : list;
  }
  const texts: string[] = [];
  if (type === TYPE.set) {
    const set = SetValue.current(ctx.db, key)!;
    set.forEach((handle) => { texts.push(set.memberText(handle)); });
    return texts;
  }
  const zset = Zset.current(ctx.db, key)!;
  if (zset.isSmall) zset.enlarge();
  const down = words.unsorted && words.descending;
  zset.walk(down ? zset.size - 1 : 0, zset.size, down, (handle) => { texts.push(zset.memberText(handle)); });
  return texts;
}

function order(ctx: Context, elements: Element[], { alpha, by, descending }: Words): void {
  for (const element of elements) {
    const weight = by === undefined ? element.text : lookUp(ctx, by, element.text);
    element.weight = weight;
    if (alpha || weight === undefined) continue;
    const score = parseDoubleLoosely(weight);
    if (score === undefined || Number.isNaN(score)) throw NOT_NUMBERS;
    element.score = score;
  }
  const sign = descending ? -1 : 1;
  if (alpha) elements.sort((a, b) => sign * compareWeights(a.weight, b.weight));
  else elements.sort((a, b) => sign * compareScores(a, b));
}

function compareWeights(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1;
  return compareTexts(a, b);
}

function compareScores(a: Element, b: Element): number {
  if (a.score === b.score) return compareTexts(a.text, b.text);
  return a.score < b.score ? -1 : 1;
}

function compareTexts(a: string, b: string): number { return a === b ? 0 : a < b ? -1 : 1; }

function slice(elements: Element[], { offset, limit }: Words): Element[] {
  const start = Math.min(Math.max(offset, 0), elements.length);
  return limit < 0 ? elements.slice(start) : elements.slice(start, start + limit);
}

/** The value of the key that the pattern makes of an element: `#` is the element, `key->field` looks into a hash. */
function lookUp(ctx: Context, pattern: string, element: string): string | undefined {
  if (pattern === '#') return element;
  const star = pattern.indexOf('*');
  if (star < 0) return undefined;
  const arrow = pattern.indexOf('->', star + 1);
  const field = arrow >= 0 && arrow + 2 < pattern.length ? pattern.slice(arrow + 2) : undefined;
  const tail = pattern.slice(star + 1, field === undefined ? undefined : arrow);
  const key = pattern.slice(0, star) + element + tail;
  const entry = ctx.db.read(key);
  if (entry === 0) return undefined;
  const type = ctx.db.typeOf(entry);
  if (field === undefined && type === TYPE.string) ctx.work(lengthOf(ctx.db, entry) / BYTES_PER_LOOK);
  if (field === undefined) return type === TYPE.string ? textOf(ctx.db, entry) : undefined;
  if (type !== TYPE.hash) return undefined;
  const hash = Hash.current(ctx.db, key)!;
  const handle = hash.find(stage(field), 0, field.length);
  if (handle === 0) return undefined;
  hash.readValue(handle);
  ctx.work(hash.length / BYTES_PER_LOOK);
  return hash.valueText(handle);
}

function replyAll(ctx: Context, output: readonly (string | undefined)[]): void {
  ctx.reply.array(output.length);
  for (const text of output) {
    if (text === undefined) ctx.reply.nil();
    else ctx.reply.bulk(text);
  }
}

function store(ctx: Context, key: string, output: readonly (string | undefined)[]): void {
  if (output.length > 0) {
    const list = List.store(ctx.db, key);
    for (const text of output) {
      const bytes = fromLatin1(text ?? '');
      list.push('tail', bytes, 0, bytes.length);
    }
    ctx.changed('l', 'sortstore', key);
  } else if (ctx.db.remove(key)) ctx.changed('g', 'del', key);
  ctx.reply.integer(output.length);
}
