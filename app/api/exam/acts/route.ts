/* Autosave of the exam room. By a route rather than a server action, so that a page that is being closed may still send
 * what it has. An empty list asks how things stand. */
import { actsInput, recordActs } from '#app/_features/exam/record';
import { learnerRoute } from '#app/_server/guard';

export const POST = learnerRoute(actsInput, recordActs);
