/* A hand that sits exams, right or wrong on purpose, and an eye on the sitting's rows: the form with its keys, and the
 * score that the pure grader gives to the acts that are there. */
import { createClient, type Client } from '@libsql/client';
import type { Locator, Page } from '@playwright/test';
import type { Form, FormItem } from '#app/_features/exam/form';
import { shortages } from '#app/_features/exam/draw/rules';
import { score, type Score } from '#app/_features/exam/score/rules';
import { foldSitting, type Act } from '#app/_features/exam/sitting/rules';
import { built } from './places';

type Bank = {
  bank: { id: string; domain: string; objective: string; type: string }[];
  blueprint: { domains: { id: string; weight: number }[] };
};

/** The short mock; a drill of the largest domain with as many questions while the bank is too small for a mock. */
export function twentyQuestions(): { exam: 'short-mock' } | { exam: 'domain-drill'; domain: string } {
  const { bank, blueprint } = built<Bank>('public');
  const weights = Object.fromEntries(blueprint.domains.map(({ id, weight }) => [id, weight]));
  if (shortages(bank, { scored: 20, unscored: 0, weights }).length === 0) return { exam: 'short-mock' };
  const count = (domain: string) => bank.filter((question) => question.domain === domain).length;
  const [first] = Object.keys(weights).sort((one, other) => count(other) - count(one));
  return { exam: 'domain-drill', domain: first ?? '' };
}

/** Begins it in the lobby; returns the sitting's id. */
export async function begin(page: Page, base = ''): Promise<string> {
  const which = twentyQuestions();
  await page.goto(`${base}/exam`);
  if (which.exam === 'domain-drill') {
    const card = page.locator('[data-exam="domain-drill"]');
    await card.locator('select[name=domain]').selectOption(which.domain);
    await card.locator('select[name=count]').selectOption('20');
  }
  return pressBegin(page, which.exam);
}

/** Any exam of the lobby, as it is offered. */
export async function beginExam(page: Page, exam: string, base = ''): Promise<string> {
  await page.goto(`${base}/exam`);
  return pressBegin(page, exam);
}

/** In the lobby, with what is chosen there. */
export async function pressBegin(page: Page, exam: string): Promise<string> {
  const card = page.locator(`[data-exam="${exam}"]`);
  await card.getByRole('button', { name: /^Begin/ }).click();
  await page.waitForURL(/\/exam\/[0-9a-f-]{36}/);
  await page.locator('[data-item="1"]').waitFor();
  return /\/exam\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
}

export type Rows = { form: Form; acts: Act[]; startedAt: Date; endsAt: Date };

/** The database of a site that runs, looked at from outside. */
export class Ledger {
  private readonly client: Client;
  constructor(dataDir: string) {
    this.client = createClient({ url: `file:${dataDir}/hitrate.db` });
  }

  async rows(sitting: string): Promise<Rows> {
    const [row] = (await this.client.execute({ sql: 'SELECT * FROM Sitting WHERE id = ?', args: [sitting] })).rows;
    const said = { sql: 'SELECT * FROM SittingAct WHERE sittingId = ?', args: [sitting] };
    const acts = (await this.client.execute(said)).rows;
    if (!row) throw new Error(`There is no sitting ${sitting}.`);
    return {
      form: JSON.parse(String(row.form)) as Form,
      startedAt: new Date(String(row.startedAt)), endsAt: new Date(String(row.endsAt)),
      acts: acts.map((act) => ({
        id: String(act.id), kind: String(act.kind), itemId: String(act.itemId), at: new Date(String(act.at)),
        value: act.value === null ? undefined : JSON.parse(String(act.value)) as unknown,
      })),
    };
  }

  /** What the pure grader says of what is there. */
  async score(sitting: string): Promise<Score> {
    const { form, acts, ...span } = await this.rows(sitting);
    return score(form, foldSitting(form, span, acts, new Date()));
  }

  /** As if the exam had begun earlier: its end moves, its acts do not. */
  async endAt(sitting: string, at: Date): Promise<void> {
    // The site may be writing at this moment.
    await this.client.execute('PRAGMA busy_timeout = 5000');
    const text = at.toISOString().replace('Z', '+00:00');
    await this.client.execute({ sql: 'UPDATE Sitting SET endsAt = ? WHERE id = ?', args: [text, sitting] });
  }

  async events(kind: string): Promise<string[]> {
    const { rows } = await this.client.execute({ sql: 'SELECT itemId FROM Event WHERE kind = ?', args: [kind] });
    return rows.map(({ itemId }) => String(itemId));
  }
}

/** Fills in the question that is shown. */
export async function answerShown(page: Page, item: FormItem, right: boolean): Promise<void> {
  const sheet = page.locator('[data-item]');
  const { key, body } = item;
  if ('correct' in key && 'options' in body) {
    const wrong = body.options.map(({ id }) => id).filter((id) => !key.correct.includes(id));
    const chosen = right ? key.correct : [...wrong, ...key.correct].slice(0, key.correct.length);
    for (const id of chosen) await sheet.locator(`input[name=choice][value="${id}"]`).check();
  } else if (key.type === 'matching') await match(sheet, key.pairs, right);
  else if (key.type === 'ordering') await order(sheet, right ? key.sequence : [...key.sequence].reverse());
  else if (key.type === 'numeric') {
    await sheet.locator('input[name=number]').fill(String(right ? key.answer : key.answer + key.tolerance + 1));
  } else if (key.type === 'command') {
    await sheet.locator('[name=line]').fill((right ? key.model : ['PING']).join('\n'));
  }
}

async function match(sheet: Locator, pairs: Record<string, string>, right: boolean): Promise<void> {
  const choices = Object.values(pairs);
  const others = [...new Set(choices)];
  for (const [item, choice] of Object.entries(pairs)) {
    const other = others[(others.indexOf(choice) + 1) % others.length] ?? choice;
    await sheet.locator(`select[name="pair:${item}"]`).selectOption(right ? choice : other);
  }
}

async function order(sheet: Locator, sequence: string[]): Promise<void> {
  for (const [at, id] of sequence.entries()) {
    await sheet.locator(`select[name="place:${id}"]`).selectOption(String(at + 1));
  }
}

/** Until the page says that everything is kept. */
export async function saved(page: Page): Promise<void> {
  await page.locator('[data-save="saved"]').getByText(/^Saved/).waitFor();
}

export async function next(page: Page): Promise<void> {
  const place = Number(await page.locator('[data-item]').getAttribute('data-item'));
  await page.getByRole('button', { name: /^(Next|To the overview)$/ }).click();
  await page.locator(`[data-item="${place}"]`).waitFor({ state: 'detached' });
}

export async function submit(page: Page): Promise<void> {
  await page.getByText('Submit the exam', { exact: true }).click();
  await page.getByRole('button', { name: 'Yes, submit and see the result' }).click();
  await page.waitForURL(/\/result/);
}

/** The lines of the first task that can be solved in redis-cli alone (which knows `lab`), and its number. */
export function typeable({ items }: Form): { number: number; lines: string[] } | undefined {
  for (const [at, { key }] of items.entries()) {
    const lines = key.type === 'lab' ? Object.values(key.solutions).flat() : [];
    const plain = lines.map((line) => line.replace(/^\$ (?=lab )/, ''));
    const alone = plain.every((line) => !/^(\$|cache-\d{4}>) /.test(line));
    if (lines.length > 0 && alone) return { number: at + 1, lines: plain };
  }
  return undefined;
}
