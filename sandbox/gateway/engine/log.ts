/* The log of a server alone, in the real one's lines (server.c, serverLogRaw): `pid:role date level message`, to stdout
 * or to a file that is opened for each line, so that a log may be moved away under it. Test frameworks and supervisors
 * read these lines. */

import { appendFileSync, writeSync } from 'node:fs';

export type Level = 'debug' | 'verbose' | 'notice' | 'warning';

export const LEVELS: readonly Level[] = ['debug', 'verbose', 'notice', 'warning'];
const MARKS = '.-*#';
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const STDOUT = 1;

export class Log {
  /** '' is stdout. */
  file = '';
  least: Level = 'notice';
  /** C while it is starting, then M. */
  role: 'C' | 'M' | 'X' = 'C';

  debug(text: string): void { this.write('debug', text); }
  verbose(text: string): void { this.write('verbose', text); }
  notice(text: string): void { this.write('notice', text); }
  warning(text: string): void { this.write('warning', text); }

  /** A line without a date and level, as a signal handler writes it. */
  raw(text: string): void { this.print(`${process.pid}:${text}\n`); }
  /** Text that is no line of the log: the logo. */
  plain(text: string): void { this.print(text); }

  private write(level: Level, text: string): void {
    const at = LEVELS.indexOf(level);
    if (at < LEVELS.indexOf(this.least)) return;
    this.print(`${process.pid}:${this.role} ${moment(new Date())} ${MARKS[at]!} ${text}\n`);
  }

  private print(text: string): void {
    const bytes = Buffer.from(text, 'latin1');
    try {
      if (this.file === '') writeSync(STDOUT, bytes);
      else appendFileSync(this.file, bytes);
    } catch {
      /* A log that cannot be written to stops no server. */
    }
  }
}

function moment(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${two(now.getDate())} ${MONTHS[now.getMonth()]!} ${now.getFullYear()}`;
  const time = `${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;
  return `${day} ${time}.${String(now.getMilliseconds()).padStart(3, '0')}`;
}
