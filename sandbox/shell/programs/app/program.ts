/* app: the practice application of the lab, which reads and writes products by a loading strategy. It runs in the lab,
 * not in this terminal: this program starts it, ends it and shows how it goes. */
import { utf8ToLatin1 } from '#base/bytes';
import type { Program } from '#shell/program';

export const program: Program = {
  name: 'app',
  summary: 'an application that reads and writes the shop through the cache',
  usage: 'app [--strategy lazy|write-through|write-back|none] [options] | stats | stop | read KEY | write KEY ...',
  options: [
    ['--strategy lazy', 'also write-through, write-back, none'], ['stats, stop', 'how it goes; end it'],
    ['read product:42', 'one page, step by step; also write product:42 price 12'], ['--help', 'all options'],
  ],
  run(io, words) {
    const said = io.world.app?.(words) ?? { text: 'app: this lab has no application\n', refused: true };
    if (said.refused) io.writeError(utf8ToLatin1(said.text));
    else io.write(utf8ToLatin1(said.text));
    return said.refused ? 1 : 0;
  },
};
