/* redis-cli 7.0, the client a learner already has: options, one command, a pipe of lines, or the prompt.
 *
 * * It holds to the real one byte for byte where it prints replies (tests/unit/shell/recorded-cli.json is what the
 * real one printed); differences are stated where they are made. */
import type { Program, ProgramIo } from '#shell/program';
import { splitArgs } from '#shell/language/split-args';
import { Asking } from './asking';
import { UnknownReplyType } from './format-tty';
import { printHelp } from './help';
import { CommandBook } from './hints';
import { findBigKeys, findHotKeys } from './key-walk';
import { measureLatency } from './latency';
import { readOptions } from './options';
import type { Mode, Options } from './options';
import { pipeIn } from './pipe';
import { Repl } from './repl';
import { scanKeys } from './scan';
import { Session } from './session';
import { showStatistics } from './stat';
import { usage } from './usage';

const WARNING = 'Warning: Using a password with \'-a\' or \'-u\' option on the command line interface '
  + 'may not be safe.\n';
const INTERRUPTED = 130;

export const program: Program = {
  name: 'redis-cli',
  aliases: ['valkey-cli'],
  summary: 'talk to a Redis-compatible node',
  usage: 'redis-cli [-h host] [-p port] [options] [command]',
  options: [['-3', 'speak RESP3'], ['--raw, --csv, --json', 'print for another program'], ['--help', 'all options']],
  async run(io, words) {
    const { version } = io.world;
    const options = readOptions(words, io.outIsTerminal, version, usage(version));
    if ('code' in options) {
      if (options.toError) io.writeError(options.text);
      else io.write(options.text);
      return options.code;
    }
    if (options.password !== undefined && options.authWarning) io.writeError(WARNING);
    const session = new Session(io, options);
    try {
      if (options.mode !== undefined) return await inMode(io, options, options.mode);
      if (options.script !== undefined) return await evaluate(io, session, options, options.script);
      if (options.command.length === 0) return await new Repl(io, session).run();
      return await once(io, session, options);
    } catch (error) {
      if (!(error instanceof UnknownReplyType)) throw error;
      io.writeError(`${error.message}\n`);
      return 1;
    } finally {
      session.close();
    }
  },
};

function inMode(io: ProgramIo, options: Options, mode: Mode): Promise<number> {
  if (mode === 'scan') return scanKeys(io, options);
  return Asking.during(io, options, (asking) => {
    if (mode === 'pipe') return pipeIn(io, asking);
    if (mode === 'stat') return showStatistics(io, options, asking);
    if (mode === 'hotkeys') return findHotKeys(io, options, asking);
    if (mode === 'bigkeys' || mode === 'memkeys') return findBigKeys(io, options, asking);
    return measureLatency(io, options, asking);
  });
}

async function once(io: ProgramIo, session: Session, options: Options): Promise<number> {
  const words = commandWords(io, options);
  if (typeof words === 'string') {
    io.writeError(words);
    return 1;
  }
  if (words[0]!.toLowerCase() === 'help' || words[0] === '?') {
    printHelp(io, new CommandBook(io.world.catalog), words.slice(1));
    return 0;
  }
  if (!await session.connect()) return 1;
  const outcome = await session.issue(words, options.repeat);
  if (outcome === 'interrupted') return INTERRUPTED;
  return outcome === 'ok' || (outcome === 'error' && !options.errorCode) ? 0 : 1;
}

/** `--eval script key … , argument …`: the script is sent with EVAL, the words before the comma are its keys. */
async function evaluate(io: ProgramIo, session: Session, options: Options, script: string): Promise<number> {
  if (script !== '/dev/stdin') {
    io.writeError(`Can't open file '${script}': No such file or directory\n`);
    return 1;
  }
  const comma = options.command.indexOf(',');
  const keys = comma < 0 ? options.command : options.command.slice(0, comma);
  const rest = comma < 0 ? [] : options.command.slice(comma + 1);
  if (!await session.connect()) return 1;
  const outcome = await session.issue(['EVAL', io.stdin ?? '', String(keys.length), ...keys, ...rest], 1);
  if (outcome === 'interrupted') return INTERRUPTED;
  return outcome === 'ok' || (outcome === 'error' && !options.errorCode) ? 0 : 1;
}

/** The command's words with quotes read and stdin put in, or why not. */
function commandWords(io: ProgramIo, options: Options): string[] | string {
  let words = [...options.command];
  if (options.quotedInput) {
    const parts = words.map((word) => (/^["']/.test(word) ? splitArgs(word)?.[0] : word));
    if (parts.includes(undefined)) return 'Invalid quoted string\n';
    words = parts.filter((part) => part !== undefined);
  }
  if (options.lastFromStdin) words.push(io.stdin ?? '');
  if (options.stdinTag === undefined) return words;
  const at = words.indexOf(options.stdinTag);
  if (at < 0) return 'Using -X option but stdin tag not match.\n';
  words[at] = io.stdin ?? '';
  return words;
}

