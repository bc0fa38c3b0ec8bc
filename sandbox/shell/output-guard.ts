/* How much one command may print. 100,000 keys of KEYS * freeze a browser's terminal and help nobody.
 *
 * What fits is printed, then one line says that the rest was left out and how to ask for less. */

export class OutputGuard {
  private left: number;
  private noted = false;

  constructor(private readonly bytesMax: number) {
    this.left = bytesMax;
  }

  reset(): void {
    this.left = this.bytesMax;
    this.noted = false;
  }

  /** The part of the bytes that may still be printed. */
  admit(bytes: string): string {
    if (bytes.length <= this.left) {
      this.left -= bytes.length;
      return bytes;
    }
    const part = bytes.slice(0, this.left);
    this.left = 0;
    return part;
  }

  /** The line to print when something was left out, the first time. */
  note(): string {
    if (this.noted) return '';
    this.noted = true;
    this.left = 0;
    const size = this.bytesMax >= 1024 ? `${Math.floor(this.bytesMax / 1024)} KB` : `${this.bytesMax} bytes`;
    return `\n... output cut at ${size}. The data is whole; ask for a part of it:\n`
      + '    SCAN, HSCAN, SSCAN and ZSCAN with COUNT, LRANGE key 0 99, ZRANGE key 0 99, GETRANGE key 0 999\n';
  }

  get isSpent(): boolean {
    return this.left === 0;
  }
}
