/* What a worker keeps of one lab that is in its memory, beside the lab itself. */

import './lua-machines';
import './lab-sqlite';
import type { World } from '#lab/world';
import type { Door } from './door';
import type { FromWorker } from './protocol';

export type HostedLab = {
  readonly id: string;
  readonly number: number;
  world: World | undefined;
  session: number | undefined;
  door: Door | undefined;
  /** Waiting while the file is read. */
  waiting: (() => void)[] | undefined;
  usedMs: number;
  firstChangeMs: number | undefined;
  lastChangeMs: number;
  lastSaveTookMs: number;
  saving: boolean;
  /** A call of `settle` is queued. */
  settling: boolean;
  dueAskedMs: number;
  /** As they count in the sum over all labs. */
  bytes: number;
  /** Which journal is being written, and how long it is. */
  generation: number;
  journalBytes: number;
  journalFailed: boolean;
  /** There is a whole save, so that a journal has something to go on from. */
  onDisk: boolean;
  /** It has changed since the last record; what it says waits here. */
  uncommitted: boolean;
  /** A script of it runs, and others are served from within. */
  inScript: boolean;
  held: FromWorker[];
  commitAfterMs: number;
};

export function newHostedLab(id: string, number: number, nowMs: number): HostedLab {
  return {
    id, number, world: undefined, session: undefined, door: undefined, waiting: [], usedMs: nowMs,
    firstChangeMs: undefined, lastChangeMs: 0, lastSaveTookMs: 0, saving: false, settling: false, dueAskedMs: 0,
    bytes: 0, generation: 0, journalBytes: 0, journalFailed: false, onDisk: false, uncommitted: false,
    inScript: false, held: [], commitAfterMs: 0,
  };
}

/** Nobody looks at it, by a page or through the Connect panel's port. */
export function isIdle(lab: HostedLab): boolean {
  return !lab.inScript && lab.session === undefined && (lab.door?.clientCount ?? 0) === 0;
}

export function isSaved(lab: HostedLab): boolean {
  return lab.firstChangeMs === undefined && !lab.saving;
}
