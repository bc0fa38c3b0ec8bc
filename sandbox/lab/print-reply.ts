/* What redis-cli would print for the bytes of some replies: the shell's own formatter, without its line end. */

import { formatTty, UnknownReplyType } from '#shell/programs/redis-cli/format-tty';
import { RespDecoder } from '#wire/resp-decoder';

export function printReply(parts: readonly Uint8Array[]): string {
  const decoder = new RespDecoder();
  for (const part of parts) decoder.push(part);
  let text = '';
  for (let value = decoder.next(); value !== undefined; value = decoder.next()) {
    if (value.kind === 'fault') return `${text}Error: ${value.text}`;
    try {
      text += formatTty(value);
    } catch (problem) {
      if (!(problem instanceof UnknownReplyType)) throw problem;
      text += `${problem.message}\n`;
    }
  }
  return text.replace(/\n$/, '');
}
