/* Who is connected to any of the threads of a shared store, so that `stats conns` of one can tell of all. Ids are told
 * apart by their place in the table, the lowest free one, as the real server's are by their descriptors. */
import { latin1, writeLatin1 } from '#base/bytes';
import type { MakeBuffer } from './tables';

const ADDRESS_BYTES = 64;
const FREE = 0;

export type Listed = { id: number; address: string; lastSeconds: number };

export class Roster {
  /** Length of the address and one; 0: nobody. */
  private readonly lengths: Uint8Array;
  private readonly addresses: Uint8Array;
  private readonly seconds: Float64Array;

  constructor(make: MakeBuffer, most: number) {
    this.lengths = new Uint8Array(make(most));
    this.addresses = new Uint8Array(make(most * ADDRESS_BYTES));
    this.seconds = new Float64Array(make(most * 8));
  }

  /** The id of the new one, from 1; beyond the table nobody is listed, and ids are those after it. */
  enter(address: string, seconds: number): number {
    const place = this.lengths.indexOf(FREE);
    if (place < 0) return this.lengths.length + 1;
    const shown = address.slice(0, ADDRESS_BYTES);
    writeLatin1(shown, this.addresses, place * ADDRESS_BYTES);
    this.lengths[place] = shown.length + 1;
    this.seconds[place] = seconds;
    return place + 1;
  }
  seen(id: number, seconds: number): void { if (id <= this.seconds.length) this.seconds[id - 1] = seconds; }
  leave(id: number): void { if (id <= this.lengths.length) this.lengths[id - 1] = FREE; }

  list(): Listed[] {
    const out: Listed[] = [];
    this.lengths.forEach((length, place) => {
      if (length === FREE) return;
      const at = place * ADDRESS_BYTES;
      const address = latin1(this.addresses, at, at + length - 1);
      out.push({ id: place + 1, address, lastSeconds: this.seconds[place]! });
    });
    return out;
  }
}
