import { describe, expect, it } from 'vitest';
import { SeededDice } from '#base/dice';
import { parseLine } from '#shell/language/parse-line';
import { splitArgs } from '#shell/language/split-args';

describe('words as redis-cli reads them', () => {
  const cases: [string, string[] | undefined][] = [
    ['', []],
    ['   ', []],
    ['get  a\t b', ['get', 'a', 'b']],
    ['set k "a b"', ['set', 'k', 'a b']],
    ['set k "\\x00\\xff\\n\\"\\\\\\q"', ['set', 'k', '\x00\xff\n"\\q']],
    ['set k \'a\\\'b"\\n\'', ['set', 'k', 'a\'b"\\n']],
    ['"get" \'k\'', ['get', 'k']],
    ['""', ['']],
    ['a"b"', ['ab']],
    ['a"b c" d', ['ab c', 'd']],
    ['set "k"x', undefined],
    ['set "k', undefined],
    ['set \'k', undefined],
    ['"\\', undefined],
    ['"\\x4', undefined],
    ['"\\x4"', ['x4']],
  ];
  it('splits, unquotes and refuses unbalanced quotes', () => {
    for (const [line, words] of cases) expect({ line, words: splitArgs(line) }).toEqual({ line, words });
  });
});

describe('a shell line', () => {
  const good: [string, string[][][]][] = [
    ['', []],
    ['# only a remark', []],
    ['echo a b', [[['echo', 'a', 'b']]]],
    ['echo "SET a 1" | redis-cli', [[['echo', 'SET a 1'], ['redis-cli']]]],
    ['echo \'a "b" \\n\'; lab clock;', [[['echo', 'a "b" \\n']], [['lab', 'clock']]]],
    ['echo "a\\"b\\n" x\\ y', [[['echo', 'a"b\\n', 'x y']]]],
    ['a && b || c', [[['a']], [['b']], [['c']]]],
    ['echo ""', [[['echo', '']]]],
    ['echo a\'b\'"c"', [[['echo', 'abc']]]],
  ];
  it('becomes pipelines of words', () => {
    for (const [line, pipelines] of good) {
      const parsed = parseLine(line);
      const is = parsed.ok ? parsed.pipelines.map((one) => one.commands) : parsed.message;
      expect({ line, is }).toEqual({ line, is: pipelines });
    }
  });

  const bad: [string, string][] = [
    ['echo "a', 'unbalanced quotes'],
    ['echo \'a', 'unbalanced quotes'],
    ['| redis-cli', 'something is missing before `|`'],
    ['echo a |', 'something is missing after `|`'],
    ['echo a && ', 'something is missing after `&&`'],
    ['; echo', 'something is missing before `;`'],
    ['echo a > file', 'there are no files here, so `>` has nowhere to write'],
    ['echo a &', 'programs cannot run in the background here; open a second terminal instead'],
    ['echo `x`', 'command substitution is not part of this shell'],
  ];
  it('is refused with the reason', () => {
    for (const [line, message] of bad) expect({ line, ...parseLine(line) }).toEqual({ line, ok: false, message });
  });
});

describe('noise (seeded)', () => {
  it('never makes a parser throw or hang', () => {
    const dice = new SeededDice(7);
    const letters = 'ab \t"\'\\|;&<>()`#x0f\u00e9\u{1f600}\x00\x1b\n$';
    const chars = [...letters];
    for (let round = 0; round < 20_000; round++) {
      let line = '';
      for (let i = dice.below(40); i > 0; i--) line += chars[dice.below(chars.length)]!;
      const parsed = parseLine(line);
      const commands = parsed.ok ? parsed.pipelines.flatMap((pipeline) => pipeline.commands) : [];
      expect(commands.every((one) => one.length > 0)).toBe(true);
      splitArgs(line);
    }
  });
});
