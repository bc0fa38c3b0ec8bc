/* What the room's form says: its fields, where a button leads, and when a choice is one too many. */
import { numberWord } from '#app/_features/quiz/rules';
import type { Body } from './form';

export function fieldsIn(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].filter((field): field is [string, string] => typeof field[1] === 'string');
}

/** The number of a question, 0 for the overview, or the end. */
export function stepTo(go: string, place: number, count: number): number | 'submit' {
  if (go === 'submit') return 'submit';
  if (go === 'next') return place >= count ? 0 : place + 1;
  if (go === 'previous') return Math.max(1, place - 1);
  const asked = Number(go);
  return Number.isInteger(asked) && asked >= 0 && asked <= count ? asked : place;
}

/** A sentence when this box is ticked beyond what the question wants. */
export function tooMany(body: Body, field: HTMLInputElement, form: HTMLFormElement): string | undefined {
  if (body.type !== 'multiple' || field.name !== 'choice' || !field.checked) return undefined;
  const ticked = fieldsIn(form).filter(([name]) => name === 'choice').length;
  return ticked > body.choose
    ? `Choose ${numberWord(body.choose)}: that many are chosen. Take one away first.` : undefined;
}
