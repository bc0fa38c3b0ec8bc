// The language of the tables (README.md beside this file): text → sections of steps.
import { encodeRequest, splitWords } from '#support/words';

export type Reading =
  | { kind: 'exact' }
  | { kind: 'about'; within: number }
  | { kind: 'unordered'; how: 'flat' | 'pairs' | 'inner' | 'inner pairs' | 'deep' };

export type Step =
  | { do: 'send'; line: number; shown: string; client: string; bytes: Buffer; reading: Reading; masks: Mask[] }
  | { do: 'skip'; line: number; shown: string; ms: number }
  | { do: 'close'; line: number; shown: string; client: string };

/** A pattern whose matches are hidden, or `all`: no leaf's text counts. */
export type Mask = RegExp | 'all';

export type Section = {
  title: string;
  line: number;
  protocols: (2 | 3)[];
  fresh: boolean;
  steps: Step[];
};

export class TableError extends Error {
  constructor(file: string, line: number, what: string) {
    super(`${file}:${line} ${what}`);
  }
}

export function readTable(text: string, file: string): Section[] {
  const reader = new TableReader(file);
  text.split('\n').forEach((line, index) => reader.read(line, index + 1));
  return reader.finish();
}

class TableReader {
  private readonly sections: Section[] = [];
  private reading: Reading = { kind: 'exact' };
  private masks: Mask[] = [];
  private times = 0;

  constructor(private readonly file: string) {}

  read(line: string, number: number): void {
    const text = line.trimEnd();
    if (text === '' || text.startsWith('#')) return;
    if (text.startsWith('= ')) return this.open(text.slice(2), number);
    if (text.startsWith('@')) return this.direct(text, number);
    const command = /^([a-z][a-z0-9]*)?([>!]) ?(.*)$/s.exec(text);
    if (!command) throw new TableError(this.file, number, `neither a command, a direction nor a comment: ${text}`);
    const [, client = 'main', kind, rest] = command;
    const bytes = kind === '>' ? this.requests(rest, number) : this.raw(rest, number);
    this.section(number).steps.push({
      do: 'send',
      line: number,
      shown: this.times ? `${text}  x ${this.times}` : text,
      client,
      bytes,
      reading: this.reading,
      masks: this.masks,
    });
    this.reading = { kind: 'exact' };
    this.masks = [];
    this.times = 0;
  }

  finish(): Section[] {
    const titles = new Set<string>();
    for (const section of this.sections) {
      if (titles.has(section.title))
        throw new TableError(this.file, section.line, `a second section "${section.title}"`);
      titles.add(section.title);
    }
    return this.sections;
  }

  private open(title: string, line: number): void {
    this.sections.push({ title, line, protocols: [2, 3], fresh: false, steps: [] });
  }

  private section(line: number): Section {
    const section = this.sections.at(-1);
    if (!section) throw new TableError(this.file, line, 'before the first "= section"');
    return section;
  }

  private direct(text: string, line: number): void {
    const [word, rest] = [text.split(' ', 1)[0], text.slice(text.split(' ', 1)[0].length).trim()];
    const section = this.section(line);
    const verbs: Record<string, () => void> = {
      '@protocol': () => (section.protocols = rest.split(/\s+/).map((p) => (p === '3' ? 3 : 2))),
      '@fresh': () => (section.fresh = true),
      '@about': () => (this.reading = { kind: 'about', within: Number(rest) }),
      '@mask': () => this.masks.push(rest ? new RegExp(rest.replace(/^\/|\/$/g, ''), 'g') : 'all'),
      '@unordered': () => (this.reading = { kind: 'unordered', how: unorderedHow(rest, this.file, line) }),
      '@times': () => (this.times = Number(rest)),
      '@skip': () => section.steps.push({ do: 'skip', line, shown: text, ms: milliseconds(rest, this.file, line) }),
      '@close': () => section.steps.push({ do: 'close', line, shown: text, client: rest || 'main' }),
    };
    const verb = verbs[word];
    if (!verb) throw new TableError(this.file, line, `no such direction: ${word}`);
    verb();
  }

  private requests(rest: string, line: number): Buffer {
    const parts: Buffer[] = [];
    if (/\b(CONFIG\s+SET|ACL\s+SETUSER)\b/i.test(rest)) this.section(line).fresh = true;
    for (let index = 0; index < Math.max(1, this.times); index++) {
      const words = splitWords(expand(this.times ? rest.replaceAll('{i}', String(index)) : rest));
      if (!words || words.length === 0) throw new TableError(this.file, line, 'quotes do not balance, or no command');
      parts.push(encodeRequest(words));
    }
    return Buffer.concat(parts);
  }

  private raw(rest: string, line: number): Buffer {
    const words = splitWords(expand(rest));
    if (words?.length !== 1) throw new TableError(this.file, line, 'raw bytes are one quoted word');
    return Buffer.from(words[0], 'latin1');
  }
}

const expand = (text: string) =>
  text.replace(/\{([^{}*]+)\*(\d+)\}/g, (_, what: string, n: string) => what.repeat(Number(n)));

function unorderedHow(rest: string, file: string, line: number): 'flat' | 'pairs' | 'inner' | 'inner pairs' | 'deep' {
  if (rest === '') return 'flat';
  if (rest === 'pairs' || rest === 'inner' || rest === 'inner pairs' || rest === 'deep') return rest;
  throw new TableError(file, line, `unordered how? ${rest}`);
}

function milliseconds(text: string, file: string, line: number): number {
  const found = /^(\d+)ms$/.exec(text);
  if (!found) throw new TableError(file, line, `a time is written as 60ms, not ${text}`);
  return Number(found[1]);
}
