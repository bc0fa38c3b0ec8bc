/* The sparse form of a HyperLogLog: runs of equal registers as opcodes (hyperloglog.c).
 *
 *   00llllll            ZERO:  l+1 registers of 0
 *   01llllll llllllll   XZERO: l+1 registers of 0
 *   1vvvvvll            VAL:   l+1 registers of v+1
 *
 * Which opcodes result from a change is visible in the string's bytes, so splitting and merging follow the real
 * server's steps, one register at a time. Corrupt bytes can come from SET: nothing here trusts them. */
import { REGISTERS } from './hll-estimate';

export const SPARSE_VALUE_MAX = 32;
const ZERO_RUN_MAX = 64;
const VALUE_RUN_MAX = 4;
const MERGE_LOOKS = 5;

/** What `set` did: `full` asks for the dense form, `corrupt` says that no opcode covers the register. */
export type SparseOutcome = 'changed' | 'same' | 'full' | 'corrupt';

const isValue = (opcode: number) => (opcode & 0x80) !== 0;
const isLong = (opcode: number) => (opcode & 0xc0) === 0x40;
const valueOf = (opcode: number) => ((opcode >> 2) & 31) + 1;
const valueRun = (opcode: number) => (opcode & 3) + 1;
const valueOpcode = (value: number, run: number) => ((value - 1) << 2) | (run - 1) | 0x80;

/** Sparse bytes being worked on: `bytes[head … length)` are opcodes, what lies before is somebody else's. */
export class SparseRegisters {
  bytes = new Uint8Array(64);
  length = 0;
  private head = 0;

  load(source: Uint8Array, at: number, length: number, head: number): void {
    if (this.bytes.length < length + 8) this.bytes = new Uint8Array(length * 2 + 8);
    if (length < 64) for (let i = 0; i < length; i++) this.bytes[i] = source[at + i]!;
    else this.bytes.set(source.subarray(at, at + length));
    this.length = length;
    this.head = head;
  }

  private run(at: number): number {
    const opcode = this.bytes[at]!;
    if (isValue(opcode)) return valueRun(opcode);
    if (!isLong(opcode)) return (opcode & 63) + 1;
    return (((opcode & 63) << 8) | this.byteAfter(at)) + 1;
  }
  /** The last opcode may be cut: the real server then reads the zero behind its string. */
  private byteAfter(at: number): number { return at + 1 < this.length ? this.bytes[at + 1]! : 0; }

  /** Every run with its value (0 for zeros); `visit` may end it with false. Answers how many registers there were. */
  forEach(visit: (value: number, run: number, from: number, long: boolean) => void | boolean): number {
    let register = 0;
    for (let at = this.head; at < this.length;) {
      const opcode = this.bytes[at]!;
      const run = this.run(at);
      const ended = visit(isValue(opcode) ? valueOf(opcode) : 0, run, register, isLong(opcode)) === false;
      if (ended) return register;
      register += run;
      at += isLong(opcode) ? 2 : 1;
    }
    return register;
  }

  /** Raises a register; the string may grow to `maxBytes`, its head included. */
  set(register: number, value: number, maxBytes: number): SparseOutcome {
    if (value > SPARSE_VALUE_MAX) return 'full';
    const { bytes, length } = this;
    let before = -1;
    let at = this.head;
    let first = 0;
    let run = 0;
    while (at < length) {
      const opcode = bytes[at]!;
      const long = isLong(opcode);
      run = isValue(opcode) ? valueRun(opcode) : long ? this.run(at) : (opcode & 63) + 1;
      if (register < first + run) break;
      before = at;
      at += long ? 2 : 1;
      first += run;
    }
    if (run === 0 || at >= this.length) return 'corrupt';
    const opcode = this.bytes[at]!;
    if (isValue(opcode) && valueOf(opcode) >= value) return 'same';
    if (run === 1 && !isLong(opcode)) this.bytes[at] = valueOpcode(value, 1);
    else if (!this.split(at, register - first, run, value, maxBytes)) return 'full';
    this.merge(before < 0 ? this.head : before);
    return 'changed';
  }

  /** Puts a value in place of register `inside` of the run at `at`; false when that makes the string too long. */
  private split(at: number, inside: number, run: number, value: number, maxBytes: number): boolean {
    const opcode = this.bytes[at]!;
    const old = isValue(opcode) ? valueOf(opcode) : 0;
    const opcodes = [
      ...runOf(old, inside), valueOpcode(value, 1), ...runOf(old, run - inside - 1),
    ];
    const oldLength = isLong(opcode) ? 2 : 1;
    const more = opcodes.length - oldLength;
    if (more > 0 && this.length + more > maxBytes) return false;
    this.makeRoom(more);
    this.bytes.copyWithin(at + opcodes.length, at + oldLength, this.length);
    this.bytes.set(opcodes, at);
    this.length += more;
    return true;
  }

  private makeRoom(more: number): void {
    if (this.length + more + 4 <= this.bytes.length) return;
    const grown = new Uint8Array((this.length + more) * 2);
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }

  /** Joins neighbours of one value, near what was changed. */
  private merge(from: number): void {
    let at = from;
    for (let looks = MERGE_LOOKS; looks > 0 && at < this.length; looks--) {
      const opcode = this.bytes[at]!;
      if (!isValue(opcode)) {
        at += isLong(opcode) ? 2 : 1;
        continue;
      }
      const next = this.byteAfter(at);
      const run = valueRun(opcode) + valueRun(next);
      if (isValue(next) && valueOf(next) === valueOf(opcode) && run <= VALUE_RUN_MAX) {
        this.bytes[at] = valueOpcode(valueOf(opcode), run);
        this.bytes.copyWithin(at + 1, at + 2, this.length);
        this.length--;
      } else at++;
    }
  }
}

/** The opcodes of a run, which may be none. */
function runOf(value: number, run: number): number[] {
  if (run === 0) return [];
  if (value > 0) return [valueOpcode(value, run)];
  return run > ZERO_RUN_MAX ? [((run - 1) >> 8) | 0x40, (run - 1) & 0xff] : [run - 1];
}

/** The opcodes of 16384 registers of 0. */
export const EMPTY_SPARSE: readonly number[] = runOf(0, REGISTERS);
