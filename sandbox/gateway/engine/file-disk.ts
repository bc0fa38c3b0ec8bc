/* The disk of a server alone: files in its working directory (`dir`). A file is written beside its place and then put
 * there, so that nobody ever sees half of it. */

import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { Disk } from '#redis/disk';
import type { Log } from './log';
import { bytesPath, changeDirectory } from './settings';
import { errorSentence } from './system-error';

export class FileDisk implements Disk {
  constructor(private readonly log: Log) {}

  read(name: string): { text: string } | { problem: string } {
    try {
      return { text: readFileSync(bytesPath(name), 'latin1') };
    } catch (problem) {
      return { problem: errorSentence(problem) };
    }
  }

  write(name: string, text: string): string | undefined {
    const place = bytesPath(name);
    const beside = `${place}.tmp-${process.pid}-${Date.now()}`;
    try {
      const file = openSync(beside, 'w', 0o644);
      try {
        writeSync(file, Buffer.from(text, 'latin1'));
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      renameSync(beside, place);
      return undefined;
    } catch (problem) {
      this.log.warning(`Saving '${name}': ${errorSentence(problem)}`);
      rmSync(beside, { force: true });
      return errorSentence(problem);
    }
  }

  changeDirectory(path: string): { path: string } | { problem: string } { return changeDirectory(path); }
}
