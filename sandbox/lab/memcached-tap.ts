/* What a client tells a Memcached node, as words: for checks that ask which command was used. The engine reports
 * nothing of the kind, so this reads the text protocol beside it: lines, and past the values that follow storage
 * commands. A client of the binary protocol is not understood and says nothing. */
import { latin1 } from '#base/bytes';

const STORES = new Set(['set', 'add', 'replace', 'append', 'prepend', 'cas']);
const BINARY_MAGIC = 0x80;
const LINE_MAX = 2048;
const LINE_END_BYTES = 2;

export class MemcachedTap {
  private line = '';
  private valueLeft = 0;
  private deaf = false;

  constructor(private readonly told: (words: readonly string[]) => void) {}

  /** Is the client between two commands? */
  get idle(): boolean { return this.line === '' && this.valueLeft === 0; }

  feed(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length && !this.deaf;) {
      if (this.valueLeft > 0) {
        const passed = Math.min(this.valueLeft, bytes.length - at);
        this.valueLeft -= passed;
        at += passed;
        continue;
      }
      if (this.line === '' && bytes[at] === BINARY_MAGIC) this.deaf = true;
      const end = bytes.indexOf(10, at);
      this.line += latin1(bytes, at, end < 0 ? bytes.length : end);
      at = end < 0 ? bytes.length : end + 1;
      if (end >= 0) this.whole();
      else if (this.line.length > LINE_MAX) this.deaf = true;
    }
  }

  private whole(): void {
    const words = this.line.trim().split(/\s+/);
    this.line = '';
    if (words[0] === '') return;
    const bytes = words[0] === 'ms' ? words[2] : STORES.has(words[0]!) ? words[4] : undefined;
    if (bytes !== undefined && /^\d+$/.test(bytes)) this.valueLeft = Number(bytes) + LINE_END_BYTES;
    this.told(words);
  }
}
