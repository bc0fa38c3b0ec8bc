/* A small client of either server: one question at a time, or batches whose answers have a known length. */
import { connect, type Socket } from 'node:net';

export class Client {
  private waiting: ((bytes: number) => void) | undefined;
  private got = '';
  private bytes = 0;
  private counting = false;
  private fail: ((problem: Error) => void) | undefined;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk: Buffer) => {
      this.bytes += chunk.length;
      if (!this.counting) this.got += chunk.toString('latin1');
      this.waiting?.(this.bytes);
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.fail?.(new Error('the server closed the connection')));
  }

  static open(port: number): Promise<Client> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', noDelay: true });
      socket.once('error', reject);
      socket.once('connect', () => resolve(new Client(socket)));
    });
  }

  /** The first bytes of the answer: enough to see what it is. */
  async ask(words: readonly string[]): Promise<string> {
    this.got = '';
    await new Promise<void>((resolve, reject) => {
      this.waiting = () => resolve();
      this.fail = reject;
      this.socket.write(encodeWords(words));
    });
    this.waiting = undefined;
    return this.got;
  }

  /** How many bytes the answer to these requests has, once it has been still for a moment. */
  async answerBytes(requests: Uint8Array): Promise<number> {
    const before = this.bytes;
    this.socket.write(requests);
    for (let seen = -1; seen !== this.bytes || seen === before;) {
      seen = this.bytes;
      await new Promise((resolve) => { setTimeout(resolve, 20); });
    }
    return this.bytes - before;
  }

  async exchange(requests: Uint8Array, answerBytes: number): Promise<void> {
    this.counting = true;
    const until = this.bytes + answerBytes;
    await new Promise<void>((resolve, reject) => {
      this.fail = reject;
      this.waiting = (bytes) => {
        if (bytes >= until) resolve();
      };
      this.socket.write(requests);
    });
  }

  /** From here on what comes is read and thrown away. */
  ignore(): void { this.counting = true; }
  close(): void {
    this.fail = undefined;
    this.socket.destroy();
  }
}

export function encodeWords(words: readonly string[]): Uint8Array {
  const parts = words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`);
  return Buffer.from(`*${words.length}\r\n${parts.join('')}`);
}
