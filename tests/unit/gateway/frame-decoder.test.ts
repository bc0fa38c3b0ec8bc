import { describe, expect, it } from 'vitest';
import { SeededDice } from '#base/dice';
import { decodeClientFrame } from '#gateway/frame-decoder';
import { FRAME_BYTES_MAX, INPUT_CHARS_MAX } from '#wire/frames';

const good: object[] = [
  { t: 'hello', ticket: 'abc.def', seen: {} },
  { t: 'hello', ticket: 'abc.def', seen: { 1: 0, 6: 12345 } },
  { t: 'open', pane: '1', cols: 80, rows: 24 },
  { t: 'open', pane: '2', cols: 80, rows: 24, program: 'redis-cli' },
  { t: 'in', pane: '1', data: '\u0003' },
  { t: 'in', pane: '1', data: 'x'.repeat(INPUT_CHARS_MAX) },
  { t: 'line', pane: '1', line: 'SET a "é\\x00"', id: 'b1' },
  { t: 'line', pane: '1', line: '', id: 'b1' },
  { t: 'size', pane: '6', cols: 1, rows: 1 },
  { t: 'close', pane: '1' },
  { t: 'ack', pane: '1', seq: 7 },
  { t: 'take-over' },
  { t: 'skip', ms: 1_800_000 },
  { t: 'ping', id: 0 },
];

const bad: [string, string][] = [
  ['nothing', ''],
  ['no JSON', '{"t":'],
  ['a number', '5'],
  ['null', 'null'],
  ['a list', '[{"t":"ping","id":1}]'],
  ['no kind', '{}'],
  ['an unknown kind', '{"t":"exec","cmd":"ls"}'],
  ['a kind that every object has', '{"t":"constructor"}'],
  ['a kind from a prototype', '{"t":"__proto__"}'],
  ['a frame of the server', '{"t":"out","pane":"1","seq":1,"data":"x"}'],
  ['hello without a ticket', '{"t":"hello","seen":{}}'],
  ['hello with an empty ticket', '{"t":"hello","ticket":"","seen":{}}'],
  ['hello with a huge ticket', JSON.stringify({ t: 'hello', ticket: 'x'.repeat(5000), seen: {} })],
  ['seen as a list', '{"t":"hello","ticket":"a","seen":[]}'],
  ['seen of a pane that cannot be', '{"t":"hello","ticket":"a","seen":{"7":1}}'],
  ['seen that is negative', '{"t":"hello","ticket":"a","seen":{"1":-1}}'],
  ['a pane that cannot be', '{"t":"close","pane":"0"}'],
  ['a pane that is a number', '{"t":"close","pane":1}'],
  ['a pane of two characters', '{"t":"close","pane":"11"}'],
  ['no columns', '{"t":"open","pane":"1","cols":0,"rows":24}'],
  ['a million columns', '{"t":"open","pane":"1","cols":1000000,"rows":24}'],
  ['half a column', '{"t":"open","pane":"1","cols":80.5,"rows":24}'],
  ['a program of two lines', '{"t":"open","pane":"1","cols":80,"rows":24,"program":"a\\nb"}'],
  ['too much input', JSON.stringify({ t: 'in', pane: '1', data: 'x'.repeat(INPUT_CHARS_MAX + 1) })],
  ['no input', '{"t":"in","pane":"1","data":""}'],
  ['input that is no text', '{"t":"in","pane":"1","data":{"length":3}}'],
  ['a line of two lines', '{"t":"line","pane":"1","line":"a\\nb","id":"1"}'],
  ['a line without an id', '{"t":"line","pane":"1","line":"a"}'],
  ['a skip back', '{"t":"skip","ms":-5}'],
  ['a skip of nothing', '{"t":"skip","ms":0}'],
  ['a skip of a thousand years', '{"t":"skip","ms":31536000000000}'],
  ['a skip that is text', '{"t":"skip","ms":"5"}'],
  ['an ack beyond whole numbers', '{"t":"ack","pane":"1","seq":1e300}'],
  ['a frame that is too large', JSON.stringify({ t: 'ping', id: 1, x: 'x'.repeat(FRAME_BYTES_MAX) })],
];

describe('the frame decoder', () => {
  it.each(good.map((frame) => [frame]))('takes %j', (frame) => {
    expect(decodeClientFrame(JSON.stringify(frame))).toEqual({ frame });
  });

  it.each(bad)('refuses %s in words', (_, text) => {
    const decoded = decodeClientFrame(text);
    expect(decoded).toEqual({ refusal: expect.stringMatching(/^a frame /) });
  });

  it('passes on no field that it does not know', () => {
    const decoded = decodeClientFrame('{"t":"close","pane":"1","lab":"bob.x","__proto__":{"admin":true}}');
    expect(decoded).toEqual({ frame: { t: 'close', pane: '1' } });
  });

  it('answers to 50,000 broken frames, and each one it takes reads back as the same', () => {
    const dice = new SeededDice(20261121);
    let taken = 0;
    for (let i = 0; i < 50_000; i++) {
      const decoded = decodeClientFrame(broken(dice));
      if (!('frame' in decoded)) {
        if (!decoded.refusal.startsWith('a frame ')) throw new Error(decoded.refusal);
        continue;
      }
      taken++;
      const text = JSON.stringify(decoded);
      if (JSON.stringify(decodeClientFrame(JSON.stringify(decoded.frame))) !== text) throw new Error(text);
    }
    expect(taken).toBeGreaterThan(1000);
  });
});

/** A good frame with a few things put out of order. */
function broken(dice: SeededDice): string {
  const frames = good.filter((frame) => JSON.stringify(frame).length < 1000);
  const odd = [null, true, -1, 1.5, 1e99, '', '1', 'x', [], {}, '\u0000', '\ud800', '__proto__', [[[[]]]]];
  const frame: Record<string, unknown> = { ...frames[dice.below(frames.length)] };
  const names = Object.keys(frame);
  for (let times = dice.below(3); times > 0; times--) {
    const name = names[dice.below(names.length)]!;
    if (dice.below(4) === 0) delete frame[name];
    else frame[name] = odd[dice.below(odd.length)];
  }
  let text = JSON.stringify(frame);
  for (let times = dice.below(3); times > 0; times--) {
    const at = dice.below(text.length);
    const cut = dice.below(3);
    text = text.slice(0, at) + String.fromCharCode(32 + dice.below(95)).repeat(dice.below(3)) + text.slice(at + cut);
  }
  return text;
}
