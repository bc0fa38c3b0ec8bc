/* A browser asks for the ticket that opens its lab of a lesson. By POST only, so that no link preview opens labs. */
import { z } from 'zod';
import { learnerRoute } from '#app/_server/guard';
import { hasLab } from '#app/_server/lab-names';
import { ticketFor } from '#app/_server/labs';

const knownLesson = z.object({
  lesson: z.string().refine(hasLab, 'there is no such lesson'),
});

export const POST = learnerRoute(knownLesson, async (learnerId, input) => ticketFor(learnerId, input.lesson));
