/* The commands of the text protocol by the bytes of their names. */
import { latin1 } from '#base/bytes';
import type { TextCommand } from './command';
import { commands } from './commands/index.gen';

const PACKED = 4;
const short = new Map<number, TextCommand>();
const long = new Map<string, TextCommand>();
for (const command of commands) {
  if (command.name.length > PACKED) long.set(command.name, command);
  else short.set([...command.name].reduce((packed, char) => (packed << 8) | char.charCodeAt(0), 0), command);
}

/** Case counts. No text is made for names of up to four letters. */
export function lookup(bytes: Uint8Array, at: number, end: number): TextCommand | undefined {
  if (end - at > PACKED) return end - at > 32 ? undefined : long.get(latin1(bytes, at, end));
  let packed = 0;
  for (let i = at; i < end; i++) packed = (packed << 8) | bytes[i]!;
  return short.get(packed);
}
