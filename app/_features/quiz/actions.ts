'use server';

/* The two ways in which an answer arrives: sent by the page's script, which shows the outcome in place and retries, or
 * posted by a plain form, which gets the page again with the outcome in it. Both end in record.ts. */
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { bankQuestion, question as publicQuestion, lesson } from '#content';
import { withLearner, type Answer } from '#app/_server/guard';
import { troubleQuery } from './query';
import { recordAnswer, type Outcome } from './record';
import { isAnswerField } from './rules';

const answered = z.object({
  question: z.string().max(200),
  attempt: z.uuid(),
  fields: z.array(z.tuple([z.string().max(200), z.string().max(4000)])).max(50),
});

const record = withLearner(answered, recordAnswer);

export async function submitAnswer(input: z.infer<typeof answered>): Promise<Answer<Outcome>> {
  return record(input);
}

export async function postAnswer(form: FormData): Promise<void> {
  const id = String(form.get('question'));
  const fields = [...form].filter((field): field is [string, string] => typeof field[1] === 'string');
  const named = fields.filter(([name]) => isAnswerField(name));
  const answer = await record({ question: id, attempt: String(form.get('attempt')), fields: named });
  const trouble = answer.ok ? (answer.value.recorded ? undefined : answer.value.incomplete) : answer.error;
  redirect(addressAfter(id, form.get('page') === 'lesson', trouble));
}

function addressAfter(id: string, inLesson: boolean, trouble: string | undefined): string {
  const query = trouble ? `?${troubleQuery({ question: id, text: trouble })}` : '';
  if (bankQuestion(id)) return `/question/${id}${query}#question-${id}`;
  const slug = publicQuestion(id)?.lesson;
  const found = slug ? lesson(slug) : undefined;
  if (!found) return '/';
  return `${inLesson ? `/learn/${found.course}/${found.slug}` : `/quiz/${found.slug}`}${query}#question-${id}`;
}
