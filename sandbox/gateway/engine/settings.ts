/* Where the settings of a server alone come from: a file, stdin, the command line, in this order, read as one text
 * (config.c, loadServerConfig). A mistake ends the process with the real server's words on stderr and exit code 1. */

import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ConfigLineError, readConfigText, type Configuration, type ConfigSource } from '#redis/config-file';
import { table } from '#redis/table';
import { VERSION } from './chosen-profile';
import { filesOf } from './glob-files';
import type { Log } from './log';
import { errorSentence } from './system-error';
import type { Order } from './words';

export type Settings = Configuration & {
  /** The configuration file as an absolute path, '' for none. */
  file: string;
  /** What came on stdin: a daemon is given it again. */
  typed: string;
};
type Serve = Extract<Order, { kind: 'serve' }>;

const STDIN = 0;

export function readSettings(order: Serve, log: Log): Settings {
  const file = order.file === undefined ? '' : path.resolve(bytesPath(order.file));
  const source = sourceFor(log);
  const parts = order.file === undefined ? '' : source.load(latin1(file));
  const typed = order.fromStdin ? fromStdin(log) : '';
  const options = order.options === undefined ? '' : `\n${order.options}`;
  try {
    const configuration = readConfigText(parts + typed + options, source);
    openLog(configuration);
    return { ...configuration, file, typed };
  } catch (problem) {
    if (!(problem instanceof ConfigLineError)) throw problem;
    const where = `Reading the configuration file, at line ${problem.number}\n>>> '${problem.line}'\n`;
    return fatal(`${where}${problem.why}`);
  }
}

function sourceFor(log: Log): ConfigSource {
  return {
    load(name) {
      const named = bytesPath(name);
      const files = /[*?[]/.test(named) ? filesOf(named) : [named];
      return files.map((each) => {
        try {
          return readFileSync(each, 'latin1');
        } catch (problem) {
          log.warning(`Fatal error, can't open config file '${latin1(each)}': ${errorSentence(problem)}`);
          process.exit(1);
        }
      }).join('');
    },
    changeDirectory,
    hasCommand: (name) => table.get(name) !== undefined,
  };
}

/** `dir`: answers where the process is now, or why it cannot be there. */
export function changeDirectory(name: string): { path: string } | { problem: string } {
  try {
    process.chdir(bytesPath(name));
    return { path: latin1(process.cwd()) };
  } catch (problem) {
    return { problem: errorSentence(problem) };
  }
}

function fromStdin(log: Log): string {
  log.warning('Reading config from stdin');
  return readFileSync(STDIN, 'latin1');
}

/** A log that cannot be opened is a mistake of the configuration. */
function openLog({ values }: Configuration): void {
  const logfile = values.get('logfile') ?? '';
  if (logfile === '') return;
  try {
    closeSync(openSync(bytesPath(logfile), 'a'));
  } catch (problem) {
    fatal(`Can't open the log file: ${errorSentence(problem)}`);
  }
}

export function fatal(text: string): never {
  const head = `\n*** FATAL CONFIG FILE ERROR (Redis ${VERSION}) ***\n`;
  process.stderr.write(Buffer.from(`${head}${text}\n`, 'latin1'));
  process.exit(1);
}

/** A path of the engine's text (a char a byte) as Node takes it, and back. */
export function bytesPath(text: string): string { return Buffer.from(text, 'latin1').toString('utf8'); }
export function latin1(text: string): string { return Buffer.from(text, 'utf8').toString('latin1'); }
