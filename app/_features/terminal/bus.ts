/* The bus between the prose of a lesson and its terminal.
 *
 * A command block in the prose does not know whether a terminal is on the page, loaded, or drawn as a transcript; the
 * terminal does not know what a block looks like. Both know this file. It holds no React and no DOM, so that a block
 * rendered by the server and brought to life alone can use it.
 *
 * A page has one bus (`lessonBus`). A run that is asked for before anybody listens is kept (the last few) and handed
 * to the first listener: the terminal is loaded only when it is wanted, and *Run* is one way of wanting it. */

/** `run` types the lines and enters each; `insert` types the last one and leaves it at the prompt for editing. */
export type RunMode = 'run' | 'insert';

export type RunRequest = {
  lines: string[];
  mode: RunMode;
  /** Name of the block that asks, unique in the page; results are reported under it. */
  block: string;
  /** The lines belong to the shell (`lab skip 30m`), not to redis-cli. */
  shell?: boolean;
  /** The Memcached node in whose telnet the lines are typed, or `psql`. */
  node?: string;
};

/** One entered line of a block and the reply as redis-cli printed it. */
export type RunResult = { block: string; line: string; reply: string };

/** Whose prompt the lines of a block belong to. */
export type RunPrompt = Pick<RunRequest, 'shell' | 'node'>;
/** Where the next run of such lines will go, for the button's label: "Run in terminal 1". */
export type RunTarget = (prompt: RunPrompt) => string;

export type Unsubscribe = () => void;

export interface LessonBus {
  requestRun(request: RunRequest): void;
  onRun(handler: (request: RunRequest) => void): Unsubscribe;
  reportResult(result: RunResult): void;
  /** The run of this block ended before all its lines were answered: the connection went away, or none was there. */
  reportLost(block: string): void;
  onLost(handler: (block: string) => void): Unsubscribe;
  onResult(handler: (result: RunResult) => void): Unsubscribe;
  announceTarget(target: RunTarget): void;
  /** Called at once with the target known now, then with each change. */
  onTarget(handler: (target: RunTarget) => void): Unsubscribe;
}

const WAITING_RUNS_MAX = 4;

export function createLessonBus(): LessonBus {
  const runHandlers = new Set<(request: RunRequest) => void>();
  const resultHandlers = new Set<(result: RunResult) => void>();
  const lostHandlers = new Set<(block: string) => void>();
  const targetHandlers = new Set<(target: RunTarget) => void>();
  const waiting: RunRequest[] = [];
  let target: RunTarget = () => 'terminal 1';

  return {
    requestRun(request) {
      const cleaned = { ...request, lines: request.lines.filter((line) => line.trim() !== '') };
      if (cleaned.lines.length === 0) return;
      if (runHandlers.size === 0) {
        waiting.push(cleaned);
        if (waiting.length > WAITING_RUNS_MAX) waiting.shift();
        return;
      }
      for (const handler of [...runHandlers]) handler(cleaned);
    },
    onRun(handler) {
      runHandlers.add(handler);
      for (const request of waiting.splice(0)) handler(request);
      return () => void runHandlers.delete(handler);
    },
    reportResult(result) {
      for (const handler of [...resultHandlers]) handler(result);
    },
    reportLost(block) {
      for (const handler of [...lostHandlers]) handler(block);
    },
    onLost(handler) {
      lostHandlers.add(handler);
      return () => void lostHandlers.delete(handler);
    },
    onResult(handler) {
      resultHandlers.add(handler);
      return () => void resultHandlers.delete(handler);
    },
    announceTarget(next) {
      target = next;
      for (const handler of [...targetHandlers]) handler(next);
    },
    onTarget(handler) {
      targetHandlers.add(handler);
      handler(target);
      return () => void targetHandlers.delete(handler);
    },
  };
}

/** The bus of this page. */
export const lessonBus: LessonBus = createLessonBus();

export const requestRun = (request: RunRequest): void => lessonBus.requestRun(request);
export const onRun = (handler: (request: RunRequest) => void): Unsubscribe => lessonBus.onRun(handler);
export const reportResult = (result: RunResult): void => lessonBus.reportResult(result);
export const onResult = (handler: (result: RunResult) => void): Unsubscribe => lessonBus.onResult(handler);
export const onLost = (handler: (block: string) => void): Unsubscribe => lessonBus.onLost(handler);
export const onTarget = (handler: (target: RunTarget) => void): Unsubscribe => lessonBus.onTarget(handler);
