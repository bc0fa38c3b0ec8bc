/* A lab from its files: the last whole save, gone on by what the journal has behind it. */

import { decodeLab, type LabFile, LabFileBroken } from '#lab/lab-file';
import { replay } from '#lab/lab-journal';
import type { CommitOptions } from './commits';
import type { HostedLab } from './hosted-lab';
import type { LabStore } from './store';

/** Undefined when there is nothing yet. Throws LabFileBroken when the save is no whole lab. */
export async function readLab(
  lab: HostedLab, store: Pick<LabStore, 'load'>, journal: CommitOptions['journal'],
): Promise<LabFile | undefined> {
  const bytes = await store.load(lab.id);
  const file = bytes && decodeLab(bytes);
  if (file && file.notes.lab !== lab.id) throw new LabFileBroken(`it is the lab ${file.notes.lab}`);
  lab.onDisk = file !== undefined;
  lab.generation = file?.notes.generation ?? 0;
  const logs = (journal?.read(lab.id) ?? []).filter(({ generation }) => generation >= lab.generation);
  for (const log of logs) {
    lab.generation = log.generation;
    lab.journalBytes += log.bytes.length;
  }
  return logs.length === 0 ? file : replay(lab.id, file, logs.map((log) => log.bytes));
}

/** What went wrong, for the log. */
export function describe(problem: unknown): string {
  if (problem instanceof LabFileBroken) return problem.message;
  return problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
}
