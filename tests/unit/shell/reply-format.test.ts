/* Every reply is printed byte for byte as redis-cli 7.0.15 printed it (recorded-cli.json), in every output mode.
 *
 * Where redis-cli is installed the recording itself is checked against it, so a stale file is found. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { program } from '#shell/programs/redis-cli/program';
import { PRINT_MODES, REPLY_CASES } from './reply-cases';
import { realCliVersion, recordAll } from './record-cli';
import type { Recording } from './record-cli';
import { runProgram } from './run-program';
import { SmallWorld } from './small-world';

const recording = JSON.parse(readFileSync(new URL('./recorded-cli.json', import.meta.url), 'utf8')) as Recording;
/** Enough to see that the file is of this redis-cli; `record-cli.ts` refreshes all. */
const LIVE_MODES = ['tty3', 'raw', 'json'];
const version = realCliVersion();

describe(`redis-cli prints what ${recording.version} printed`, () => {
  for (const [mode, options] of PRINT_MODES) {
    it(`in mode ${mode}`, async () => {
      for (const [name, wire] of REPLY_CASES) {
        const world = new SmallWorld();
        world.canned(7777, wire);
        const run = await runProgram(world, program, ['-p', '7777', ...options, 'CMD']);
        const real = recording.printed[name]?.[mode];
        expect({ name, out: run.all, code: run.code }).toEqual({ name, out: real?.out, code: real?.code });
      }
    });
  }
});

describe('the recording', () => {
  it('has every case and mode', () => {
    expect(Object.keys(recording.printed)).toEqual(REPLY_CASES.map(([name]) => name));
    for (const row of Object.values(recording.printed)) {
      expect(Object.keys(row)).toEqual(PRINT_MODES.map(([mode]) => mode));
    }
  });

  it(`is what ${version ?? '(no redis-cli is installed: the recording alone)'} prints now`, async () => {
    if (version === undefined || version !== recording.version) return;
    const now = await recordAll(PRINT_MODES.filter(([mode]) => LIVE_MODES.includes(mode)));
    for (const [name, row] of Object.entries(now.printed)) {
      expect({ name, ...recording.printed[name] }).toMatchObject({ name, ...row });
    }
  }, 120_000);
});
