/* What a page's address may say to a quiz: which question to answer anew, and why a posted answer was not taken. The
 * sentence is signed, so that nobody can make a link that puts words into our mouth. */
import { sign, unsign } from '#app/_server/signing';

export type Query = Record<string, string | string[] | undefined>;
export type Trouble = { question: string; text: string };

export function oneOf(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

export function troubleQuery({ question, text }: Trouble): string {
  return new URLSearchParams({ question, trouble: sign('trouble', text) }).toString();
}

export function troubleIn(query: Query): Trouble | undefined {
  const question = oneOf(query.question);
  const text = unsign('trouble', oneOf(query.trouble) ?? '');
  return question && text ? { question, text } : undefined;
}
