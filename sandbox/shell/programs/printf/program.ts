/* printf, for lines and bytes that echo cannot say: `printf 'SET a %s\n' 1 2 3 | redis-cli`. */
import type { Program } from '#shell/program';
import { formatAll } from './format';

export const program: Program = {
  name: 'printf',
  summary: 'print words in a format, again while words are left',
  usage: 'printf format [word ...]',
  run(io, words) {
    if (words.length === 0) {
      io.writeError('printf: usage: printf format [word ...]\n');
      return 2;
    }
    io.write(formatAll(words[0]!, words.slice(1), io.world.limits.outputBytes));
    return 0;
  },
};
