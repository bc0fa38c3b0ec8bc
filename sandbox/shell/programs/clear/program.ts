/* clear: an empty screen, as Ctrl-L does. */
import type { Program } from '#shell/program';

export const program: Program = {
  name: 'clear',
  summary: 'empty the screen',
  usage: 'clear',
  run(io) {
    io.style('\x1b[H\x1b[2J');
    return 0;
  },
};
