/* The files that a node itself writes and reads. Pure: whoever makes the node hands a disk in; without one the node has
 * its own in memory, which is saved with its data. */

export interface Disk {
  /** The file's bytes as a latin1 text, or why it cannot be read (strerror's words). */
  read(name: string): { text: string } | { problem: string };
  /** The whole file at once: nobody ever sees half of it. Answers why it cannot be written. */
  write(name: string, text: string): string | undefined;
  /** `dir`: answers the directory as it is called from now on, or why it cannot be. */
  changeDirectory(path: string): { path: string } | { problem: string };
}

export class MemoryDisk implements Disk {
  private kept: Map<string, string> | undefined;
  get files(): Map<string, string> { return this.kept ??= new Map(); }

  read(name: string): { text: string } | { problem: string } {
    const text = this.kept?.get(name);
    return text === undefined ? { problem: 'No such file or directory' } : { text };
  }
  write(name: string, text: string): string | undefined {
    this.files.set(name, text);
    return undefined;
  }
  /** There is only one. */
  changeDirectory(path: string): { path: string } | { problem: string } {
    return /^[./]+$/.test(path) ? { path: '/' } : { problem: 'No such file or directory' };
  }
}
