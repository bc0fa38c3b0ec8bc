/* What -v, -vv and -vvv tell on stderr: the real server's lines, where they are true of this one. Numbers that stand
 * where it names a descriptor are those of `stats conns` here. */
import type { Connection } from './connection';

const HEADER_BYTES = 24;
const IN_A_ROW = 4;
/** -v, -vv, -vvv. */
export const LEVEL = { errors: 1, requests: 2, lookups: 3 } as const;

/** Where the lines go: text, a char a byte, with its line end. */
export type Tell = (text: string) => void;

export const NEW_CLIENT = {
  'auto-negotiate': 'new auto-negotiating client connection', ascii: 'new ascii client connection.',
  binary: 'new binary client connection.',
} as const;

/** `<7 get a`: what came, or what became of the client. */
export function received({ server, id }: Connection, text: string): void { server.tell?.(`<${id} ${text}\n`); }
/** `>7 END`: what goes out. */
export function answered({ server, id }: Connection, text: string): void { server.tell?.(`>${id} ${text}\n`); }

/** The 24 bytes of a binary packet, four in a row; those that came stand one further to the right. */
export function packetRows(title: string, mark: string, bytes: Uint8Array, at: number): string {
  const indent = mark.startsWith('<') ? '   ' : '  ';
  let text = `${mark} ${title}`;
  for (let i = 0; i < HEADER_BYTES; i++) {
    if (i % IN_A_ROW === 0) text += `\n${mark}${indent}`;
    text += ` 0x${bytes[at + i]!.toString(16).padStart(2, '0')}`;
  }
  return `${text}\n`;
}
