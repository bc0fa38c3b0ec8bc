/* The entry of a worker thread: joins a LabHost to the thread's port, the files and the wall clock. */

import { randomInt } from 'node:crypto';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { exerciseKey, questionExercise } from '#content/private';
import { lesson } from '#content';
import type { DatabasePlan } from '#lab/database-plan';
import type { FleetPlan } from '#lab/fleet-plan';
import { kindOfLab } from '#lab/lab-kind';
import { LabHost } from './lab-host';
import type { FromWorker, ToWorker, WorkerSettings } from './protocol';
import { JournalFiles } from './lab-journal';
import { Pulse } from './pulse';
import { LabStore } from './store';
import { wallClock } from './wall-clock';

const settings = workerData as WorkerSettings;
const port = parentPort!;
const post = (message: FromWorker): void => port.postMessage(message);
/* Node's own way to run what promises wait for, in the middle of a long call. */
const ticks = process as unknown as { _tickCallback(): void };
const store = new LabStore(settings.labsDir);

const host = new LabHost({
  post,
  store,
  journal: new JournalFiles(settings.labsDir),
  wall: wallClock,
  pulse: new Pulse(settings.pulse),
  exerciseOf: exerciseKey,
  kindOf: (lab) => ({ ...kindOfLab(lab), ...besides(lesson(lab.slice(lab.lastIndexOf('.') + 1))) }),
  questionOf: questionExercise,
  seed: () => randomInt(2 ** 32),
  connectPort: settings.connectPort,
  residentBytes: settings.residentBytes,
  take: () => (receiveMessageOnPort(port) as { message: ToWorker } | undefined)?.message,
  runPrograms: () => ticks._tickCallback(),
});
/** What a lesson wants beside the Redis node. */
function besides(
  found: { memcached?: FleetPlan; database?: DatabasePlan } | undefined,
): { memcached?: FleetPlan; database?: DatabasePlan } {
  const { memcached, database } = found ?? {};
  return { ...(memcached === undefined ? {} : { memcached }), ...(database === undefined ? {} : { database }) };
}

/* Programs of the shell are promises. One that fails by our mistake must not take the other labs' thread with it. */
process.on('unhandledRejection', (problem: unknown) => {
  const text = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
  post({ t: 'log', text: `a program failed: ${text}` });
});
port.on('message', (message: ToWorker) => host.receive(message));
post({ t: 'up' });
