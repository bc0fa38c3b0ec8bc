// Who may know whom: the rooms table of ARCHITECTURE.md, held against every import. A type import counts as an import.
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { importsOf, root, sources, type Source } from './sources';

const node = /^node:/;
const packages = /^(@?[a-z][a-z0-9-]*)(\/|$)/;
const catalogues = /\.gen$/;

/** A room's folder and what it may import besides its own files; `rooms` names the row of ARCHITECTURE.md. */
const rooms: { row: string; folder: string; may: RegExp[] }[] = [
  { row: 'sandbox/base', folder: 'sandbox/base/', may: [] },
  { row: 'sandbox/wire', folder: 'sandbox/wire/', may: [/^#base\//] },
  { row: 'sandbox/structures', folder: 'sandbox/structures/', may: [/^#base\//] },
  { row: 'sandbox/network', folder: 'sandbox/network/', may: [/^#base\//] },
  { row: 'sandbox/redis', folder: 'sandbox/redis/', may: [/^#(base|wire|structures|redis)\//] },
  { row: 'sandbox/memcached', folder: 'sandbox/memcached/', may: [/^#(base|memcached)\//] },
  {
    row: 'sandbox/scripting',
    folder: 'sandbox/scripting/',
    may: [/^#(base|scripting)\//, /^#redis\/scripting\/machine$/],
  },
  { row: 'sandbox/database', folder: 'sandbox/database/', may: [/^#(base|wire|database)\//] },
  { row: 'sandbox/application', folder: 'sandbox/application/', may: [/^#(base|application)\//] },
  { row: 'sandbox/shell', folder: 'sandbox/shell/', may: [/^#(base|wire|network|shell)\//, /^#redis\/catalog\.gen$/] },
  {
    row: 'sandbox/lab',
    folder: 'sandbox/lab/',
    may: [/^#(base|wire|structures|network|redis|memcached|database|application|shell|lab)\//],
  },
  {
    // `npm run engine` serves a node alone, as redis-server would: its file, its words, its clock which is Node's.
    row: 'sandbox/gateway',
    folder: 'sandbox/gateway/',
    may: [
      /^#(lab|gateway|scripting|base)\//,
      /^#wire\/(frames|inline)$/,
      /^#database\/(binary|sqlite)$/,
      /^#memcached\/(server|options|settings|version|users|shared-store)$/,
      /^#redis\/(node|connection|limits|config|config-file|table|profile|disk|host|acl\/config-users)$/,
      /^#content/,
      node,
      /^(ws|zod|esbuild)$/,
    ],
  },
  { row: 'content', folder: 'content/',
    may: [/^#content/, /^#lab\/(check|fleet-plan|database-plan)$/, node, packages] },
  {
    row: 'app',
    folder: 'app/',
    may: [/^#app\//, /^#content/, /^#wire\/frames$/, /^#lab\/check$/, catalogues, node, packages],
  },
];

/** Files that make something of a room rather than live in it: they run in Node, at build time. */
const makers = ['sandbox/redis/gen.ts', 'sandbox/memcached/gen.ts'];

const roomOf = (file: string) => rooms.find((room) => file.startsWith(room.folder));

test('every room imports only what its row of the table lists', () => {
  const wrong: string[] = [];
  for (const source of sources().filter((source) => !makers.includes(source.file))) {
    const room = roomOf(source.file);
    if (!room) continue;
    for (const { from, line } of importsOf(source)) {
      if (from.startsWith('.') || room.may.some((pattern) => pattern.test(from))) continue;
      wrong.push(`${source.file}:${line} ${room.row} may not import ${from}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('relative imports stay in their room and climb one step at most', () => {
  const wrong: string[] = [];
  for (const source of sources()) {
    for (const { from, line } of importsOf(source)) {
      if (!from.startsWith('.')) continue;
      if (from.includes('../..')) wrong.push(`${source.file}:${line} ${from} climbs twice: go through a # door`);
      else if (leaves(source, from)) wrong.push(`${source.file}:${line} ${from} leaves its room: go through a # door`);
    }
  }
  expect(wrong.filter((entry) => !entry.startsWith('tests/'))).toEqual([]);
});

function leaves(source: Source, from: string): boolean {
  const room = roomOf(source.file);
  const target = path.posix.join(path.posix.dirname(source.file), from);
  return room !== undefined && !`${target}/`.startsWith(room.folder);
}

test("Node's modules are imported by their node: name", () => {
  const bare = new Set(builtinModules);
  const wrong = sources().flatMap((source) =>
    importsOf(source)
      .filter(({ from }) => bare.has(from))
      .map(({ from, line }) => `${source.file}:${line} ${from}`),
  );
  expect(wrong).toEqual([]);
});

test('the browser is given no private content: no client component imports #content/private', () => {
  const wrong = sources()
    .filter((source) => /^\s*['"]use client['"]/.test(source.text))
    .flatMap((source) =>
      importsOf(source)
        .filter(({ from }) => from === '#content/private' || from.startsWith('#app/_server/'))
        .filter(({ line }) => !/^\s*import type /.test(source.lines[line - 1]))
        .map(({ from, line }) => `${source.file}:${line} a client component imports ${from}`),
    );
  expect(wrong).toEqual([]);
});

test('the table here names the rooms that ARCHITECTURE.md names', () => {
  const text = readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8');
  const section = text.slice(text.indexOf('## Rooms'), text.indexOf('## ', text.indexOf('## Rooms') + 5));
  const named = [...section.matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]).filter((row) => row !== 'tests');
  expect(rooms.map((room) => room.row).sort()).toEqual(named.sort());
});
