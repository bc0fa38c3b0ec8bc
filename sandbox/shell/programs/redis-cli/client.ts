/* redis-cli's connection: words out, replies in, one at a time, with Ctrl-C and a hang-up as answers too.
 *
 * * Replies that nobody has asked for yet wait in a bounded queue; a reader who is too slow loses the connection,
 * as the real server's output buffer limit has it. Closing is final: a new connection is a new client. */
import type { DialFailure, Peer } from '#network/network';
import { RespDecoder } from '#wire/resp-decoder';
import { encodeCommand } from '#wire/resp-value';
import type { RespFault, RespValue } from '#wire/resp-value';
import type { ShellWorld } from '#shell/world';

export type Answer = RespValue | RespFault | { kind: 'closed' } | { kind: 'interrupted' } | { kind: 'too-slow' };

export class Client {
  private readonly decoder: RespDecoder;
  private readonly waiting: (RespValue | RespFault)[] = [];
  private wanted: ((answer: Answer) => void) | undefined;
  private peer: Peer | undefined;
  private ended: Answer | undefined;

  private constructor(private readonly world: ShellWorld) {
    this.decoder = new RespDecoder({ keepBytes: world.limits.outputBytes });
  }

  static dial(world: ShellWorld, host: string, port: number): Client | DialFailure {
    const client = new Client(world);
    const peer = world.dial(host, port, {
      data: (bytes) => { client.receive(bytes); },
      end: () => { client.finish({ kind: 'closed' }); },
    });
    if (typeof peer === 'string') return peer;
    client.peer = peer;
    return client;
  }

  send(words: readonly string[]): void {
    if (this.ended === undefined) this.peer?.write(encodeCommand(words));
  }

  /** What is protocol already, or inline words. */
  sendBytes(bytes: Uint8Array): void {
    if (this.ended === undefined && bytes.length > 0) this.peer?.write(bytes);
  }

  /** Would `read` answer at once? */
  get hasReply(): boolean { return this.waiting.length > 0 || this.ended !== undefined; }

  /** The next reply. Only one at a time may be waited for. */
  async read(): Promise<Answer> {
    const ready = this.waiting.shift() ?? this.ended;
    if (ready !== undefined) return ready;
    return new Promise((resolve) => { this.wanted = resolve; });
  }

  /** Ctrl-C: whoever waits hears of it, and the connection is gone, as a reply may still be on its way. */
  interrupt(): void {
    this.finish({ kind: 'interrupted' });
    this.close();
  }

  close(): void {
    this.peer?.end();
    this.peer = undefined;
    this.finish({ kind: 'closed' });
  }

  private receive(bytes: Uint8Array): void {
    if (this.ended !== undefined) return;
    this.decoder.push(bytes);
    for (let value = this.decoder.next(); value !== undefined; value = this.decoder.next()) {
      this.take(value);
      if (value.kind === 'fault') return;
    }
  }

  private take(value: RespValue | RespFault): void {
    if (this.wanted !== undefined) {
      const wanted = this.wanted;
      this.wanted = undefined;
      wanted(value);
      return;
    }
    this.waiting.push(value);
    if (this.waiting.length <= this.world.limits.waitingReplies) return;
    this.waiting.length = 0;
    this.finish({ kind: 'too-slow' });
    this.close();
  }

  private finish(answer: Answer): void {
    this.ended ??= answer;
    const wanted = this.wanted;
    this.wanted = undefined;
    wanted?.(this.ended);
  }
}
