/* temporary until the shell room's formatter lands */
import { latin1 } from '#base/bytes';
export function printReply(parts: readonly Uint8Array[]): string {
  const text = parts.map((part) => latin1(part, 0, part.length)).join('');
  let at = 0;
  const line = () => { const end = text.indexOf('\r\n', at); const out = text.slice(at, end); at = end + 2; return out; };
  const read = (indent: string): string => {
    const head = line();
    const rest = head.slice(1);
    if (head[0] === '+') return rest;
    if (head[0] === '-') return `(error) ${rest}`;
    if (head[0] === ':') return `(integer) ${rest}`;
    const n = Number(rest);
    if (n < 0) return '(nil)';
    if (head[0] === '$') { const out = text.slice(at, at + n); at += n + 2; return JSON.stringify(out); }
    if (n === 0) return '(empty array)';
    const width = String(n).length;
    return Array.from({ length: n }, (_, i) => `${i ? indent : ''}${String(i + 1).padStart(width)}) ${read(`${indent}${' '.repeat(width + 2)}`)}`).join('\n');
  };
  const out: string[] = [];
  while (at < text.length) out.push(read(''));
  return out.join('\n');
}
