/* psql as a program over a network, held against what the real psql 15 printed in front of a real PostgreSQL. */
import { describe, expect, it } from 'vitest';
import { fromLatin1, latin1, utf8ToLatin1 } from '#base/bytes';
import { Backend } from '#database/backend';
import { program } from '#shell/programs/psql/program';
import { newDatabase } from '#support/practice-database';
import type { PsqlCase } from './psql-cases';
import recorded from './recorded-psql.json';
import { runProgram, type Run } from './run-program';
import { SmallWorld } from './small-world';

function worldWithShop(): SmallWorld {
  const world = new SmallWorld();
  const database = newDatabase();
  world.network.name('db-0001', '127.0.0.1');
  world.network.listen('127.0.0.1', 5432, (peer) => {
    const session = database.open()!;
    const backend = new Backend(session, 'shop', '');
    return {
      data: (bytes) => {
        for (const answer of backend.receive(latin1(bytes, 0, bytes.length))) peer.write(fromLatin1(answer.bytes));
      },
      end: () => database.end(session),
    };
  });
  return world;
}

type Recorded = PsqlCase & { out: string; error: string; code: number };

const run = (words: readonly string[], stdin?: string): Promise<Run> =>
  runProgram(worldWithShop(), program, words.map(utf8ToLatin1), stdin === undefined ? undefined : utf8ToLatin1(stdin));

describe('psql prints what the real one prints', () => {
  for (const { words, stdin, out, error, code, differs } of recorded as Recorded[]) {
    it(`for ${JSON.stringify(stdin ?? words.join(' ')).slice(0, 90)}`, async () => {
      const found = await run(words, stdin);
      expect(found.out).toBe(utf8ToLatin1(out));
      if (differs === undefined) expect(found.error).toBe(utf8ToLatin1(error));
      else expect(found.error.slice(0, 20)).toBe(error.slice(0, 20));
      expect(found.code).toBe(code);
    });
  }
});
