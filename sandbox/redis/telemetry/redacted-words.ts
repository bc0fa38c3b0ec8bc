/* What of a command may be shown to others (MONITOR, the slow log): secrets are replaced (networking.c,
 * redactClientCommandArgument, which each command calls for its own). */
import { latin1 } from '#base/bytes';
import type { Command } from '../command';
import type { Words } from '../context';

const HIDDEN = '(redacted)';
const SECRET_PARAMETERS = new Set([
  'requirepass', 'masterauth', 'masteruser', 'tls-key-file-pass', 'tls-client-key-file-pass',
]);

export function shownWords(command: Command, { source, starts, ends, count }: Words): string[] {
  const words: string[] = [];
  for (let i = 0; i < count; i++) words.push(latin1(source, starts[i]!, ends[i]!));
  REDACT[command.name]?.(words);
  return words;
}

const REDACT: Record<string, ((words: string[]) => void) | undefined> = {
  auth(words) { if (words.length <= 3) words.fill(HIDDEN, 1); },
  hello(words) {
    for (let i = 2; i < words.length - 2; i++) {
      if (words[i]!.toUpperCase() === 'AUTH') words.fill(HIDDEN, i + 1, i + 3);
    }
  },
  'acl|setuser'(words) { words.fill(HIDDEN, 2); },
  'config|set'(words) {
    for (let i = 2; i + 1 < words.length; i += 2) {
      if (SECRET_PARAMETERS.has(words[i]!.toLowerCase())) words[i + 1] = HIDDEN;
    }
  },
  migrate(words) {
    for (let i = 6; i < words.length - 1; i++) {
      const word = words[i]!.toUpperCase();
      if (word === 'AUTH') words[++i] = HIDDEN;
      else if (word === 'AUTH2') words.fill(HIDDEN, i + 1, i += 3);
      else if (word === 'KEYS') return;
    }
  },
};
