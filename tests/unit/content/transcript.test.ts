// The command blocks of a lesson: how they are read, and when a reply counts as the one that is shown.
import { describe, expect, test } from 'vitest';
import { parseTranscript, replyMatches } from '#content/transcript';
import { copyText, givenUp, piecesOf, summaryOf, withReply } from '#app/_mdx/transcript-rules';

const SOURCE = '> SET a 1\nOK\n> LRANGE l 0 -1\n1) "x"\n2) "y"\n$ lab skip 30m\n> GET a\n(nil)\n\n';

describe('a redis block', () => {
  test('is lines and the replies below them', () => {
    expect(parseTranscript('t1', SOURCE, '')).toEqual({
      block: 't1',
      insert: false,
      entries: [
        { shell: false, line: 'SET a 1', reply: 'OK', compare: 'exact' },
        { shell: false, line: 'LRANGE l 0 -1', reply: '1) "x"\n2) "y"', compare: 'exact' },
        { shell: true, line: 'lab skip 30m', reply: '', compare: 'none' },
        { shell: false, line: 'GET a', reply: '(nil)', compare: 'exact' },
      ],
    });
  });

  test.each([
    ['{unordered}', 'unordered', false],
    ['{volatile}', 'none', false],
    ['{insert}', 'exact', true],
    ['{insert} {unordered}', 'unordered', true],
  ])('with the mark %s', (marks, compare, insert) => {
    const block = parseTranscript('t1', '> KEYS *\n1) "a"', marks);
    expect(block.insert).toBe(insert);
    expect(block.entries[0]?.compare).toBe(compare);
  });

  test('is refused with a sentence when it is none', () => {
    expect(() => parseTranscript('t1', 'SET a 1', '')).toThrow('begins with a line "> COMMAND"');
    expect(() => parseTranscript('t1', '> SET a 1', '{unorderd}')).toThrow('{unorderd} is not a mark');
  });
});

test.each([
  ['exact', '1) "a"\n2) "b"', '1) "a"\n2) "b"', true],
  ['exact', '1) "a"\n2) "b"', '1) "b"\n2) "a"', false],
  ['exact', 'OK', 'OK\n', true],
  ['unordered', '1) "a"\n2) "b"', '1) "b"\n2) "a"', true],
  ['unordered', '1) "a"\n2) "a"', '1) "a"\n2) "b"', false],
  ['none', '(integer) 60', '(integer) 59', true],
  ['none', '(integer) 60', '(error) ERR unknown command', false],
] as const)('compared as %s, a shown %j and a printed %j: %s', (compare, shown, printed, same) => {
  expect(replyMatches({ reply: shown, compare }, printed)).toBe(same);
});

describe('a block that is run', () => {
  const { entries } = parseTranscript('t1', SOURCE, '');

  test('asks for its lines in pieces, cut where redis-cli and the shell change', () => {
    const { entries: mixed } = parseTranscript('t1', '> GET a\n$ echo PING | redis-cli\n$ pwd\n> GET b', '');
    expect(piecesOf(mixed)).toEqual([
      { shell: false, lines: ['GET a'] },
      { shell: true, lines: ['echo PING | redis-cli', 'pwd'] },
      { shell: false, lines: ['GET b'] },
    ]);
  });

  test('keeps the verbs of the lab among the lines of redis-cli, which knows them, so that they run in order', () => {
    expect(piecesOf(entries)).toEqual([
      { shell: false, lines: ['SET a 1', 'LRANGE l 0 -1', 'lab skip 30m', 'GET a'] },
    ]);
    expect(copyText(entries)).toBe('SET a 1\nLRANGE l 0 -1\nlab skip 30m\nGET a');
  });

  test('marks each line by its own reply, in order', () => {
    const { entries: twice } = parseTranscript('t1', '> INCR n\n(integer) 1\n> INCR n\n(integer) 2', '');
    let states = withReply(['waiting', 'waiting'], twice, 'INCR n', '(integer) 1');
    expect(states).toEqual(['same', 'waiting']);
    expect(summaryOf(states)).toBe('running');
    states = withReply(states, twice, 'INCR n', '(integer) 7');
    expect(states).toEqual(['same', 'other']);
    expect(summaryOf(states)).toBe('other');
  });

  test('stops waiting for what does not come', () => {
    expect(givenUp(['same', 'waiting'])).toEqual(['same', 'lost']);
    expect(summaryOf(['same', 'lost'])).toBe('lost');
  });

  test('does not mind replies to lines that are not its own', () => {
    expect(withReply(['same'], entries.slice(0, 1), 'SET a 1', 'OK')).toEqual(['same']);
    expect(withReply(['waiting'], entries.slice(0, 1), 'GET b', 'x')).toEqual(['waiting']);
  });
});
