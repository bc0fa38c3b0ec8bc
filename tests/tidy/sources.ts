// What the tidy tests look at: our own source files, line by line, and the comments and texts left out where code
// counts.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export type Source = { file: string; text: string; lines: string[]; code: string };

let known: Source[] | undefined;

/** Every file git knows or would add: nothing that is ignored, nothing that is gone. */
export function listed(): string[] {
  const out = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const gone = execFileSync('git', ['ls-files', '--deleted'], { cwd: root, encoding: 'utf8' }).split('\n');
  return out
    .split('\n')
    .filter((file) => file !== '' && !gone.includes(file))
    .sort();
}

/** TypeScript and JavaScript of ours, generated files left out. */
export function sources(): Source[] {
  known ??= listed()
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.endsWith('.gen.ts') && file !== 'next-env.d.ts')
    .map((file) => {
      const text = readFileSync(path.join(root, file), 'utf8');
      return { file, text, lines: text.split('\n'), code: withoutWords(text) };
    });
  return known;
}

/** The code alone: comments, strings and patterns become spaces, so that lines and columns stay where they are. */
export function withoutWords(text: string): string {
  const out = text.split('');
  const blank = (from: number, to: number) => {
    for (let at = from; at < to; at++) if (out[at] !== '\n') out[at] = ' ';
  };
  const templates: number[] = [];
  let depth = 0;
  for (let at = 0; at < text.length;) {
    const two = text.slice(at, at + 2);
    let end = at + 1;
    if (two === '//') end = lineEnd(text, at);
    else if (two === '/*') end = Math.max(text.indexOf('*/', at + 2) + 2, at + 2);
    else if (text[at] === "'" || text[at] === '"') end = quoteEnd(text, at);
    else if (text[at] === '/' && startsPattern(text, at)) end = patternEnd(text, at);
    else if (text[at] === '`' || (text[at] === '}' && templates.at(-1) === depth)) {
      if (text[at] === '}') templates.pop();
      const stop = templateStop(text, at + 1);
      blank(at + 1, stop);
      at = stop + 1;
      if (text[stop] === '$') {
        templates.push(depth);
        at = stop + 2;
      }
      continue;
    } else {
      if (text[at] === '{') depth++;
      if (text[at] === '}') depth--;
      at++;
      continue;
    }
    blank(at, end);
    at = end;
  }
  return out.join('');
}

const lineEnd = (text: string, at: number) => (text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at));

/** An apostrophe in the text of JSX opens no string: one that finds no partner on its line is left alone. */
function quoteEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === text[start]) return at + 1;
  }
  return start + 1;
}

function startsPattern(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at).trimEnd();
  return (
    /(^|[=(,:[!&|?{};>]|return|typeof|case)$/.test(before) && !before.endsWith('<') && !/[*/]/.test(text[at + 1] ?? '')
  );
}

function patternEnd(text: string, start: number): number {
  let inClass = false;
  for (let at = start + 1; at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '[') inClass = true;
    else if (text[at] === ']') inClass = false;
    else if (text[at] === '/' && !inClass) return at + 1;
  }
  return start + 1;
}

/** Where the template's text ends: at its closing backtick, or at the `$` of `${`. */
function templateStop(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '`' || (text[at] === '$' && text[at + 1] === '{')) return at;
  }
  return text.length;
}

export const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** What a file imports, as written, with the line of it. Type imports and dynamic ones count. */
export function importsOf(source: Source): { from: string; line: number }[] {
  const found: { from: string; line: number }[] = [];
  const pattern = /(?:\bfrom|\bimport)\s*\(?\s*(['"])([^'"\n]+)\1/g;
  for (const match of source.text.matchAll(pattern)) {
    const at = match.index;
    const isCode = source.code.slice(at, at + 4) === source.text.slice(at, at + 4);
    if (isCode) found.push({ from: match[2], line: lineOf(source.text, at) });
  }
  return found;
}
