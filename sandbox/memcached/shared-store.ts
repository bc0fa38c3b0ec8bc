/* One store for several threads: every flat table and all pages as shared buffers, settings that commands change in a
 * table of their own, and one lock. The real server has a lock for each list, each class and each stretch of its hash
 * table; ours holds its one for the requests of a read event, never for a socket. */
import { DEFAULT_SETTINGS, type Settings } from './settings';
import type { MakeBuffer } from './tables';

/** What a thread is given by the one that made the store. */
export type StoreBuffers = {
  readonly pages: SharedArrayBuffer;
  /** In the order in which they were asked for, which is the same in every thread. */
  readonly others: readonly SharedArrayBuffer[];
};

const SPINS = 64;
const FREE = 0;
const HELD = 1;
const WAITED_FOR = 2;

/** A thread may enter it again while it is in. */
export class Lock {
  private readonly word: Int32Array;
  private depth = 0;

  constructor(make: MakeBuffer) { this.word = new Int32Array(make(4)); }

  enter(): void {
    if (this.depth++ > 0) return;
    const { word } = this;
    for (let i = 0; i < SPINS; i++) {
      if (Atomics.compareExchange(word, 0, FREE, HELD) === FREE) return;
    }
    while (Atomics.exchange(word, 0, WAITED_FOR) !== FREE) Atomics.wait(word, 0, WAITED_FOR);
  }

  leave(): void {
    if (--this.depth > 0) return;
    if (Atomics.exchange(this.word, 0, FREE) === WAITED_FOR) Atomics.notify(this.word, 0, 1);
  }
}

/** Numbers and switches that commands change while the server runs. */
const CHANGING = [
  'maxBytes', 'verbose', 'lruSegmented', 'temporaryLru', 'temporaryTtl', 'hotLruPercent', 'warmLruPercent',
  'hotMaxFactor', 'warmMaxFactor', 'lruCrawler', 'crawlerSleepUs', 'crawlerToCrawl', 'slabAutomove',
  'slabAutomoveRatio', 'detailEnabled',
] as const satisfies readonly (keyof Settings)[];

export class SharedStore {
  readonly pages: SharedArrayBuffer;
  private readonly others: SharedArrayBuffer[];
  private asked = 0;
  readonly lock: Lock;
  /** Did this thread make the store? */
  readonly isFirst: boolean;

  private constructor(pages: SharedArrayBuffer, others: SharedArrayBuffer[], isFirst: boolean) {
    this.pages = pages;
    this.others = others;
    this.isFirst = isFirst;
    this.lock = new Lock(this.make);
  }

  /** `pages`: how many there can ever be, the limit raised included. */
  static create(pages: number): SharedStore {
    return new SharedStore(new SharedArrayBuffer(pages * 2 ** 20), [], true);
  }
  static join({ pages, others }: StoreBuffers): SharedStore { return new SharedStore(pages, [...others], false); }
  get buffers(): StoreBuffers { return { pages: this.pages, others: this.others }; }

  readonly make = (bytes: number): SharedArrayBuffer => (this.others[this.asked++] ??= this.add(bytes));
  private add(bytes: number): SharedArrayBuffer {
    if (!this.isFirst) throw new Error('a thread asks for a table that the store does not have');
    return new SharedArrayBuffer(bytes);
  }

  /** The same settings, those that change in shared memory: read and written as if they were its own. */
  share(given: Settings): Settings {
    const values = new Float64Array(this.make(CHANGING.length * 8));
    const settings = { ...given };
    CHANGING.forEach((name, i) => {
      const isSwitch = typeof DEFAULT_SETTINGS[name] === 'boolean';
      if (this.isFirst) values[i] = Number(given[name]);
      Object.defineProperty(settings, name, {
        enumerable: true,
        get: isSwitch ? () => values[i] === 1 : () => values[i],
        set: (value: number | boolean) => { values[i] = Number(value); },
      });
    });
    return settings;
  }
}
