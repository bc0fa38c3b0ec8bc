// What the tests use of memjs, which comes without types.
declare module 'memjs' {
  import type { Buffer } from 'node:buffer';

  type Expiry = { expires?: number; initial?: number };
  type Found = { value: Buffer | null; flags: Buffer | null };
  type Counted = { success: boolean; value: number };

  export class Client {
    static create(servers?: string, options?: Record<string, unknown>): Client;
    get(key: string): Promise<Found>;
    set(key: string, value: string | Buffer, options: Expiry): Promise<boolean>;
    add(key: string, value: string | Buffer, options: Expiry): Promise<boolean>;
    replace(key: string, value: string | Buffer, options: Expiry): Promise<boolean>;
    append(key: string, value: string | Buffer): Promise<boolean>;
    delete(key: string): Promise<boolean>;
    touch(key: string, expires: number): Promise<boolean>;
    increment(key: string, amount: number, options: Expiry): Promise<Counted>;
    decrement(key: string, amount: number, options: Expiry): Promise<Counted>;
    flush(answer: (problem: Error | null) => void): void;
    stats(answer: (problem: Error | null, server: string, stats: Record<string, string> | null) => void): void;
    close(): void;
  }
  const memjs: { Client: typeof Client };
  export default memjs;
}
