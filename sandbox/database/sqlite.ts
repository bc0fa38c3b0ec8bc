/* One thread's SQLite: byte strings in and out of its memory, and the statement that runs at the moment. Many
 * databases live in it; they share nothing but its memory. */
import { latin1, writeLatin1 } from '#base/bytes';
import type { MakeSqlite, SqliteApi, SqliteBinary } from './binary';

const NO_BYTES = new Uint8Array(0);

export class Sqlite {
  readonly api: SqliteApi;
  /** The image that every shop begins as, once it is made. */
  seeded: Uint8Array | undefined;

  constructor(readonly binary: SqliteBinary) {
    this.api = binary.api;
    if (this.api.sqlite3_initialize() !== 0) throw new Error('SQLite does not start');
  }

  /** A copy that ends with a zero; `free` gives it back. */
  place(text: string): number {
    const at = this.allocate(text.length + 1);
    writeLatin1(text, this.binary.bytes, at);
    this.binary.bytes[at + text.length] = 0;
    return at;
  }

  allocate(bytes: number): number {
    const at = this.api.sqlite3_malloc(bytes);
    if (at === 0) throw new OutOfMemory();
    return at;
  }

  free(at: number): void { this.api.sqlite3_free(at); }

  text(at: number): string {
    if (at === 0) return '';
    const { bytes } = this.binary;
    const end = bytes.indexOf(0, at);
    return latin1(bytes, at, end);
  }

  textOf(at: number, length: number): string { return at === 0 ? '' : latin1(this.binary.bytes, at, at + length); }

  word(at: number): number {
    const { buffer } = this.binary.bytes;
    return new DataView(buffer).getUint32(at, true);
  }

  copy(at: number, length: number): Uint8Array {
    return at === 0 ? NO_BYTES : this.binary.bytes.slice(at, at + length);
  }
}

export class OutOfMemory extends Error {}

/** One for all databases of a thread, made at the first call. */
export function sqliteOn(make: MakeSqlite): () => Sqlite {
  let made: Sqlite | undefined;
  return () => (made ??= new Sqlite(make()));
}
