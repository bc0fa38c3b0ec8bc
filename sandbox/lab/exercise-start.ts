/* What an exercise begins from: its set-up, run in a fresh lab that nobody sees. */
import type { SavedApplication } from '#application/application';
import type { Clock } from '#base/clock';
import type { Dice } from '#base/dice';
import type { Exercise } from './check';
import type { SavedLabDatabase } from './lab-database';
import type { LabNotes } from './lab-file';
import type { SavedFleet } from './memcached-fleet';
import { Typist } from './scenario';
import { Stage } from './stage';

export type Parts = {
  node: Uint8Array; fleet: SavedFleet | undefined; database: SavedLabDatabase | null; app: SavedApplication | null;
  /** A backup that the set-up took, or a node that it killed. */
  redis: LabNotes['redis'];
};

/** `skippedMs`: how far the clock is ahead, before and after. */
export function startOf(
  exercise: Exercise, { wall, dice }: { wall: Clock; dice: Dice }, skippedMs: number,
): { parts: Parts; skippedMs: number } {
  const stage = new Stage({ wall, dice, as: exercise, skippedMs });
  const typist = new Typist(stage);
  typist.run(exercise.setup);
  typist.end();
  const shop = stage.database.save();
  const database = shop === null ? null : { ...shop, queries: 0 };
  stage.database.close();
  const { redis } = stage.backupNotes();
  const parts = { node: stage.node.snapshot(), fleet: stage.fleet.save(), database, app: stage.app.save(), redis };
  return { parts, skippedMs: stage.clock.skippedMs };
}
