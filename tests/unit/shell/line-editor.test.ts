/* Keystrokes on a small screen: what stands there afterwards, where the cursor is, what was entered. */
import { describe, expect, it } from 'vitest';
import { History } from '#shell/tty/history';
import { KeyParser } from '#shell/tty/keys';
import { LineEditor } from '#shell/tty/line-editor';
import type { ReadResult } from '#shell/tty/line-editor';
import { SeededDice } from '#base/dice';
import { toCells } from '#shell/tty/width';
import { Screen } from './screen';

const NAMES = ['GEOADD', 'GEODIST', 'GET'];

class Desk {
  readonly screen: Screen;
  readonly history = new History(100);
  readonly results: ReadResult[] = [];
  readonly editor: LineEditor;
  private readonly parser = new KeyParser(1000, () => undefined);

  constructor(cols = 40, private readonly prompt = '> ', lineMax = 1000) {
    this.screen = new Screen(cols);
    this.editor = new LineEditor((text) => { this.screen.write(text); }, cols, lineMax, (text) => {
      this.screen.write(`${text}\r\n`);
    });
    this.begin();
  }

  begin(): void {
    this.editor.begin(this.prompt, {
      history: this.history,
      complete: (text) => NAMES.filter((name) => name.startsWith(text.toUpperCase())),
      hint: (text) => (/^set$/i.test(text) ? ' key value [NX|XX] [GET] [EX seconds]' : ''),
    });
  }

  keys(text: string): this {
    for (const key of this.parser.feed(text)) {
      const result = this.editor.feed(key);
      if (result === undefined) continue;
      this.results.push(result);
      if (result.kind === 'line') this.history.add(result.text);
      this.begin();
    }
    return this;
  }
}

const EDITS: [title: string, keys: string, text: string, cursor: number][] = [
  ['types', 'abc', 'abc', 3],
  ['moves left and inserts', 'abc\x1b[D\x1b[DX', 'aXbc', 2],
  ['moves with Ctrl-B and Ctrl-F', 'abc\x02\x02\x06X', 'abXc', 3],
  ['goes home and to the end (Ctrl-A, Ctrl-E)', 'bc\x01a\x05d', 'abcd', 4],
  ['goes home and to the end (Home, End)', 'bc\x1b[Ha\x1b[Fd', 'abcd', 4],
  ['goes home and to the end (SS3)', 'bc\x1bOHa\x1bOFd', 'abcd', 4],
  ['erases to the left', 'abc\x7f\x08', 'a', 1],
  ['erases to the right (Delete, Ctrl-D)', 'abcd\x01\x1b[3~\x04', 'cd', 0],
  ['kills to the end (Ctrl-K)', 'abcd\x02\x02\x0b', 'ab', 2],
  ['kills the whole line (Ctrl-U)', 'abcd\x02\x02\x15', '', 0],
  ['kills a word (Ctrl-W)', 'foo bar  \x17', 'foo ', 4],
  ['swaps as linenoise does (Ctrl-T)', 'abc\x02\x14', 'acb', 2],
  ['does not swap at the end', 'ab\x14', 'ab', 2],
  ['moves by words (Alt-b, Alt-f)', 'foo bar baz\x1bb\x1bbX\x1bfY', 'foo XbarY baz', 9],
  ['moves by words (Ctrl-arrows)', 'foo bar\x1b[1;5DX\x1b[1;5CY', 'foo XbarY', 9],
  ['swallows unknown sequences', 'a\x1b[27;5;9~\x1b[200X\x1bqb', 'ab', 2],
  ['ignores other control keys', 'a\x00\x1c\x1db', 'ab', 2],
  ['takes wide characters as one step of two columns', '漢字\x1b[Dx', '漢x字', 2],
  ['takes a mark with its letter', 'e\u0301x\x7f\x7f', '', 0],
  ['pastes without pressing keys', 'a\x1b[200~b\x1b[A\x03\x07c\td\x1b[201~e', 'ab[Ac de', 8],
];

