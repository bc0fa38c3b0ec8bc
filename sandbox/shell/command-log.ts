/* What the terminal is doing, in words: the transcript's items and whether a command is running.
 *
 * * A command that answers within a moment is one item with its whole reply. One that runs on (SUBSCRIBE, BLPOP)
 * becomes an item at once and its later output follows as items without a command, so that a screen reader hears
 * each message. */
import type { ShellWorld } from './world';

export type LogEvents = {
  entry(command: string, reply: string, id?: string): void;
  state(busy: boolean, title: string): void;
};

const BUSY_AFTER_MS = 100;

export class CommandLog {
  private current: { line: string; id: string | undefined; text: string } | undefined;
  private cancelTimer: (() => void) | undefined;
  private busyNow = false;
  private title = '';
  private told = '';

  constructor(private readonly world: ShellWorld, private readonly events: LogEvents) {}

  get busy(): boolean {
    return this.busyNow;
  }

  begin(line: string, id: string | undefined, instant: boolean): void {
    this.end();
    this.current = { line, id, text: '' };
    if (!instant) this.cancelTimer = this.world.after(BUSY_AFTER_MS, () => { this.becomeBusy(); });
  }

  /** Plain text of what the command printed. */
  write(text: string): void {
    if (this.current === undefined) return;
    if (this.busyNow) this.events.entry('', text.replaceAll('\r\n', '\n').replace(/\n$/, ''));
    else this.current.text += text;
  }

  end(): void {
    this.cancelTimer?.();
    this.cancelTimer = undefined;
    const done = this.current;
    this.current = undefined;
    if (done !== undefined && !this.busyNow) this.tell(done);
    this.busyNow = false;
    this.announce();
  }

  setTitle(title: string): void {
    this.title = title;
    this.announce();
  }

  private becomeBusy(): void {
    if (this.current === undefined || this.busyNow) return;
    this.cancelTimer = undefined;
    this.busyNow = true;
    this.tell(this.current);
    this.announce();
  }

  private tell(item: { line: string; id: string | undefined; text: string }): void {
    const reply = item.text.replaceAll('\r\n', '\n').replace(/\n$/, '');
    if (item.id === undefined) this.events.entry(item.line, reply);
    else this.events.entry(item.line, reply, item.id);
  }

  private announce(): void {
    const title = this.busyNow ? this.current?.line ?? this.title : this.title;
    const told = `${this.busyNow} ${title}`;
    if (told === this.told) return;
    this.told = told;
    this.events.state(this.busyNow, title);
  }
}
