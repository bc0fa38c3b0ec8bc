/* The output of one terminal pane: numbered chunks in a ring, so that a page which lost its socket says what it drew
 * last and gets the rest, nothing twice and nothing lost while the ring holds it.
 *
 * Flow control: at most `unackedChars` are on their way to the page beyond what it has said it drew; the rest waits
 * here. When too much waits (SUBSCRIBE on a busy channel, a slow phone), the oldest is left out, and that is said. */

import { TERMINAL_LIMITS } from './limits';

export type Chunk = { seq: number; data: string };
/** `numbers` are pairs: a chunk's number and its length. */
export type SavedOutput = { seq: number; numbers: number[]; text: string };
type Kept = Chunk & { /** Characters ever written up to the end of this chunk. */ end: number };

/** After a restore the numbers go on from here above the last saved one, so that what the page may have seen after the
 * save can never be taken for what comes now. */
const RESTORE_JUMP = 1_000_000;
const SKIPPED = `\r\n\x1b[2m(${TERMINAL_LIMITS.backlogChars.sentence})\x1b[0m\r\n`;

export class PaneOutput {
  private readonly kept: Kept[] = [];
  private seq = 0;
  private end = 0;
  private sentSeq = 0;
  private sentEnd = 0;
  private ackedEnd = 0;
  private attached = false;

  /** The number of the last chunk. */
  get lastSeq(): number {
    return this.seq;
  }

  /** Written, and not sent to the page that is there. Without a page nothing waits. */
  get waitingChars(): number {
    return this.attached ? this.end - this.sentEnd : 0;
  }

  write(text: string): void {
    const max = TERMINAL_LIMITS.chunkChars.value;
    let at = 0;
    const last = this.kept[this.kept.length - 1];
    if (last && last.seq > this.sentSeq && last.data.length < max) {
      at = Math.min(text.length, max - last.data.length);
      last.data += text.slice(0, at);
      last.end = this.end += at;
    }
    for (; at < text.length; at += max) {
      const data = text.slice(at, at + max);
      this.end += data.length;
      this.kept.push({ seq: ++this.seq, data, end: this.end });
    }
    this.trim();
  }

  /** A page is there that has drawn everything up to `seen`. A number that was never given is another pane's of the
   * same name: then the page has seen nothing (it judges so itself by the `ready` frame). */
  attach(seen: number): void {
    this.attached = true;
    this.sentSeq = seen > this.seq ? 0 : seen;
    this.sentEnd = this.ackedEnd = this.endOf(this.sentSeq);
  }

  detach(): void {
    this.attached = false;
    this.trim();
  }

  ack(seq: number): void {
    if (seq > this.sentSeq) return;
    this.ackedEnd = Math.max(this.ackedEnd, this.endOf(seq));
  }

  /** What may be sent now; it counts as sent. */
  take(): Chunk[] {
    if (!this.attached) return [];
    const out: Chunk[] = [];
    for (let i = this.firstAfter(this.sentSeq); i < this.kept.length; i++) {
      const chunk = this.kept[i]!;
      if (this.sentEnd - this.ackedEnd >= TERMINAL_LIMITS.unackedChars.value) break;
      out.push({ seq: chunk.seq, data: chunk.data });
      this.sentSeq = chunk.seq;
      this.sentEnd = chunk.end;
    }
    if (out.length > 0) this.trim();
    return out;
  }

  /** The last of the scrollback, with the numbers of its chunks: a page may come back after any of them. */
  save(): SavedOutput {
    const numbers: number[] = [];
    let text = '';
    for (const chunk of this.kept) {
      if (chunk.end <= this.end - TERMINAL_LIMITS.scrollbackChars.value) continue;
      numbers.push(chunk.seq, chunk.data.length);
      text += chunk.data;
    }
    return { seq: this.seq, numbers, text };
  }

  static restore(saved: SavedOutput): PaneOutput {
    const output = new PaneOutput();
    for (let i = 0, at = 0; i + 1 < saved.numbers.length; i += 2) {
      const data = saved.text.slice(at, (at += saved.numbers[i + 1]!));
      output.end += data.length;
      output.kept.push({ seq: saved.numbers[i]!, data, end: output.end });
    }
    output.seq = output.sentSeq = saved.seq + RESTORE_JUMP;
    output.sentEnd = output.ackedEnd = output.end;
    return output;
  }

  private trim(): void {
    const { scrollbackChars, backlogChars } = TERMINAL_LIMITS;
    const scrollback = this.end - scrollbackChars.value;
    const keepFrom = this.attached ? Math.min(scrollback, this.ackedEnd) : scrollback;
    let drop = 0;
    while (drop < this.kept.length) {
      const chunk = this.kept[drop]!;
      const waiting = this.attached && chunk.seq > this.sentSeq;
      if (waiting ? this.end - chunk.end < backlogChars.value : chunk.end > keepFrom) break;
      if (waiting) this.skip(chunk);
      drop++;
    }
    if (drop > 0) this.kept.splice(0, drop);
  }

  /** Leaves a waiting chunk out; the next one begins with the sentence that says so. */
  private skip(chunk: Kept): void {
    this.sentSeq = chunk.seq;
    this.sentEnd = this.ackedEnd = chunk.end;
    const next = this.kept[this.kept.indexOf(chunk) + 1];
    if (next && !next.data.startsWith(SKIPPED)) next.data = SKIPPED + next.data;
  }

  private endOf(seq: number): number {
    const next = this.kept[this.firstAfter(seq)];
    return next ? next.end - next.data.length : this.end;
  }

  private firstAfter(seq: number): number {
    let i = this.kept.length;
    while (i > 0 && this.kept[i - 1]!.seq > seq) i--;
    return i;
  }
}
