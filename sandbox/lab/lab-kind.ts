/* What the node of a new lab is, by the lab's name. Lessons' labs are redis-7.0; beside the reference pages of commands
 * that came later stands a lab of the newest release. An exercise that names an engine sets its own. */
import type { ProfileName } from '#redis/profile';
import type { DatabasePlan } from './database-plan';
import type { FleetPlan } from './fleet-plan';

const ENGINES: Readonly<Record<string, ProfileName>> = { 'reference-valkey': 'valkey-8.1' };

/** The lab of a task in an exam. It tells no ticks and gives no hints: it is checked once, when the exam is over. */
export function isExamLab(lab: string): boolean {
  return lab.slice(lab.lastIndexOf('.') + 1).startsWith('exam-');
}

export type LabKind = { engine?: ProfileName; memcached?: FleetPlan; database?: DatabasePlan };

/** `lab` is `<user>.<lesson>`. What the lesson itself says of its lab is added by whoever knows lessons. */
export function kindOfLab(lab: string): LabKind {
  const engine = ENGINES[lab.slice(lab.lastIndexOf('.') + 1)];
  return engine === undefined ? {} : { engine };
}
