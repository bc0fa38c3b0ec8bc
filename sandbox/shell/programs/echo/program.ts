/* echo, as a POSIX shell has it: words with blanks between and a line end, no escapes unless -e. */
import type { Program } from '#shell/program';
import { unescape } from '../printf/format';

export const program: Program = {
  name: 'echo',
  summary: 'print words, for instance into redis-cli through a pipe',
  usage: 'echo [-n] [-e] [word ...]',
  options: [['-n', 'no line end'], ['-e', 'read \\n, \\t, \\xHH in the words']],
  run(io, words) {
    let at = 0;
    let lineEnd = '\n';
    let escapes = false;
    for (; at < words.length && /^-[neE]+$/.test(words[at]!); at++) {
      if (words[at]!.includes('n')) lineEnd = '';
      if (words[at]!.includes('e')) escapes = true;
    }
    const text = words.slice(at).join(' ');
    io.write((escapes ? unescape(text).text : text) + lineEnd);
    return 0;
  },
};
