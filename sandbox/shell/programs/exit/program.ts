/* exit: end the shell. The terminal starts a fresh one, as there is nothing behind it to fall back to. */
import type { Program } from '#shell/program';

export const program: Program = {
  name: 'exit',
  aliases: ['quit', 'logout'],
  summary: 'end this shell',
  usage: 'exit',
  run(io) {
    io.exitShell();
    return 0;
  },
};
