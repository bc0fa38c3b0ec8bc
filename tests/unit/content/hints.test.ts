// A command with blanks is the command with parts removed, and nothing else.
import { expect, test } from 'vitest';
import { blankedCommands, fitsBlanks } from '#content/_build/hints';

test.each([
  ['SET a ___ EX ___', 'SET a ana EX 60', true],
  ['SET a ___', 'SET a ana EX 60', true],
  ['___', 'GET a', true],
  ['DEL ___', 'DEL ', false],
  ['SET b ___', 'SET a 1', false],
  ['ZADD best ___ 850 ana', 'ZADD best GT 850 ana', true],
  ['ZADD best ___ 850 ana', 'ZADD best 850 ana', false],
  ['A.B ___', 'AxB c', false],
])('%j is %j with parts removed: %s', (piece, line, fits) => {
  expect(fitsBlanks(piece, line)).toBe(fits);
});

test('only what stands in backquotes and has a blank is a command to fill in', () => {
  expect(blankedCommands('Use `EX`, as in `SET a ___ EX 1`, or ___.')).toEqual(['SET a ___ EX 1']);
});
