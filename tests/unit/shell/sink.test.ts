import { describe, expect, it } from 'vitest';
import { SeededDice } from '#base/dice';
import { utf8ToLatin1 } from '#base/bytes';
import { TextSink } from '#shell/tty/sink';

const CASES: [string, string][] = [
  ['plain\n', 'plain\r\n'],
  ['one\r\ntwo\n', 'one\r\ntwo\r\n'],
  ['a\tb', 'a\tb'],
  ['\x1b]52;c;QQ==\x07', '\\x1b]52;c;QQ==\\x07'],
  ['\x9b31m', '\\x9b31m'],
  [utf8ToLatin1('naïve €漢😀'), 'naïve €漢😀'],
  ['\xc3(', '\\xc3('],
  ['\xc2\x9b31m', '\\xc2\\x9b31m'],
  ['\xed\xa0\x80', '\\xed\\xa0\\x80'],
  ['\xc0\x9b', '\\xc0\\x9b'],
  [utf8ToLatin1('\u202eabc'), '\\xe2\\x80\\xaeabc'],
  ['a\rb', 'a\\x0db'],
  ['\x7f\x00', '\\x7f\\x00'],
];

describe('the screen\'s edge', () => {
  it('shows data as text, and control bytes as redis-cli escapes them', () => {
    for (const [bytes, text] of CASES) {
      const sink = new TextSink();
      expect({ bytes, text: sink.toText(bytes) + sink.flush() }).toEqual({ bytes, text });
    }
  });

  it('waits for the rest of a character that was cut', () => {
    const sink = new TextSink();
    expect([...utf8ToLatin1('€')].map((byte) => sink.toText(byte))).toEqual(['', '', '€']);
    expect(sink.toText('\xe2\x82') + sink.flush()).toBe('\\xe2\\x82');
  });

  it('lets no control byte of data through, however it is cut (seeded)', () => {
    const dice = new SeededDice(5);
    for (let round = 0; round < 5000; round++) {
      const sink = new TextSink();
      let text = '';
      for (let part = dice.below(4); part >= 0; part--) {
        let bytes = '';
        for (let i = dice.below(12); i > 0; i--) bytes += String.fromCharCode(dice.below(256));
        text += sink.toText(bytes);
      }
      text += sink.flush();
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\x00-\x08\x0a-\x1f\x7f-\x9f\ud800-\udfff]/u);
    }
  });
});
