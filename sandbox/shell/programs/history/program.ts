/* history: the lines typed at the `$` prompt, oldest first. */
import { utf8ToLatin1 } from '#base/bytes';
import type { Program } from '#shell/program';

export const program: Program = {
  name: 'history',
  summary: 'the lines typed so far',
  usage: 'history',
  run(io) {
    io.history.forEach((line, i) => { io.write(`${String(i + 1).padStart(5)}  ${utf8ToLatin1(line)}\n`); });
    return 0;
  },
};
