/* What the gateway thread and a lab worker say to each other. Plain data only (it is cloned between threads).
 *
 * A lab belongs to one worker by the hash of its id, for ever, so the order of messages to a lab is the order in which
 * the gateway sent them, and no hand-over exists that could go wrong. */

import type { Exercise, Verdict } from '#lab/check';
import type { ClientFrame, PaneId, ServerFrame } from '#wire/frames';

/** Frames that the gateway answers itself never reach a worker. */
export type LabFrame = Exclude<ClientFrame, { t: 'hello' } | { t: 'take-over' } | { t: 'ping' }>;

export type LabQuestion =
  | { verb: 'check'; exercise: string }
  | { verb: 'open'; exercise: string }
  | { verb: 'restart'; exercise: string }
  | { verb: 'undo' }
  | { verb: 'hint'; exercise: string; task: string; level: number }
  | { verb: 'connect' }
  | { verb: 'disconnect' }
  | { verb: 'skip'; ms: number }
  | { verb: 'status' }
  /** The lab and its file are gone for good. */
  | { verb: 'delete' };
export type Verb = LabQuestion['verb'] | 'grade';

export type Answers = {
  check: Verdict;
  open: { started: boolean; keys: number };
  restart: { undoUntil: number };
  undo: { restored: boolean };
  hint: { text: string; last: boolean };
  connect: { port: number; password: string };
  disconnect: { closed: boolean };
  skip: { clock: number; skippedMs: number };
  delete: { deleted: boolean };
  status: { open: boolean; exercise?: string; keys: number; bytes: number };
  grade: { correct: boolean; output: string; found: string };
};

/** An answer or a sentence for the person, with the HTTP status that says whose fault it is. */
export type Answer = { ok: true; value: Answers[Verb] } | { ok: false; status: number; error: string };

export type ToWorker =
  /** `fresh` puts the saved lab aside: it stopped its thread too often. */
  | { t: 'attach'; lab: string; session: number; seen: Record<PaneId, number>; fresh: boolean }
  | { t: 'detach'; lab: string; session: number }
  | { t: 'frame'; lab: string; session: number; frame: LabFrame }
  | { t: 'ask'; id: number; lab: string; question: LabQuestion }
  /** A question of the course by its id; or one as it was once, whole. */
  | { t: 'grade'; id: number; question: string | Exercise; answer: string }
  /** Is the thread alive at all? It is said back. */
  | { t: 'beat' }
  | { t: 'stop' };

export type FromWorker =
  | { t: 'up' }
  | { t: 'beat' }
  | { t: 'frame'; session: number; frame: ServerFrame }
  | { t: 'answer'; id: number; answer: Answer }
  /** `number` stands for the lab in the pulse while it computes. */
  | { t: 'awake'; lab: string; number: number }
  | { t: 'asleep'; lab: string }
  | { t: 'log'; text: string }
  | { t: 'stopped'; saved: number; failed: string[] };

export type WorkerSettings = {
  /** Folder of the lab files. */
  labsDir: string;
  /** Two whole numbers shared between the threads; see `Pulse`. */
  pulse: SharedArrayBuffer;
  /** This worker's share of what all labs together may hold. */
  residentBytes: number;
  /** Port range of the Connect panel; 0 lets the system choose. */
  connectPort: number;
};
