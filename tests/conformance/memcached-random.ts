// Random requests in the three protocols, and what it takes to compare the answers of two servers: requests travel in
// batches, pipelined, some of them broken; a batch ends with a no-op, whose answer is the end of the batch's answer.
import { SeededDice, type Dice } from '#base/dice';
import type { McClient } from './memcached-play';

export type Batch = { protocol: 'text' | 'binary'; requests: Buffer[] };

const KEYS = ['a', 'b', 'c', 'd', 'user:1', 'user:2', 'x'.repeat(250), 'YWJj', 'k\x01', '9'];
const BAD_KEYS = ['y'.repeat(251), ''];
const EXPIRIES = ['0', '0', '0', '-1', '100000', '2592000', '2592001', '4294967295', 'x', '1.5'];
const NUMBERS = ['0', '1', '10', '99', '18446744073709551615', '18446744073709551616', '-1', 'x', '007'];
const VALUES = ['', '1', '9', '99', 'abc', '18446744073709551615', ' 5', '5 ', '{big}'];
const FLAGS = ['0', '1', '5', '4294967295', '4294967296', '-1', 'x'];
const META_FLAGS = [
  'v', 'k', 'c', 'f', 's', 'q', 'h', 'Oabc', 'O123', 'b', 'N0', 'N100000', 'T0', 'T100000', 'T-1', 'R30', 'I', 'x',
  'C1', 'C5', 'Cx', 'F7', 'MS', 'ME', 'MA', 'MP', 'MR', 'MI', 'MD', 'M+', 'MX', 'D1', 'D5', 'J13', 'u', '!', 'vv',
];
const STORING = [1, 1, 1, 2, 3, 4, 8, 0x0a, 0x0b, 0x0e, 0x0f, 0x11, 0x12, 0x13, 0x14, 0x19, 0x1a];
const COUNTING = [...STORING, 5, 6, 0x15, 0x16, 5, 6];
const READING = [...STORING, 0, 0, 0x0c, 0x0d, 9, 0x1c, 0x1d, 0x1e, 0x23, 0x24];
const BLOCKS = new Map([['{big}', 500]]);
/** How often a value is one of many chunks. It travels alone: the real server sends what it has when a read ends. */
const LARGE_EVERY = 60;

export class RandomRequests {
  private readonly dice: Dice;
  /**
   * Does this batch count rather than read? memcached writes a number in place unless a reply that has not left yet
   * holds the item, which hangs on when its socket was written: so the two do not travel together.
   */
  private counts = false;
  constructor(seed: number) { this.dice = new SeededDice(seed); }

  private pick<T>(list: readonly T[]): T { return list[this.dice.below(list.length)]; }
  private chance(one: number): boolean { return this.dice.below(one) === 0; }
  private key(): string { return this.chance(60) ? this.pick(BAD_KEYS) : this.pick(KEYS); }
  private value(): string {
    const picked = this.pick(VALUES);
    const size = BLOCKS.get(picked);
    if (size === undefined) return picked;
    return this.pick(['p', 'q', '7']).repeat(size - this.dice.below(64));
  }

  /** Some requests of one protocol. */
  batch(): Batch {
    const protocol = this.chance(4) ? 'binary' : 'text';
    if (this.chance(LARGE_EVERY)) return { protocol: 'text', requests: [this.largeSet()] };
    this.counts = this.chance(3);
    const requests = Array.from({ length: 1 + this.dice.below(20) }, () =>
      protocol === 'text' ? this.textRequest() : this.binaryRequest());
    return { protocol, requests };
  }

  private textRequest(): Buffer {
    const { dice } = this;
    const kind = dice.below(20);
    if (this.counts && kind < 9) {
      if (kind < 3) return this.storage();
      if (kind < 6) return this.line(['ma', this.key(), ...this.metaFlags()]);
      return this.line([this.pick(['incr', 'decr']), this.key(), this.pick(NUMBERS), ...this.noreply()]);
    }
    if (kind < 5 || (this.counts && kind < 16)) return this.storage();
    if (kind < 8) return this.line([this.pick(['get', 'gets']), ...this.keys()]);
    if (kind === 8) return this.line([this.pick(['gat', 'gats']), this.pick(EXPIRIES), ...this.keys()]);
    if (kind < 11) return this.line(['delete', this.key(), ...(this.chance(4) ? ['0'] : []), ...this.noreply()]);
    if (kind === 11) return this.line(['touch', this.key(), this.pick(EXPIRIES), ...this.noreply()]);
    if (kind === 12) return this.oddLine();
    if (kind < 16) return this.line([this.pick(['mg', 'mg', 'md', 'me']), this.key(), ...this.metaFlags()]);
    return this.metaSet();
  }
  /**
   * No key that is too long: what memcached then drops of the replies before it hangs on when its socket was written,
   * which the tables show for single lines.
   */
  private keys(): string[] { return Array.from({ length: 1 + this.dice.below(3) }, () => this.pick(KEYS)); }
  private noreply(): string[] { return this.chance(8) ? ['noreply'] : []; }
  private metaFlags(): string[] { return Array.from({ length: this.dice.below(5) }, () => this.pick(META_FLAGS)); }
  private line(words: readonly string[]): Buffer {
    return Buffer.from(`${words.join(this.chance(40) ? '  ' : ' ')}${this.chance(50) ? '\n' : '\r\n'}`, 'latin1');
  }

