/* The private internet of one lab: names, ports, and bytes carried from one end to the other.
 *
 * * Nothing here calls back into its caller. `write`, `end` and `dial` put a delivery into one queue, and `flush`
 * hands the deliveries out in order; what a receiver writes meanwhile joins the end of the queue. So two programs
 * that answer each other never grow the stack, and the same input gives the same order every time. Who holds the
 * lab calls `flush` when it suits; if nobody said how (`onPending`), the network flushes itself in the next
 * microtask. */

/** One end of a connection, to write into. */
export interface Peer {
  write(bytes: Uint8Array): void;
  end(): void;
}
/** One end of a connection, to be told by. `end` comes once, after the last byte. */
export interface Handler {
  data(bytes: Uint8Array): void;
  end(): void;
}
export interface Listener {
  readonly host: string;
  readonly port: number;
  close(): void;
}
export type DialFailure = 'refused' | 'unknown-host' | 'unreachable';
export type Accept = (peer: Peer, from: string) => Handler;

export type NetworkOptions = {
  /** Called once when the queue gets its first delivery outside of `flush`. */
  onPending?: () => void;
};

type Delivery = { pipe: Pipe; bytes: Uint8Array | undefined };

export class Network {
  private readonly names = new Map<string, string>([['localhost', '127.0.0.1'], ['::1', '127.0.0.1']]);
  private readonly hosts = new Set<string>(['127.0.0.1']);
  private readonly listeners = new Map<string, { accept: Accept; listener: Listener }>();
  private readonly cut = new Set<string>();
  private queue: Delivery[] = [];
  /** How much of the queue is carried. */
  private done = 0;
  private flushing = false;
  private announced = false;

  constructor(private readonly options: NetworkOptions = {}) {}

  /** Gives an address one more name. The address exists from then on. */
  name(name: string, host: string): void {
    this.hosts.add(host);
    if (name !== host) this.names.set(name.toLowerCase(), host);
  }

  /** The address behind a name. */
  addressOf(name: string): string | undefined { return this.resolve(name); }

  listen(host: string, port: number, accept: Accept): Listener {
    const address = this.resolve(host) ?? host;
    this.hosts.add(address);
    const key = `${address} ${port}`;
    if (this.listeners.has(key)) throw new Error(`${address}:${port} is taken`);
    const listener: Listener = {
      host: address,
      port,
      close: () => { if (this.listeners.get(key)?.listener === listener) this.listeners.delete(key); },
    };
    this.listeners.set(key, { accept, listener });
    return listener;
  }

  /** Opens a connection. The other side is told before this returns; bytes wait for `flush`. */
  dial(from: string, host: string, port: number, handler: Handler): Peer | DialFailure {
    const address = this.resolve(host);
    if (address === undefined) return 'unknown-host';
    if (this.cut.has(address) || this.cut.has(this.resolve(from) ?? from)) return 'unreachable';
    const found = this.listeners.get(`${address} ${port}`);
    if (found === undefined) return 'refused';
    const wire = { ended: false };
    const near = new Pipe(this, wire);
    const far = new Pipe(this, wire);
    near.toward = handler;
    near.back = far;
    far.back = near;
    const remote = found.accept(new End(near), from);
    far.toward = remote;
    return new End(far);
  }

  /** A host that no new connection reaches, or that is reached again. */
  setCut(host: string, cut: boolean): void {
    const address = this.resolve(host) ?? host;
    if (cut) this.cut.add(address);
    else this.cut.delete(address);
  }

  /** Hands out what waits, at most `deliveriesMax`; says whether the queue is empty now. Not from within a delivery. */
  flush(deliveriesMax = Infinity): boolean {
    if (this.flushing) return false;
    this.flushing = true;
    this.announced = false;
    try {
      this.carryOn(deliveriesMax);
    } finally {
      this.queue = this.queue.slice(this.done);
      this.done = 0;
      this.flushing = false;
    }
    if (this.queue.length > 0) this.announce();
    return this.queue.length === 0;
  }

  /**
   * The same from within a delivery that lasts: what is queued behind it goes before it ends. Outside of a delivery
   * it does nothing.
   */
  flushWithin(deliveriesMax: number): void {
    if (this.flushing) this.carryOn(deliveriesMax);
  }

  private carryOn(deliveriesMax: number): void {
    for (let left = deliveriesMax; left > 0 && this.done < this.queue.length; left--) {
      const { pipe, bytes } = this.queue[this.done++]!;
      if (this.done >= 1024) {
        this.queue = this.queue.slice(this.done);
        this.done = 0;
      }
      pipe.deliver(bytes);
    }
  }

  get pending(): number { return this.queue.length - this.done; }

  /** For pipes only. */
  carry(pipe: Pipe, bytes: Uint8Array | undefined): void {
    this.queue.push({ pipe, bytes });
    if (!this.flushing) this.announce();
  }

  private announce(): void {
    if (this.announced) return;
    this.announced = true;
    if (this.options.onPending !== undefined) this.options.onPending();
    else void Promise.resolve().then(() => this.flush());
  }

  private resolve(host: string): string | undefined {
    const lower = host.toLowerCase();
    const address = this.names.get(lower) ?? lower;
    return this.hosts.has(address) ? address : undefined;
  }
}

/** One direction of a connection: from a writer's end to the other side's handler. */
class Pipe {
  toward: Handler | undefined;
  back: Pipe | undefined;
  private closed = false;
  private told = false;

  constructor(private readonly network: Network, readonly wire: { ended: boolean }) {}

  write(bytes: Uint8Array): void {
    if (this.closed || bytes.length === 0) return;
    this.network.carry(this, bytes.slice());
  }

  /** Ends both ways: what was written before still arrives, and nothing after. */
  end(): void {
    if (this.closed) return;
    this.closed = true;
    this.network.carry(this, undefined);
  }

  deliver(bytes: Uint8Array | undefined): void {
    if (this.told) return;
    if (bytes !== undefined) {
      this.toward?.data(bytes);
      return;
    }
    this.told = true;
    this.back?.hangUp();
    this.toward?.end();
  }

  /** The other side ended: what this end writes from now on goes nowhere, and nobody is told twice. */
  hangUp(): void {
    this.closed = true;
    this.told = true;
  }
}

/** What a program holds: its writing end. Ending it also stops what is still on its way to this side. */
class End implements Peer {
  constructor(private readonly pipe: Pipe) {}

  write(bytes: Uint8Array): void {
    this.pipe.write(bytes);
  }

  end(): void {
    this.pipe.end();
  }
}
