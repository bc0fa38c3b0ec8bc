/* A reply as redis-cli shows it on a screen: types in round brackets, texts quoted, aggregates numbered and
 * indented.
 *
 * * The number's column is as wide as the largest number. A map's value goes to rows of its own when it has more
 * than one. */
import { isAggregate } from '#wire/resp-value';
import type { RespAggregate, RespValue } from '#wire/resp-value';
import { quote } from './escape';

/** Types that redis-cli 7.0 cannot print; it says so and ends. */
export class UnknownReplyType extends Error {
  constructor(readonly type: number) {
    super(`Unknown reply type: ${type}`);
  }
}

const EMPTY: Record<RespAggregate['kind'], string> = {
  array: '(empty array)', map: '(empty hash)', set: '(empty set)', push: '(empty push)', attribute: '(empty hash)',
};
const BIG_NUMBER = 13;

export function formatTty(value: RespValue, prefix = ''): string {
  if (isAggregate(value)) return formatAggregate(value, prefix);
  switch (value.kind) {
    case 'status': return `${value.text}\n`;
    case 'error':
    case 'blob-error': return `(error) ${value.text}\n`;
    case 'integer': return `(integer) ${value.text}\n`;
    case 'double': return `(double) ${value.text}\n`;
    case 'bulk': return `${quote(value.text)}\n`;
    case 'verbatim': return `${value.text}\n`;
    case 'null': return '(nil)\n';
    case 'boolean': return value.value ? '(true)\n' : '(false)\n';
    case 'big-number': throw new UnknownReplyType(BIG_NUMBER);
  }
}

function formatAggregate(value: RespAggregate, prefix: string): string {
  if (value.length === 0) return `${EMPTY[value.kind]}\n`;
  const width = String(value.length).length;
  const paired = value.kind === 'map' || value.kind === 'attribute';
  const mark = paired ? '#' : value.kind === 'set' ? '~' : ')';
  const inner = prefix + ' '.repeat(width + 2);
  let out = '';
  let number = 1;
  for (let i = 0; i < value.items.length; i++) {
    out += `${i === 0 ? '' : prefix}${String(number++).padStart(width)}${mark} `;
    out += formatTty(value.items[i]!, inner);
    if (!paired || i + 1 >= value.items.length) continue;
    const text = formatTty(value.items[++i]!, inner);
    const rows = text.indexOf('\n') < text.length - 1;
    out = `${out.slice(0, -1)} => ${rows ? `\n${inner}` : ''}${text}`;
  }
  return out;
}

/** A push of the server's `CLIENT TRACKING`, which has a line of its own. */
export function formatInvalidation(value: RespAggregate): string | undefined {
  const [name, keys] = value.items;
  if (name === undefined || keys === undefined || !('text' in name) || name.text !== 'invalidate') return undefined;
  if (value.items.length !== 2 || !isAggregate(keys)) return undefined;
  return `-> invalidate: ${keys.items.map((key) => `'${'text' in key ? key.text : ''}'`).join(', ')}\n`;
}