  private largeSet(): Buffer {
    const value = this.pick(['p', 'q']).repeat(500_000 + this.dice.below(600_000));
    return this.withValue([this.pick(['set', 'append']), this.key(), '0', '0', String(value.length)], value);
  }
  private storage(): Buffer {
    const mode = this.pick(['set', 'set', 'set', 'add', 'replace', 'append', 'prepend', 'cas']);
    const value = this.value();
    const words = [mode, this.key(), this.pick(FLAGS), this.pick(EXPIRIES), String(value.length)];
    if (mode === 'cas') words.push(String(this.dice.below(40)));
    return this.withValue([...words, ...this.noreply()], value);
  }
  private metaSet(): Buffer {
    const value = this.value();
    return this.withValue(['ms', this.key(), String(value.length), ...this.metaFlags()], value);
  }
  /** Once in a while the value is not as long as the line says; what follows is then read as something else. */
  private withValue(words: string[], value: string): Buffer {
    const ending = this.chance(40) ? this.pick(['x\r\n', '\n', 'xyz\r\n']) : '\r\n';
    return Buffer.concat([this.line(words), Buffer.from(value + ending, 'latin1')]);
  }
  private oddLine(): Buffer {
    return this.line(this.pick([
      ['flush_all'], ['flush_all', 'noreply'], ['flush_all', 'x'], ['version'], ['verbosity', '0'], ['foo'],
      ['GET', 'a'],
      ['get'], ['set'], ['mn'], ['mx', 'a'], ['stats', 'reset'], ['incr', 'a'], [''], [' ', 'get', 'a'], ['cas', 'a'],
      ['delete', 'a', '1'], ['touch', 'a'], ['lru', 'tune'], ['slabs', 'x'], ['shutdown'], ['cache_memlimit', '1'],
    ]));
  }

  private binaryRequest(): Buffer {
    const opcode = this.pick(this.counts ? COUNTING : READING);
    const stores = [1, 2, 3, 0x11, 0x12, 0x13].includes(opcode);
    const counts = [5, 6, 0x15, 0x16].includes(opcode);
    const joins = [0x0e, 0x0f, 0x19, 0x1a].includes(opcode);
    const bare = [8, 0x0a, 0x0b].includes(opcode);
    const extras = Buffer.alloc(stores ? 8 : counts ? 20 : opcode >= 0x1c ? 4 : 0);
    if (stores) extras.writeUInt32BE(this.pick([0, 1, 4294967295]), 0);
    if (counts) {
      extras.writeBigUInt64BE(this.pick([0n, 1n, 5n, 2n ** 64n - 1n]), 0);
      extras.writeBigUInt64BE(this.pick([0n, 7n]), 8);
      extras.writeUInt32BE(this.pick([0, 0xffffffff, 100000]), 16);
    }
    const key = Buffer.from(bare ? '' : this.pick(KEYS), 'latin1');
    const value = Buffer.from(stores || joins ? this.value() : '', 'latin1');
    const head = Buffer.alloc(24);
    head[0] = 0x80;
    head[1] = opcode;
    head.writeUInt16BE(key.length, 2);
    head[4] = extras.length;
    head.writeUInt32BE(key.length + extras.length + value.length, 8);
    head.writeUInt32BE(this.dice.below(1000), 12);
    if (this.chance(6) && !bare) head.writeBigUInt64BE(BigInt(this.dice.below(40)), 16);
    return Buffer.concat([head, extras, key, value]);
  }
}

const NOOP = Buffer.from(`800a${'0'.repeat(20)}feedbeef${'0'.repeat(16)}`, 'hex');
const ENDS = {
  /* The first end takes what a broken request still waits for: it is never longer than the largest value. */
  text: { sent: Buffer.from('\r\nmg nobody Oend\r\n'), got: Buffer.from('EN Oend\r\n') },
  binary: { sent: NOOP, got: Buffer.concat([Buffer.from([0x81]), NOOP.subarray(1)]) },
};
const PATIENCE_MS = 3000;

export type Answered = { said: Buffer; closed: boolean };

/** Everything the server says to a batch; the end mark is part of it. */
export async function askBatch(client: McClient, { protocol, requests }: Batch): Promise<Answered> {
  const end = ENDS[protocol];
  client.write(Buffer.concat([...requests, end.sent]));
  let said = Buffer.alloc(0);
  for (const until = Date.now() + PATIENCE_MS; ;) {
    const { bytes, closed } = client.take();
    said = Buffer.concat([said, bytes]);
    if (closed || said.subarray(-end.got.length).equals(end.got)) return { said, closed };
    if (Date.now() > until) return { said, closed };
    await client.more(until - Date.now());
  }
}

const SECONDS = / t(\d+)\b|(exp=-?)(\d+)|(la=)(\d+)| l(\d+)\b/g;
/** Seconds a clock has counted are not compared here; the tables do that. */
export const comparable = (said: Buffer): string => said.toString('latin1').replace(SECONDS, ' ~');
