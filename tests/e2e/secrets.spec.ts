/* Answers, explanations, hints and what checks say are in no response before they should be: not in the build that the
 * browser may load, not in a page, not in the payload of a navigation. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type APIRequestContext } from '@playwright/test';
import { answer } from './answering';
import { bankBuilt, E2E_DIST_DIR, keyOf, keysBuilt, lessonsBuilt, ROOT } from './places';

/** The longest stretch without characters that HTML or JSON would write differently. */
function stretch(text: string): string {
  return text.split(/[^A-Za-z0-9 ,.;:()–-]+/).map((part) => part.trim()).sort((a, b) => b.length - a.length)[0] ?? '';
}

function markers(): string[] {
  const { questions, exercises } = keysBuilt();
  const texts = [
    ...Object.values(questions).flatMap((key) => [
      ...Object.values(key.whys ?? {}), ...(key.why ? [key.why] : []), ...(key.wrong ?? []).map((way) => way.why),
      ...(key.misses ?? []).map((miss) => miss.why),
    ].map((why) => why.text)),
    ...Object.values(exercises).flatMap(({ tasks }) => tasks).flatMap((task) => [
      ...task.hints.map((hint) => hint.text), ...task.checks.flatMap((check) => check.say ?? []),
    ]),
  ];
  // Fewer words than five may be those of a command, which a lesson shows and the reference explains.
  return [...new Set(texts.map(stretch))].filter((marker) => marker.length >= 20 && marker.split(' ').length >= 5);
}

const MARKERS = markers();
const found = (text: string) => MARKERS.filter((marker) => text.includes(marker));

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

async function pageAndPayload(request: APIRequestContext, address: string): Promise<string> {
  const page = await request.get(address);
  const payload = await request.get(address, { headers: { rsc: '1' } });
  expect(page.status()).toBe(200);
  expect(payload.headers()['content-type']).toContain('text/x-component');
  return `${await page.text()}\n${await payload.text()}`;
}

test('there are markers to look for, enough to mean something', () => {
  expect(MARKERS.length).toBeGreaterThan(20);
  expect(found(JSON.stringify(keysBuilt())).length).toBe(MARKERS.length);
});

test('no file of the build holds an answer', () => {
  const within = (folder: string) => (file: string) => file.includes(`${path.sep}${folder}${path.sep}`);
  const files = filesUnder(path.join(ROOT, E2E_DIST_DIR)).filter((file) => !within('cache')(file));
  expect(files.filter(within('static')).length).toBeGreaterThan(5);
  expect(files.filter((file) => found(readFileSync(file, 'utf8')).length > 0)).toEqual([]);
});

test('no page of a newcomer holds an answer, neither as HTML nor as navigation payload', async ({ request }) => {
  for (const { course, slug } of lessonsBuilt()) {
    for (const address of [`/learn/${course}/${slug}`, `/quiz/${slug}`, '/', '/progress']) {
      const text = await pageAndPayload(request, address);
      expect(found(text), address).toEqual([]);
      expect(text, address).not.toMatch(/\\?"(correct|whys|pairs|solution|alternatives|failsAt)\\?":/);
    }
  }
});

test('no page of a question of the bank holds its answer, and its proof is shut', async ({ request }) => {
  for (const { id, proof } of bankBuilt()) {
    const text = await pageAndPayload(request, `/question/${id}`);
    expect(found(text), id).toEqual([]);
    expect(text, id).not.toMatch(/\\?"(correct|whys|pairs|sequence|tolerance|misses|failsAt)\\?":/);
    if (!proof) continue;
    const shut = await request.get(`/question/${id}/prove`, { maxRedirects: 0 });
    expect(shut.headers()['location'], id).toBe(`/question/${id}`);
  }
});

test('after one answer its reasons are shown, and no others', async ({ page }) => {
  const [lesson] = lessonsBuilt();
  const question = lesson?.questions.find((each) => each.type === 'single');
  if (!lesson || !question) throw new Error('The first lesson needs a single-choice question.');
  await page.goto(`/quiz/${lesson.slug}`);
  await answer(page, question.id, false);
  const own = Object.values(keyOf(question.id).whys ?? {}).map((why) => stretch(why.text));
  const shown = found(await (await page.request.get(`/quiz/${lesson.slug}`)).text());
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.filter((marker) => !own.includes(marker))).toEqual([]);
});

test('the ticket route wants a POST from our own page and an existing lesson', async ({ request, baseURL }) => {
  const [lesson] = lessonsBuilt();
  const post = (data: object, origin: string | undefined) =>
    request.post('/api/labs/ticket', { data, headers: origin === undefined ? {} : { origin } });
  expect((await request.get('/api/labs/ticket')).status()).toBe(405);
  expect((await post({ lesson: lesson?.slug }, 'https://evil.example')).status()).toBe(403);
  expect((await post({ lesson: lesson?.slug }, '')).status()).toBe(403);
  expect((await post({ lesson: 'no-such' }, baseURL)).status()).toBe(400);
  const good = await post({ lesson: lesson?.slug }, baseURL);
  expect(good.status()).toBe(200);
  const { ticket, lab } = await good.json() as { ticket: string; lab: string };
  expect(lab).toMatch(new RegExp(`^[0-9a-f-]{36}\\.${lesson?.slug}$`));
  expect(ticket.split('.')).toHaveLength(2);
});
