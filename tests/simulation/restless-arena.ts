// An arena that trusts nobody. Every alloc moves the buffer and fills the old one with garbage (so that a view read
// before it shows), new and freed blocks are full of garbage, free neighbours are merged now and then, and a ledger of
// live blocks finds whatever is freed twice, with a size of another class, or handed out while it is in use.
import { Arena, classSize } from '#structures/arena';

const STALE = 0xee;
const FRESH = 0xab;
const FREED = 0xdb;

export class RestlessArena extends Arena {
  /** Offset of each live block → bytes of its class. */
  readonly live = new Map<number, number>();
  readonly wrongs: string[] = [];
  private turn = 0;

  constructor(private readonly moves = true) { super(64); }

  override alloc(size: number): number {
    if (++this.turn % 61 === 0) this['coalesce']();
    const at = super.alloc(size);
    const bytes = classSize(size);
    if (size < 1 || at % 8 !== 0) this.wrongs.push(`a block of ${size} bytes at ${at}`);
    if (this.live.has(at)) this.wrongs.push(`block ${at} was handed out twice`);
    this.live.set(at, bytes);
    if (this.moves) this.move();
    this.u8.fill(FRESH, at, at + bytes);
    return at;
  }

  override free(at: number, size: number): void {
    const bytes = this.live.get(at);
    if (bytes === undefined) this.wrongs.push(`block ${at} of ${size} bytes was freed and is not in use`);
    else if (bytes !== classSize(size)) this.wrongs.push(`block ${at} of ${bytes} bytes was freed as one of ${size}`);
    this.live.delete(at);
    if (bytes !== undefined) this.u8.fill(FREED, at, at + bytes);
    super.free(at, size);
  }

  override reset(): void {
    super.reset();
    this.live.clear();
  }

  /** Live blocks must not overlap, and `used` must be their sum. */
  check(): string[] {
    let sum = 0;
    let end = 0;
    for (const [at, bytes] of [...this.live].sort((a, b) => a[0] - b[0])) {
      if (at < end) this.wrongs.push(`block ${at} overlaps the one before it`);
      end = at + bytes;
      sum += bytes;
    }
    if (sum !== this.used) this.wrongs.push(`used is ${this.used}, live blocks are ${sum} bytes`);
    return this.wrongs;
  }

  private move(): void {
    const old = this.u8;
    const copy = new Uint8Array(old);
    old.fill(STALE);
    this.u8 = copy;
    this.i32 = new Int32Array(copy.buffer);
    this.f64 = new Float64Array(copy.buffer);
  }
}
