/* What the control API asks of a lab, as calls on its world, with the sentences for what cannot be done. */

import type { Clock } from '#base/clock';
import type { Dice } from '#base/dice';
import type { AssertionResult, Exercise } from '#lab/check';
import type { LabKind } from '#lab/lab-kind';
import { evaluateScenario } from '#lab/scenario';
import type { World } from '#lab/world';
import type { Answer, LabQuestion } from './protocol';

type Asked = Exclude<LabQuestion, { verb: 'connect' } | { verb: 'disconnect' } | { verb: 'delete' }>;
/** What is known of the course. */
export type Known = {
  exerciseOf: ExerciseOf;
  questionOf: ExerciseOf;
  /** What the nodes of a new lab are; by the lab's name alone when nobody says. */
  kindOf?: (lab: string) => LabKind;
};
type ExerciseOf = (id: string) => Exercise | undefined;

const NOT_OPEN = 'This exercise is not open in your lab. Open it first; what you had solved is kept.';
const UNKNOWN = 'There is no such exercise.';
const ANSWER_LINES_MAX = 20;

export function answerQuestion(world: World, asked: Asked, exerciseOf: ExerciseOf): Answer {
  switch (asked.verb) {
    case 'status': return { ok: true, value: { open: true, ...world.status() } };
    case 'skip': return { ok: true, value: world.skip(asked.ms) };
    case 'undo': return { ok: true, value: world.undo() };
    case 'check': return found(world.check(asked.exercise));
    case 'hint': return found(world.hint(asked.exercise, asked.task, asked.level));
    case 'open': return withExercise(asked.exercise, exerciseOf, (exercise) => world.open(exercise));
    case 'restart': return withExercise(asked.exercise, exerciseOf, (exercise) => world.restart(exercise));
  }
}

/** Runs an answer to a fill-the-command question in a fresh lab: set-up, then the learner's lines, then the checks. */
export function grade(question: Exercise | undefined, answer: string, wall: Clock, dice: Dice): Answer {
  if (!question) return { ok: false, status: 404, error: 'There is no such question.' };
  const lines = answer.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  if (lines.length > ANSWER_LINES_MAX) {
    return { ok: false, status: 400, error: `An answer has at most ${ANSWER_LINES_MAX} lines.` };
  }
  const { verdict, steps } = evaluateScenario(question, lines, wall, dice);
  const output = steps.map(({ line, reply }) => `> ${line}\n${reply}`).join('\n');
  return { ok: true, value: { correct: verdict.passed, output, found: firstFailure(verdict.tasks[0]!.assertions) } };
}

/** The first assertion that failed, in words; empty when none did. */
function firstFailure(assertions: AssertionResult[]): string {
  const failed = assertions.find(({ state }) => state === 'failed');
  if (!failed) return '';
  const compared = `Expected ${failed.expected ?? ''}, found ${failed.found ?? ''}.`;
  return failed.say ?? `${failed.claim}: ${compared}`;
}

function found<T extends object>(value: T | undefined): Answer {
  if (value === undefined) return { ok: false, status: 409, error: NOT_OPEN };
  return { ok: true, value } as Answer;
}

function withExercise<T extends object>(id: string, exerciseOf: ExerciseOf, act: (exercise: Exercise) => T): Answer {
  const exercise = exerciseOf(id);
  if (!exercise) return { ok: false, status: 404, error: UNKNOWN };
  return { ok: true, value: act(exercise) } as Answer;
}
