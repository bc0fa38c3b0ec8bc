/* A hand that answers questions, right or wrong on purpose, the way a learner does: by the visible fields. */
import type { Locator, Page } from '@playwright/test';
import { keyOf } from './places';

export function questionOn(page: Page, id: string): Locator {
  return page.locator(`[data-question="${id}"]`);
}

export async function choose(page: Page, id: string, right: boolean): Promise<void> {
  const question = questionOn(page, id);
  const key = keyOf(id);
  if (key.pairs) {
    const wrong = Object.values(key.pairs);
    for (const [at, [item, choice]] of Object.entries(key.pairs).entries()) {
      const other = wrong[(at + 1) % wrong.length] ?? choice;
      await question.locator(`select[name="pair:${item}"]`).selectOption(right ? choice : other);
    }
  } else if (key.model) {
    await question.locator('[name=line]').fill((right ? key.model : ['PING']).join('\n'));
  } else if (key.sequence) {
    const order = right ? key.sequence : [...key.sequence].reverse();
    for (const [at, step] of order.entries()) {
      await question.locator(`select[name="place:${step}"]`).selectOption(String(at + 1));
    }
  } else if (key.answer !== undefined) {
    await question.locator('[name=number]').fill(String(right ? key.answer : key.misses?.[0]?.value));
  } else {
    await chooseOptions(question, key.correct ?? [], right);
  }
}

async function chooseOptions(question: Locator, correct: string[], right: boolean): Promise<void> {
  const values = await question.locator('input[name=choice]')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  const wrong = values.filter((value) => !correct.includes(value));
  const chosen = right ? correct : [...wrong, ...correct].slice(0, correct.length);
  for (const value of chosen) await question.locator(`input[value="${value}"]`).check();
}

export async function answer(page: Page, id: string, right: boolean): Promise<void> {
  await choose(page, id, right);
  await questionOn(page, id).getByRole('button', { name: 'Check answer' }).click();
  await questionOn(page, id).getByText(right ? 'Right' : 'Not right', { exact: true }).waitFor();
}
