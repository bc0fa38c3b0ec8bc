/* A reply for another program rather than for eyes: raw (the default in a pipe), CSV and JSON.
 *
 * * None of them ends its line; whoever prints adds the delimiter. `error:"…"` in JSON is no JSON, but it is what
 * redis-cli writes. */
import { isAggregate } from '#wire/resp-value';
import type { RespValue } from '#wire/resp-value';
import { quote, quoteJson, quoteJsonAscii } from './escape';
import { UnknownReplyType } from './format-tty';

const BIG_NUMBER = 13;

export function formatRaw(value: RespValue, delimiter: string): string {
  if (isAggregate(value)) {
    const parts = value.items.map((item) => formatRaw(item, delimiter));
    if (value.kind !== 'map' && value.kind !== 'attribute') return parts.join(delimiter);
    const pairs: string[] = [];
    for (let i = 0; i < parts.length; i += 2) pairs.push(`${parts[i]!} ${parts[i + 1] ?? ''}`);
    return pairs.join(delimiter);
  }
  switch (value.kind) {
    case 'error':
    case 'blob-error': return `${value.text}\n`;
    case 'null': return '';
    case 'boolean': return value.value ? '(true)' : '(false)';
    case 'big-number': throw new UnknownReplyType(BIG_NUMBER);
    default: return value.text;
  }
}

export function formatCsv(value: RespValue): string {
  if (isAggregate(value)) return value.items.map((item) => formatCsv(item)).join(',');
  switch (value.kind) {
    case 'error':
    case 'blob-error': return `ERROR,${quote(value.text)}`;
    case 'null': return 'NULL';
    case 'boolean': return value.value ? 'true' : 'false';
    case 'integer':
    case 'double': return value.text;
    case 'big-number': throw new UnknownReplyType(BIG_NUMBER);
    default: return quote(value.text);
  }
}

export function formatJson(value: RespValue, ascii: boolean): string {
  const quoted = ascii ? quoteJsonAscii : quoteJson;
  if (isAggregate(value)) {
    if (value.kind !== 'map' && value.kind !== 'attribute') {
      return `[${value.items.map((item) => formatJson(item, ascii)).join(',')}]`;
    }
    const pairs: string[] = [];
    for (let i = 0; i + 1 < value.items.length; i += 2) {
      const key = value.items[i]!;
      const isText = key.kind === 'bulk' || key.kind === 'status' || key.kind === 'verbatim' || key.kind === 'error';
      const name = formatJson(key, ascii);
      pairs.push(`${isText ? name : `"${name}"`}:${formatJson(value.items[i + 1]!, ascii)}`);
    }
    return `{${pairs.join(',')}}`;
  }
  switch (value.kind) {
    case 'error':
    case 'blob-error': return `error:${quoted(value.text)}`;
    case 'null': return 'null';
    case 'boolean': return value.value ? 'true' : 'false';
    case 'integer':
    case 'double': return value.text;
    case 'big-number': throw new UnknownReplyType(BIG_NUMBER);
    default: return quoted(value.text);
  }
}
