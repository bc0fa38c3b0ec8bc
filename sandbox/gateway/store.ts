/* Lab files: `<lab>.lab` in the data folder. A save writes a neighbour file, makes it durable and renames it over the
 * old one, so that a crash at any moment leaves either the old lab or the new one. A file that cannot be read is kept
 * aside under another name, because it is somebody's work, and a person may yet read it. */

import { open, readFile, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { isLabId } from './tickets';

export class LabStore {
  /** One save at a time per lab; the next waits for the one under way. */
  private readonly saving = new Map<string, Promise<void>>();

  constructor(private readonly folder: string) {}

  async load(lab: string): Promise<Uint8Array | undefined> {
    await this.saving.get(lab)?.catch(() => undefined);
    try {
      const bytes = await readFile(this.file(lab));
      return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    } catch (problem) {
      if (isMissing(problem)) return undefined;
      throw problem;
    }
  }

  save(lab: string, bytes: Uint8Array): Promise<void> {
    const before = this.saving.get(lab) ?? Promise.resolve();
    const mine = before.catch(() => undefined).then(() => this.write(lab, bytes));
    return this.hold(lab, mine);
  }

  private hold(lab: string, work: Promise<void>): Promise<void> {
    const settled = work.finally(() => {
      if (this.saving.get(lab) === settled) this.saving.delete(lab);
    });
    settled.catch(() => undefined);
    this.saving.set(lab, settled);
    return settled;
  }

  /** Keeps the file under a name of its own, and its journals under that name too; answers the name, or nothing when
   * there was no file. */
  async putAside(lab: string, nowMs: number): Promise<string | undefined> {
    const name = `${lab}.broken-${new Date(nowMs).toISOString().replace(/[:.]/g, '-')}`;
    const journals = (await readdir(this.folder)).filter((each) => each.startsWith(`${lab}.log-`));
    await Promise.all(journals.map((each) => (
      rename(path.join(this.folder, each), path.join(this.folder, `${name}${each.slice(lab.length)}`)))));
    try {
      await rename(this.file(lab), path.join(this.folder, name));
      return name;
    } catch (problem) {
      if (isMissing(problem)) return undefined;
      throw problem;
    }
  }

  /** Removes the lab's file and what was put aside of it, after a save under way; a load after this finds nothing.
   * Answers whether there was a file. */
  async remove(lab: string): Promise<boolean> {
    const file = this.file(lab);
    const names = async (): Promise<string[]> => (await readdir(this.folder)).filter((name) => belongs(name, lab));
    const before = this.saving.get(lab) ?? Promise.resolve();
    let found = false;
    const mine = before.catch(() => undefined).then(async () => {
      const mineNow = await names();
      found = mineNow.includes(path.basename(file));
      await Promise.all(mineNow.map((name) => rm(path.join(this.folder, name), { force: true })));
    });
    this.hold(lab, mine);
    await mine;
    return found;
  }

  /** Leftovers of a crash in the middle of a save. */
  async clean(): Promise<void> {
    const names = await readdir(this.folder);
    const left = names.filter((name) => name.endsWith('.lab.new'));
    await Promise.all(left.map((name) => rm(path.join(this.folder, name), { force: true })));
  }

  private async write(lab: string, bytes: Uint8Array): Promise<void> {
    const file = this.file(lab);
    const fresh = `${file}.new`;
    const handle = await open(fresh, 'w', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, file);
  }

  private file(lab: string): string {
    if (!isLabId(lab)) throw new Error(`"${lab}" is no lab id`);
    return path.join(this.folder, `${lab}.lab`);
  }
}

/** `<lab>.lab`, `<lab>.lab.new`, `<lab>.log-…` or `<lab>.broken-…`: a lab id holds one dot, so no other lab's name
 * begins so. */
function belongs(name: string, lab: string): boolean {
  return name === `${lab}.lab` || name === `${lab}.lab.new` || name.startsWith(`${lab}.log-`)
    || name.startsWith(`${lab}.broken-`);
}

function isMissing(problem: unknown): boolean {
  return problem instanceof Error && 'code' in problem && problem.code === 'ENOENT';
}