describe('the line editor', () => {
  for (const [title, keys, text, cursor] of EDITS) {
    it(`${title}`, () => {
      const desk = new Desk().keys(keys);
      expect(desk.editor.text).toBe(text);
      expect(desk.screen.text).toBe(`> ${text}`.trimEnd());
      const before = toCells(text).slice(0, cursor).join('');
      expect(desk.screen.cursor).toEqual([0, 2 + widthOf(before)]);
    });
  }

  it('enters a line and begins another', () => {
    const desk = new Desk().keys('get a\rget b\r');
    expect(desk.results).toEqual([{ kind: 'line', text: 'get a' }, { kind: 'line', text: 'get b' }]);
    expect(desk.screen.text).toBe('> get a\n> get b\n>');
  });

  it('goes through the history and keeps what was typed', () => {
    const desk = new Desk().keys('one\rtwo\rtwo\rthr');
    expect(desk.history.lines).toEqual(['one', 'two']);
    expect(desk.keys('\x1b[A').editor.text).toBe('two');
    expect(desk.keys('\x10\x10\x10').editor.text).toBe('one');
    expect(desk.keys('\x1b[B\x0e\x0e').editor.text).toBe('thr');
  });

  it('searches the history (Ctrl-R)', () => {
    const desk = new Desk().keys('set a 1\rget a\rset b 2\rxy');
    desk.keys('\x12set');
    expect(desk.screen.line).toBe('(reverse-i-search)`set\': set b 2');
    desk.keys('\x12');
    expect(desk.screen.line).toBe('(reverse-i-search)`set\': set a 1');
    desk.keys('\x1b');
    expect(desk.screen.line).toBe('> xy');
    desk.keys('\x12get\r');
    expect(desk.results.at(-1)).toEqual({ kind: 'line', text: 'get a' });
    expect(desk.screen.bells).toBe(0);
    desk.keys('\x12nosuch');
    expect(desk.screen.bells).toBeGreaterThan(0);
  });

  it('goes round the completions with Tab and back with Esc', () => {
    const desk = new Desk().keys('ge\t');
    expect(desk.screen.line).toBe('> GEOADD');
    expect(desk.keys('\t').screen.line).toBe('> GEODIST');
    expect(desk.keys('\t\t').screen.line).toBe('> ge');
    expect(desk.screen.bells).toBe(1);
    expect(desk.keys('\t\t\x1b').screen.line).toBe('> ge');
    expect(desk.keys('\t x').screen.line).toBe('> GEOADD x');
    expect(desk.keys('\t').screen.bells).toBe(2);
  });

  it('shows the hint in grey, cut at the edge, and takes it away on Enter', () => {
    const desk = new Desk(20).keys('SET');
    expect(desk.screen.line).toBe('> SET key value [NX|');
    expect(desk.screen.grey.trim()).toBe('key value [NX|');
    expect(desk.screen.cursor).toEqual([0, 5]);
    desk.keys('\r');
    expect(desk.screen.text).toBe('> SET\n>');
  });

  it('wraps on a narrow screen and keeps the cursor right', () => {
    const desk = new Desk(10).keys('abcdefghijklmnopqr');
    expect(desk.screen.text).toBe('> abcdefgh\nijklmnopqr');
    expect(desk.screen.cursor).toEqual([2, 0]);
    desk.keys('\x01X');
    expect(desk.screen.text).toBe('> Xabcdefg\nhijklmnopq\nr');
    expect(desk.screen.cursor).toEqual([0, 3]);
    desk.keys('\x05\r');
    expect(desk.screen.text).toBe('> Xabcdefg\nhijklmnopq\nr\n>');
  });

  it('moves a wide character that does not fit to the next row', () => {
    const desk = new Desk(7).keys('ab漢字!');
    expect(desk.screen.text).toBe('> ab漢\n字!');
    expect(desk.keys('\x7f\x7f').screen.text).toBe('> ab漢');
  });

  it('Ctrl-L clears the screen and keeps the line', () => {
    const desk = new Desk().keys('one\rtwo\x0c');
    expect(desk.screen.text).toBe('> two');
    expect(desk.screen.clears).toBeGreaterThan(0);
  });

  it('Ctrl-C drops the line, Ctrl-D ends an empty one', () => {
    const desk = new Desk().keys('abc\x03\x04');
    expect(desk.results).toEqual([{ kind: 'interrupt', text: 'abc' }, { kind: 'end' }]);
    expect(desk.screen.text).toBe('> abc^C\n>\n>');
  });

  it('takes no more than the limit and says so', () => {
    const desk = new Desk(80, '> ', 5).keys('abcdef');
    expect(desk.editor.text).toBe('');
    expect(desk.screen.text).toContain('a line holds at most 5 characters');
    desk.keys('abc').keys('def');
    expect(desk.editor.text).toBe('abc');
  });

  it('redraws on a new width', () => {
    const desk = new Desk(40).keys('abcdef');
    desk.screen.cols = 20;
    desk.editor.resize(20);
    expect(desk.screen.text).toBe('> abcdef');
    expect(desk.screen.cursor).toEqual([0, 8]);
  });

  it('keeps a sequence that a frame cut', () => {
    expect(new Desk().keys('ab\x1b[').keys('D').keys('X').editor.text).toBe('aXb');
    expect(new Desk().keys('\x1b[200~a').keys('b\x1b[20').keys('1~c').editor.text).toBe('abc');
  });
});

describe('noise on the keyboard (seeded)', () => {
  it('never throws, and the screen shows the buffer', () => {
    const dice = new SeededDice(99);
    const pieces = ['a', 'b', ' ', '漢', 'e\u0301',
      '\x1b[D', '\x1b[C', '\x1b[A', '\x1b[B', '\x7f', '\x01', '\x05', '\x0b',
      '\x15', '\x17', '\x14', '\x1bb', '\x1bf', '\t', '\x12', '\x1b', '\r', '\x03', '\x04', 'SET', '\x1b[3~',
      '\x1b[200~x\ny',
      '\x1b[201~', '\ud800', '\x9b31m', '\x1b]52;c;x\x07', '\x1b[', '0', '\x0c'];
    for (let round = 0; round < 300; round++) {
      const desk = new Desk(8 + dice.below(30));
      for (let i = 0; i < 60; i++) desk.keys(pieces[dice.below(pieces.length)]!);
      // leaves a paste, a search and a completion, whichever is open
      desk.keys('\x1b[201~').keys('\x07').keys('\x15').keys('end').keys('\x1b[D');
      expect(desk.editor.text).toBe('end');
      expect(desk.screen.line.startsWith('> end')).toBe(true);
      expect(desk.screen.cursor[1]).toBe(4);
    }
  });
});

function widthOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (char === '漢' || char === '字' ? 2 : char === '\u0301' ? 0 : 1), 0);
}
