/* Journals of labs: `<lab>.log-<generation>` beside `<lab>.lab` in the data folder.
 *
 * A record is written before its command's reply leaves, straight to the file and without fsync: the death of the
 * process takes nothing with it (the pages are the system's), and a whole save, which is made durable, follows within
 * seconds. A generation begins with each whole save and is let go when that is on disk. The folder is listed once: a
 * lab belongs to one thread, so nobody else adds to what is known. */

import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isLabId } from './tickets';

const NAME = /^(?<lab>.+)\.log-(?<generation>\d+)$/;

export class JournalFiles {
  /** Lab → its generations on disk, oldest first. */
  private readonly known = new Map<string, number[]>();

  constructor(private readonly folder: string) {
    for (const name of readdirSync(folder)) {
      const found = NAME.exec(name)?.groups;
      if (found && isLabId(found['lab']!)) this.generations(found['lab']!).push(Number(found['generation']));
    }
    for (const generations of this.known.values()) generations.sort((a, b) => a - b);
  }

  append(lab: string, generation: number, record: Uint8Array): void {
    if (!isLabId(lab)) throw new Error(`"${lab}" is no lab id`);
    const generations = this.generations(lab);
    if (!generations.includes(generation)) {
      generations.push(generation);
      generations.sort((a, b) => a - b);
    }
    appendFileSync(this.file(lab, generation), record, { mode: 0o600 });
  }

  /** What is there of a lab, oldest first. */
  read(lab: string): { generation: number; bytes: Uint8Array }[] {
    return (this.known.get(lab) ?? []).flatMap((generation) => {
      try {
        return [{ generation, bytes: new Uint8Array(readFileSync(this.file(lab, generation))) }];
      } catch {
        return [];
      }
    });
  }

  /** Lets go of all generations before this one. */
  dropBefore(lab: string, generation: number): void {
    const generations = this.known.get(lab);
    if (generations === undefined) return;
    for (const each of generations) if (each < generation) rmSync(this.file(lab, each), { force: true });
    const kept = generations.filter((each) => each >= generation);
    if (kept.length === 0) this.known.delete(lab);
    else this.known.set(lab, kept);
  }

  private generations(lab: string): number[] {
    let generations = this.known.get(lab);
    if (generations === undefined) this.known.set(lab, (generations = []));
    return generations;
  }

  private file(lab: string, generation: number): string {
    return path.join(this.folder, `${lab}.log-${generation}`);
  }
}
