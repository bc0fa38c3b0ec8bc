/* What a lab has to say of a sitting that is over: commands are run in a lab of their own, tasks are checked in theirs.
 * Each verdict is kept once. Labs that are down lose nothing: the sitting is over, its answers are kept, and the next
 * look at it asks again. */
import { control, LabError, labOf } from '#app/_server/labs';
import type { FormItem, Verdict } from './form';
import { judge } from './score/rules';
import { keepVerdicts, sittingOf, type Sat } from './store';

type TaskResult = { id: string; passed: boolean };

export type Graded = { sat: Sat; trouble: string | undefined };

/** The sitting with every verdict that could be had, and the sentence about those that could not. */
export async function graded(learnerId: string, sat: Sat): Promise<Graded> {
  const waiting = sat.state.over ? sat.form.items.filter((item) => isPending(sat, item)) : [];
  if (waiting.length === 0) return { sat, trouble: undefined };
  const had: { itemId: string; value: Verdict }[] = [];
  let trouble: string | undefined;
  for (const item of waiting) {
    try {
      had.push({ itemId: item.id, value: await verdictOn(learnerId, sat, item) });
    } catch (problem) {
      if (!(problem instanceof LabError)) throw problem;
      trouble = problem.message;
      if (problem.kind === 'down') break;
    }
  }
  await keepVerdicts(sat.id, had);
  await forgetLabs(learnerId, sat, had.map(({ itemId }) => itemId));
  return { sat: (await sittingOf(learnerId, sat.id)) ?? sat, trouble };
}

function isPending(sat: Sat, item: FormItem): boolean {
  return judge(item, sat.state.items[item.id]?.given, sat.state.verdicts[item.id]) === 'pending';
}

async function verdictOn(learnerId: string, sat: Sat, item: FormItem): Promise<Verdict> {
  if (item.body.type === 'lab') return checked(learnerId, item.body);
  const given = sat.state.items[item.id]?.given;
  const lines = given && 'lines' in given ? given.lines : [];
  const answer = await control<{ correct: boolean; output?: unknown; found?: unknown }>('/control/grade', {
    question: item.exercise ?? item.id, answer: lines.join('\n'),
  });
  return { correct: answer.correct, output: text(answer.output), found: text(answer.found) };
}

async function checked(learnerId: string, body: { lab: string; exercise: string }): Promise<Verdict> {
  const lab = labOf(learnerId, body.lab);
  const status = await control<{ exercise?: string }>('/control/status', { lab });
  if (status.exercise !== body.exercise) {
    return { correct: false, output: '', found: 'The task was not begun.', tasks: {} };
  }
  const verdict = await control<{ passed: boolean; tasks: TaskResult[] }>('/control/check', {
    lab, exercise: body.exercise,
  });
  const right = verdict.tasks.filter(({ passed }) => passed).length;
  return {
    correct: verdict.passed, output: '', found: `${right} of ${verdict.tasks.length} parts were right.`,
    tasks: Object.fromEntries(verdict.tasks.map(({ id, passed }) => [id, passed])),
  };
}

/** Checked labs are done with. One that does not go now is small and goes with the learner's data. */
async function forgetLabs(learnerId: string, sat: Sat, items: string[]): Promise<void> {
  for (const { id, body } of sat.form.items) {
    if (body.type !== 'lab' || !items.includes(id)) continue;
    await control('/control/delete', { lab: labOf(learnerId, body.lab) }).catch(() => undefined);
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
