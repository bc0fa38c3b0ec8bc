/* One connection of a program that speaks to a server in lines, as telnet and nc do: bytes out, text in, and an end. */
import { fromLatin1, latin1 } from '#base/bytes';
import type { DialFailure, Peer } from '#network/network';
import type { ShellWorld } from './world';

export class LineClient {
  private peer: Peer | undefined;
  private wake: (() => void) | undefined;
  ended = false;

  private constructor(private readonly listener: Listener) {}

  static dial(world: ShellWorld, host: string, port: number, listener: Listener): LineClient | DialFailure {
    const client = new LineClient(listener);
    const peer = world.dial(host, port, {
      data: (bytes) => client.receive(latin1(bytes, 0, bytes.length)),
      end: () => client.end(),
    });
    if (typeof peer === 'string') return peer;
    client.peer = peer;
    return client;
  }

  send(text: string): void {
    if (!this.ended && text !== '') this.peer?.write(fromLatin1(text));
  }

  /** Ends it from this side; the listener is not told. */
  close(): void {
    this.ended = true;
    this.peer?.end();
    this.peer = undefined;
    this.rouse();
  }

  /** Resolves when something comes, the connection ends, or `rouse` is called. */
  async waiting(): Promise<void> {
    if (this.ended) return;
    await new Promise<void>((resolve) => { this.wake = resolve; });
  }

  /** Lets whoever waits go on. */
  rouse(): void {
    const { wake } = this;
    this.wake = undefined;
    wake?.();
  }

  private receive(text: string): void {
    if (this.ended) return;
    this.listener.came(text);
    this.rouse();
  }

  private end(): void {
    if (this.ended) return;
    this.ended = true;
    this.peer = undefined;
    this.listener.ended();
    this.rouse();
  }
}

export type Listener = { came(text: string): void; ended(): void };

const REASONS: Record<DialFailure, string> = {
  'refused': 'Connection refused', 'unreachable': 'No route to host', 'unknown-host': 'Name or service not known',
};
export const reasonOf = (failure: DialFailure): string => REASONS[failure];
