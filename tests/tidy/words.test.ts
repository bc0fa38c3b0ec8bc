// Words that promise, skip or look away; barrels; and what the pure rooms may not know.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, listed, lineOf, root, sources } from './sources';

const here = 'tests/tidy/words.test.ts';

test('nothing is left for later, skipped, or hidden from the compiler and the linter', () => {
  const promises = /\b(?:TODO|FIXME|XXX|HACK)\b|@ts-(?:ignore|expect-error|nocheck)|(?:eslint|oxlint)-disable/;
  const skips = /\b(?:test|it|describe|suite)\.(?:skip|only|todo|fixme|fails)\b|\b(?:xit|xdescribe|fit|fdescribe)\s*\(/;
  const anys = /(?::\s*|\bas\s+|<|,\s*)any\b(?=[\s,;>)\]=|&]|$)/;
  const wrong = sources()
    .filter(({ file }) => file !== here)
    .flatMap(({ file, lines, code }) =>
      lines.flatMap((line, index) => {
        const codeLine = code.split('\n')[index];
        const found =
          promises.exec(line) ?? (file.startsWith('tests/') ? skips.exec(codeLine) : null) ?? anys.exec(codeLine);
        return found ? [`${file}:${index + 1} ${found[0].trim()}`] : [];
      }),
    );
  expect(wrong).toEqual([]);
});

test('no file only hands on what others export', () => {
  const wrong = sources().filter(({ code, file }) => {
    const statements = code
      .split(/;|\n(?=\S)/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
    const handsOn = statements.filter((part) => /^export\s+(?:type\s+)?(?:\*|\{[^}]*\}\s*from)/.test(part));
    return handsOn.length > 0 && statements.length === handsOn.length && file !== 'content/index.ts';
  });
  expect(wrong.map(({ file }) => `${file}:1 is a barrel`)).toEqual([]);
});

const pure = ['base', 'wire', 'structures', 'network', 'redis', 'shell', 'lab'].map((room) => `sandbox/${room}/`);
const globals = `process Buffer console window document navigator localStorage setTimeout setInterval setImmediate
  clearTimeout clearInterval queueMicrotask fetch require performance crypto TextEncoder TextDecoder XMLHttpRequest
  WebSocket Worker`.split(/\s+/);
const outside = new RegExp(
  String.raw`(?<![.\w$#])(?:${globals.join('|')})\b(?=\s*[.(\[])|\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b`,
  'g',
);

test('the pure rooms know no Node, no browser, no clock and no dice of their own', () => {
  const wrong = sources()
    .filter(({ file }) => pure.some((room) => file.startsWith(room)) && file !== 'sandbox/redis/gen.ts')
    .flatMap(({ file, code }) =>
      [...code.matchAll(outside)].map((found) => `${file}:${lineOf(code, found.index)} ${found[0]}`),
    );
  expect(wrong).toEqual([]);
});

test('time, chance and the network are asked for only where they may come in', () => {
  const may = [
    'sandbox/gateway/',
    'content/_build/',
    'app/',
    'prisma/',
    'tests/',
    'next.config.mjs',
    'proxy.ts',
    'postcss.config.mjs',
  ];
  const wrong = sources()
    .filter(({ file }) => !may.some((place) => file.startsWith(place)) && !pure.some((room) => file.startsWith(room)))
    .flatMap(({ file, code }) =>
      [...code.matchAll(/\bDate\.now\b|\bMath\.random\b|\bsetTimeout\b|\bfetch\(/g)].map(
        (found) => `${file}:${lineOf(code, found.index)} ${found[0]}`,
      ),
    );
  expect(wrong).toEqual([]);
});

test('files are named in kebab-case after what they hold', () => {
  const name = /^(?:\[?[a-z0-9]+(?:[-.][a-z0-9]+)*\]?|\([a-z]+\)|_[a-z-]+)$/;
  const wrong = sources().filter(
    ({ file }) => !file.split('/').every((part) => name.test(part)) || /(^|\/)utils?\b/.test(file),
  );
  expect(wrong.map(({ file }) => `${file}:1 is not named so`)).toEqual([]);
});

test('every import through a # door finds a file', () => {
  const doors = (
    JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { imports: Record<string, string> }
  ).imports;
  const wrong = sources().flatMap((source) =>
    importsOf(source)
      .filter(({ from }) => from.startsWith('#'))
      .flatMap(({ from, line }) => {
        const found = resolveDoor(doors, from);
        return found ? [] : [`${source.file}:${line} ${from} is nowhere`];
      }),
  );
  expect(wrong).toEqual([]);
});

function resolveDoor(doors: Record<string, string>, from: string): boolean {
  if (from.startsWith('#app/'))
    return ['', '.ts', '.tsx'].some((end) => existsSync(path.join(root, `${from.slice(1)}${end}`)));
  const exact = doors[from];
  if (exact) return existsSync(path.join(root, exact));
  const door = Object.keys(doors).find((key) => key.endsWith('*') && from.startsWith(key.slice(0, -1)));
  return door !== undefined && existsSync(path.join(root, doors[door].replace('*', from.slice(door.length - 1))));
}

test('paths named in README and ARCHITECTURE exist', () => {
  const files = listed();
  const wrong: string[] = [];
  for (const page of ['README.md', 'ARCHITECTURE.md'].filter((name) => files.includes(name))) {
    readFileSync(path.join(root, page), 'utf8')
      .split('\n')
      .forEach((line, index) => {
        for (const [, named] of line.matchAll(/`((?:sandbox|content|app|tests|prisma|\.ci)\/[\w./()[\]_-]+)`/g)) {
          const isThere = files.some(
            (file) => file === named || file.startsWith(named.endsWith('/') ? named : `${named}/`),
          );
          if (!isThere) wrong.push(`${page}:${index + 1} ${named} does not exist`);
        }
      });
  }
  expect(wrong).toEqual([]);
});
