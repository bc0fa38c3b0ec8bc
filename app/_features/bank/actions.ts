'use server';

/* Prepares the lab of a proof. A proof tells the answer, so it is only for who has answered. */
import { z } from 'zod';
import { bankQuestion } from '#content';
import { proofExerciseId, proofOf } from '#content/private';
import { withLearner } from '#app/_server/guard';
import { PROOF_LAB } from '#app/_server/lab-names';
import { control, LabError, labOf } from '#app/_server/labs';
import { refuseHeldQuestion } from '../exam/hold';
import { bankQuestionFor } from '../quiz/read';

const input = z.object({
  question: z.string().refine((id) => bankQuestion(id)?.proof === true, 'there is no such proof'),
  /** Sets it up again, whatever is in the lab. */
  anew: z.boolean(),
});

export const openProof = withLearner(input, async (learnerId, { question: id, anew }) => {
  await refuseHeldQuestion(learnerId, id);
  const question = bankQuestion(id);
  if (!question || !proofOf(id) || !(await bankQuestionFor(learnerId, question)).review) {
    throw new LabError('refused', 'Answer the question first; then the lab opens.');
  }
  const body = { lab: labOf(learnerId, PROOF_LAB), exercise: proofExerciseId(id) };
  await control<object>(anew ? '/control/restart' : '/control/open', body);
  return { ready: true };
});
