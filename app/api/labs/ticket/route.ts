/* A browser asks for the ticket that opens its lab of a lesson. By POST only, so that no link preview opens labs. */
import { z } from 'zod';
import { sittingOf } from '#app/_features/exam/store';
import { learnerRoute } from '#app/_server/guard';
import { hasLab, sittingOfLab } from '#app/_server/lab-names';
import { LabError, ticketFor } from '#app/_server/labs';

const knownLesson = z.object({
  lesson: z.string().refine(hasLab, 'there is no such lesson'),
});

export const POST = learnerRoute(knownLesson, async (learnerId, input) => {
  const sitting = sittingOfLab(input.lesson);
  if (sitting && (await sittingOf(learnerId, sitting))?.state.over !== false) {
    throw new LabError('refused', 'This exam is over, and its labs with it.');
  }
  return ticketFor(learnerId, input.lesson);
});
