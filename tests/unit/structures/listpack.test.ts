import { describe, expect, test } from 'vitest';
import { fromLatin1 } from '#base/bytes';
import { SeededDice } from '#base/dice';
import { Arena } from '#structures/arena';
import { Listpacks } from '#structures/listpack';
import { isListpack } from '#structures/listpack-format';

const TEXTS = [
  '', '0', '-0', '00', '1', '-1', '127', '128', '-4096', '-4097', '4095', '4096', '-32768', '32767', '32768', '-32769',
  '8388607', '8388608', '-8388608', '-8388609', '2147483647', '2147483648', '-2147483648', '-2147483649',
  '9007199254740991', '9007199254740993', '-9007199254740993', '9223372036854775807', '-9223372036854775808',
  '9223372036854775808', '-9223372036854775809', '12345678901234567890', '+1', ' 1', '1 ', '1.0', '-', '1e3', 'a',
  '\x00\xff\x80',
  'x'.repeat(63), 'x'.repeat(64), 'x'.repeat(4095), 'x'.repeat(4096), 'y'.repeat(16380), 'z'.repeat(16384),
];

function fixture() {
  const arena = new Arena();
  const packs = new Listpacks(arena);
  const push = (lp: number, text: string) => packs.append(lp, fromLatin1(text), 0, text.length);
  const all = (lp: number) => {
    const out: string[] = [];
    for (let p = packs.first(lp); p !== 0; p = packs.next(lp, p)) out.push(packs.text(lp, p));
    return out;
  };
  const image = (lp: number) => arena.u8.slice(lp, lp + packs.bytes(lp));
  return { arena, packs, push, all, image };
}

describe('a listpack', () => {
  test.each(TEXTS.map((text) => [text.length > 40 ? `${text.slice(0, 3)}… (${text.length})` : text, text]))(
    'keeps %j as it was given', (_title, text) => {
      const { packs, push, all, image } = fixture();
      const lp = push(push(push(packs.create(), 'before'), text), 'after');
      expect(all(lp)).toEqual(['before', text, 'after']);
      expect(packs.find(lp, packs.first(lp), fromLatin1(text), 0, text.length)).toBe(packs.seek(lp, 1));
      expect(packs.text(lp, packs.previous(lp, packs.last(lp)))).toBe(text);
      const bytes = image(lp);
      expect(isListpack(bytes, 0, bytes.length)).toBe(true);
    });

  test('has the real server\'s bytes for every kind of element', () => {
    const { packs, push, image } = fixture();
    let lp = packs.create();
    for (const text of ['1', '-1', '300', '40000', '-9000000', '5000000000', 'hi', '-7']) lp = push(lp, text);
    // DUMP of `HSET h 1 -1 300 40000 -9000000 5000000000 hi -7` on redis-server 7.0.15, without its frame.
    expect(Buffer.from(image(lp)).toString('hex')).toBe('2b0000000800' + '0101' + 'dfff02' + 'c12c02' + 'f2409c0004'
      + 'f3c0ab76ff05' + 'f400f2052a0100000009' + '82686903' + 'dff902' + 'ff');
  });

  test('is refused as foreign bytes when anything in it disagrees', () => {
    const { packs, push, image } = fixture();
    const whole = image(push(push(packs.create(), 'abc'), '77'));
    expect(isListpack(whole, 0, whole.length)).toBe(true);
    const spoilt: [at: number, to: number][] = [[0, 99], [4, 3], [6, 0xbf], [10, 9], [11, 0xf5], [13, 0]];
    for (const [at, to] of spoilt) {
      const bytes = whole.slice();
      bytes[at] = to;
      expect(isListpack(bytes, 0, bytes.length), `byte ${at}`).toBe(false);
    }
    expect(isListpack(whole, 0, whole.length - 1)).toBe(false);
  });

  test('finds every second element only when told to skip', () => {
    const { packs, push } = fixture();
    let lp = packs.create();
    for (const text of ['field', 'b', 'b', 'value']) lp = push(lp, text);
    expect(packs.find(lp, packs.first(lp), fromLatin1('b'), 0, 1, 1)).toBe(packs.seek(lp, 2));
    expect(packs.find(lp, packs.first(lp), fromLatin1('value'), 0, 5, 1)).toBe(0);
  });

  test('counts more elements than its header can say', () => {
    const { packs, push, image } = fixture();
    let lp = packs.create();
    for (let i = 0; i < 65600; i++) lp = push(lp, '1');
    expect(packs.size(lp)).toBe(65600);
    expect(packs.text(lp, packs.seek(lp, -1))).toBe('1');
    lp = packs.removeRange(lp, 100, 65590);
    expect(packs.size(lp)).toBe(100);
    expect(image(lp)[4]).toBe(100);
  });

  test('behaves as an array does over 20,000 random changes', () => {
    const { arena, packs, all, image } = fixture();
    const dice = new SeededDice(7);
    const model: string[] = [];
    let lp = packs.create();
    for (let step = 0; step < 20_000; step++) {
      const text = TEXTS[dice.below(40)]!;
      const src = fromLatin1(text);
      const index = dice.below(model.length + 1);
      const p = index === model.length ? packs.end(lp) : packs.seek(lp, index);
      const choice = dice.below(model.length > 60 ? 12 : 9);
      if (choice < 3) { lp = packs.insert(lp, p, src, 0, src.length); model.splice(index, 0, text); }
      else if (choice === 3) { lp = packs.prepend(lp, src, 0, src.length); model.unshift(text); }
      else if (choice === 4) { lp = packs.append(lp, src, 0, src.length); model.push(text); }
      else if (choice < 7 && index < model.length) {
        lp = packs.replace(lp, p, src, 0, src.length);
        model[index] = text;
      }
      else if (choice === 7 && index < model.length) {
        packs.read(lp, p);
        lp = packs.append(lp, packs.src, packs.at, packs.length);
        model.push(model[index]!);
      } else if (choice === 8 && index < model.length) {
        const cut = packs.split(lp, p);
        lp = packs.merge(cut.lp, cut.tail);
      } else if (index < model.length) {
        const count = 1 + dice.below(4);
        lp = packs.removeRange(lp, index, count);
        model.splice(index, count);
      }
      if (step % 50 === 0) {
        expect(all(lp)).toEqual(model);
        const bytes = image(lp);
        expect(isListpack(bytes, 0, bytes.length)).toBe(true);
      }
    }
    expect(packs.size(lp)).toBe(model.length);
    packs.free(lp);
    expect(arena.used).toBe(0);
  });
});
