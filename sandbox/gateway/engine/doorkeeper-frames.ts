/* What the engine and its doorkeeper say to each other on their pipe: a kind, a client's number, a length, bytes. */

export const KIND = { open: 1, data: 2, close: 3, shut: 4 } as const;
const HEAD = 9;

export function frame(kind: number, id: number, bytes: Uint8Array = new Uint8Array(0)): Buffer {
  const made = Buffer.allocUnsafe(HEAD + bytes.length);
  made.writeUInt8(kind, 0);
  made.writeUInt32LE(id, 1);
  made.writeUInt32LE(bytes.length, 5);
  made.set(bytes, HEAD);
  return made;
}

/** Cuts a stream into frames. */
export class FrameReader {
  private rest: Buffer = Buffer.alloc(0);

  constructor(private readonly take: (kind: number, id: number, bytes: Uint8Array) => void) {}

  push(bytes: Uint8Array): void {
    this.rest = Buffer.concat([this.rest, bytes]);
    /* What is taken may be a script that is busy, and then this is called from inside. */
    while (this.rest.length >= HEAD) {
      const whole = this.rest;
      const end = HEAD + whole.readUInt32LE(5);
      if (whole.length < end) return;
      this.rest = whole.subarray(end);
      this.take(whole.readUInt8(0), whole.readUInt32LE(1), whole.subarray(HEAD, end));
    }
  }
}
