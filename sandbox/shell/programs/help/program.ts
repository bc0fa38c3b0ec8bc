/* help: what can be typed at the `$` prompt. (Inside redis-cli `help` is redis-cli's own.) */
import { utf8ToLatin1 } from '#base/bytes';
import type { Program } from '#shell/program';

export const program: Program = {
  name: 'help',
  summary: 'list the programs, or say more about one',
  usage: 'help [program]',
  run(io, words) {
    if (words.length > 0) {
      const found = io.programs.find((one) => one.name === words[0] || one.aliases?.includes(words[0]!));
      if (found === undefined) {
        io.writeError(`help: no program is called ${words[0]!}\n`);
        return 1;
      }
      io.write(utf8ToLatin1(`${found.name}: ${found.summary}\nUsage: ${found.usage}\n`));
      for (const [name, meaning] of found.options ?? []) io.write(utf8ToLatin1(`  ${name.padEnd(20)} ${meaning}\n`));
      return 0;
    }
    for (const one of io.programs) io.write(utf8ToLatin1(`  ${one.name.padEnd(10)} ${one.summary}\n`));
    io.write('Join programs with a pipe: echo "SET a 1" | redis-cli\n');
    return 0;
  },
};
