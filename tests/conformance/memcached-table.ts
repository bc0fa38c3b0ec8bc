// Tables of Memcached: a transcript without its replies (tests/conformance/README.md tells the form).
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type McStep = {
  /** As it stands in the table. */
  shown: string;
  client: string;
  bytes: Buffer;
  /** How the end of the answer is known: by a no-op sent behind it, or by silence. */
  end: 'mn' | 'noop' | 'silence';
  masks: RegExp[];
  skipMs: number;
  closes: boolean;
};
export type McSection = { title: string; options: string[]; steps: McStep[] };

const folder = fileURLToPath(new URL('memcached/', import.meta.url));

export const mcFamilies = (): string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => name.slice(0, -4)).sort();

export function loadMcTable(family: string): McSection[] {
  return parse(readFileSync(`${folder}${family}.txt`, 'utf8'), family);
}
export const mcRecordingPath = (family: string): string => `${folder}recorded/${family}.txt`;

function parse(text: string, family: string): McSection[] {
  const sections: McSection[] = [];
  let masks: RegExp[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const fail = (why: string): never => {
      throw new Error(`memcached/${family}.txt:${at + 1} ${why}`);
    };
    if (line.startsWith('= ')) {
      const [title, options = ''] = line.slice(2).split(' | ');
      sections.push({ title, options: options.split(' ').filter((word) => word !== ''), steps: [] });
      continue;
    }
    const section = sections.at(-1) ?? fail('stands before the first section');
    const mask = /^@mask \/(.+)\/$/.exec(line);
    if (mask) {
      masks.push(new RegExp(mask[1], 'g'));
      continue;
    }
    const step = stepOf(line, masks);
    section.steps.push(step ?? fail('is no command'));
    masks = [];
  }
  return sections;
}

function stepOf(line: string, masks: RegExp[]): McStep | undefined {
  const base = { shown: line, client: '', bytes: Buffer.alloc(0), end: 'mn' as const, masks, skipMs: 0, closes: false };
  const skip = /^@skip (\d+)ms$/.exec(line);
  if (skip) return { ...base, skipMs: Number(skip[1]) };
  const close = /^@close ?(\w*)$/.exec(line);
  if (close) return { ...base, client: close[1], closes: true };
  const found = /^(\w*)([>!%]) ?(.*)$/s.exec(line);
  if (!found) return undefined;
  const [, client, kind, rest] = found;
  if (kind === '>') return { ...base, client, bytes: Buffer.from(`${unescaped(rest)}\r\n`, 'latin1') };
  if (kind === '!') return { ...base, client, bytes: Buffer.from(unescaped(rest), 'latin1'), end: 'silence' };
  return { ...base, client, bytes: packetOf(rest), end: 'noop' };
}

/** `\r \n \t \0 \xNN` and `{x*70}` for seventy x. */
export function unescaped(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1')
    .replace(/\{(.+?)\*(\d+)\}/g, (_all, what: string, times: string) => what.repeat(Number(times)))
    .replace(/\\(r|n|t|0|\\|x[0-9a-fA-F]{2})/g, (_all, code: string) => {
      if (code.startsWith('x')) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return { r: '\r', n: '\n', t: '\t', 0: '\0', '\\': '\\' }[code] ?? code;
    });
}

/** `01 key=a extras=0000000500000000 value=abc cas=7 opaque=9 keylen=3 body=9`: a packet of the binary protocol. */
function packetOf(text: string): Buffer {
  const [code, ...words] = text.split(' ');
  const given = new Map(words.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]));
  const key = Buffer.from(unescaped(given.get('key') ?? ''), 'latin1');
  const extras = Buffer.from(given.get('extras') ?? '', 'hex');
  const value = Buffer.from(unescaped(given.get('value') ?? ''), 'latin1');
  const head = Buffer.alloc(24);
  head[0] = Number.parseInt(given.get('magic') ?? '80', 16);
  head[1] = Number.parseInt(code, 16);
  head.writeUInt16BE(Number(given.get('keylen') ?? key.length), 2);
  head[4] = Number(given.get('extlen') ?? extras.length);
  head.writeUInt32BE(Number(given.get('body') ?? key.length + extras.length + value.length), 8);
  head.writeUInt32BE(Number(given.get('opaque') ?? 0), 12);
  head.writeBigUInt64BE(BigInt(given.get('cas') ?? 0), 16);
  return Buffer.concat([head, extras, key, value]);
}
