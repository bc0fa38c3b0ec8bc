import { describe, expect, it } from 'vitest';
import { fromLatin1, latin1 } from '#base/bytes';
import { RespDecoder } from '#wire/resp-decoder';
import { encodeCommand } from '#wire/resp-value';
import { SeededDice } from '#base/dice';

function decodeAll(decoder: RespDecoder, text: string, pieceBytes = text.length): unknown[] {
  const values: unknown[] = [];
  for (let at = 0; at < text.length; at += Math.max(1, pieceBytes)) {
    decoder.push(fromLatin1(text.slice(at, at + Math.max(1, pieceBytes))));
    for (let value = decoder.next(); value !== undefined; value = decoder.next()) {
      values.push(value);
      if (value.kind === 'fault') return values;
    }
  }
  return values;
}

const CASES: [string, unknown][] = [
  ['+OK\r\n', { kind: 'status', text: 'OK' }],
  ['-ERR no\r\n', { kind: 'error', text: 'ERR no' }],
  [':-12\r\n', { kind: 'integer', text: '-12' }],
  ['$3\r\na\r\n\r\n', { kind: 'bulk', text: 'a\r\n' }],
  ['$0\r\n\r\n', { kind: 'bulk', text: '' }],
  ['$-1\r\n', { kind: 'null' }],
  ['*-1\r\n', { kind: 'null' }],
  ['_\r\n', { kind: 'null' }],
  ['#t\r\n', { kind: 'boolean', value: true }],
  ['#f\r\n', { kind: 'boolean', value: false }],
  [',1.5e10\r\n', { kind: 'double', text: '1.5e10' }],
  [',-inf\r\n', { kind: 'double', text: '-inf' }],
  ['(123456789012345678901234567890\r\n', { kind: 'big-number', text: '123456789012345678901234567890' }],
  ['=7\r\ntxt:a\nb\r\n', { kind: 'verbatim', format: 'txt', text: 'a\nb' }],
  ['!5\r\nERR x\r\n', { kind: 'blob-error', text: 'ERR x' }],
  ['*0\r\n', { kind: 'array', length: 0, items: [] }],
  ['*2\r\n:1\r\n*1\r\n$1\r\n\xff\r\n', {
    kind: 'array', length: 2,
    items: [{ kind: 'integer', text: '1' }, { kind: 'array', length: 1, items: [{ kind: 'bulk', text: '\xff' }] }],
  }],
  ['%1\r\n+k\r\n~1\r\n#t\r\n', {
    kind: 'map', length: 1,
    items: [{ kind: 'status', text: 'k' }, { kind: 'set', length: 1, items: [{ kind: 'boolean', value: true }] }],
  }],
  ['|1\r\n+ttl\r\n:3\r\n', {
    kind: 'attribute', length: 1, items: [{ kind: 'status', text: 'ttl' }, { kind: 'integer', text: '3' }],
  }],
  ['>1\r\n+hi\r\n', { kind: 'push', length: 1, items: [{ kind: 'status', text: 'hi' }] }],
];

const FAULTS: [string, string][] = [
  ['?\r\n', 'Protocol error, got "?" as reply type byte'],
  ['\x01', 'Protocol error, got "\\x01" as reply type byte'],
  ['$x\r\n', 'Bad bulk string length'],
  ['$-2\r\n', 'Bulk string length out of range'],
  ['$536870913\r\n', 'Bulk string length out of range'],
  ['*99999999999\r\n', 'Multi-bulk length out of range'],
  ['*a\r\n', 'Bad multi-bulk length'],
  [':1.5\r\n', 'Bad integer value'],
  [',x\r\n', 'Bad double value'],
  ['(1.5\r\n', 'Bad bignum value'],
  ['#y\r\n', 'Bad bool value'],
  ['_x\r\n', 'Bad nil value'],
];

describe('the reply decoder', () => {
  it('reads every type of RESP2 and RESP3', () => {
    for (const [wire, value] of CASES) expect(decodeAll(new RespDecoder(), wire)).toEqual([value]);
  });

  it('reads the same in pieces of any size', () => {
    const wire = CASES.map(([text]) => text).join('');
    const whole = CASES.map(([, value]) => value);
    for (const size of [1, 2, 3, 7, 64]) expect(decodeAll(new RespDecoder(), wire, size)).toEqual(whole);
  });

  it('stops at the first fault and says the same for ever', () => {
    for (const [wire, text] of FAULTS) {
      const decoder = new RespDecoder();
      decoder.push(fromLatin1(`+fine\r\n${wire}`));
      expect(decoder.next()).toEqual({ kind: 'status', text: 'fine' });
      expect(decoder.next()).toEqual({ kind: 'fault', text });
      decoder.push(fromLatin1('+OK\r\n'));
      expect(decoder.next()).toEqual({ kind: 'fault', text });
    }
  });

  it('bounds depth', () => {
    const values = decodeAll(new RespDecoder({ depthMax: 9 }), '*1\r\n'.repeat(1_000_000), 4096);
    expect(values).toEqual([{ kind: 'fault', text: 'No support for nested multi bulk replies with depth > 9' }]);
  });

  it('keeps only so many bytes of a reply, counts the rest, and is whole again for the next', () => {
    const decoder = new RespDecoder({ keepBytes: 1000 });
    const [value, next] = decodeAll(decoder, `*5000\r\n${'$3\r\nabc\r\n'.repeat(5000)}+OK\r\n`, 999) as
      [{ length: number; items: unknown[]; clipped: boolean }, unknown];
    expect(value.length).toBe(5000);
    expect(value.clipped).toBe(true);
    expect(value.items.length).toBeLessThan(100);
    expect(next).toEqual({ kind: 'status', text: 'OK' });
    const [bulk] = decodeAll(decoder, `$5000\r\n${'x'.repeat(5000)}\r\n`);
    expect(bulk).toEqual({ kind: 'bulk', text: 'x'.repeat(1000), clipped: true });
  });

  it('says at the top that something inside was clipped', () => {
    const values = decodeAll(new RespDecoder({ keepBytes: 10 }), '*1\r\n*1\r\n$20\r\nxxxxxxxxxxxxxxxxxxxx\r\n');
    expect(values[0]).toMatchObject({ kind: 'array', clipped: true });
  });

  it('neither throws nor hangs on noise (seeded)', () => {
    const dice = new SeededDice(20261121);
    const letters = '+-:$*_#,(=!~%>|\r\n0123456789-axt';
    for (let round = 0; round < 3000; round++) {
      let wire = '';
      for (let i = dice.below(60); i >= 0; i--) wire += letters[dice.below(letters.length)]!;
      decodeAll(new RespDecoder({ keepBytes: 50, depthMax: 8 }), wire, 1 + dice.below(9));
    }
  });
});

describe('a request', () => {
  it('is an array of bulk strings, byte for byte', () => {
    const bytes = encodeCommand(['SET', '', '\x00\xff\r\n']);
    expect(latin1(bytes, 0, bytes.length)).toBe('*3\r\n$3\r\nSET\r\n$0\r\n\r\n$4\r\n\x00\xff\r\n\r\n');
  });
});
