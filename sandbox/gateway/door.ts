/* The Connect panel's port: the lab's node on the loopback, behind a password that only this door asks for. */

import { randomBytes } from 'node:crypto';
import { CONNECT_LIMITS } from '#lab/limits';
import { type DoorOptions, TcpDoor } from './tcp';

export type Door = {
  port: number;
  password: string;
  readonly clientCount: number;
  dropClients(): void;
  readNow(): void;
  close(): Promise<void>;
};

export async function openDoor(options: Pick<DoorOptions, 'port' | 'connect' | 'turns'>): Promise<Door> {
  const password = randomBytes(9).toString('base64url').replace(/[-_]/g, 'x');
  const clientsMax = CONNECT_LIMITS.clients.value;
  const make = (port: number): TcpDoor => new TcpDoor({ ...options, port, host: '127.0.0.1', clientsMax, password });
  const wished = make(options.port);
  const port = await wished.listen().catch(() => undefined);
  if (port !== undefined) return Object.assign(wished, { port, password });
  /* Another lab has the wished port: the system finds one. */
  const door = make(0);
  return Object.assign(door, { port: await door.listen(), password });
}
