/* Reads what came from a page as an answer to an item: only ids that the form has, nothing longer than it may be. Pure;
 * a half answer is kept, because the learner may come back to it. */
import { LINE_CHARS_MAX } from '#app/_features/quiz/rules';
import type { Body, Given } from '../form';

const NUMBER_CHARS_MAX = 40;
type Fields = readonly (readonly [string, string])[];

/** From a form's fields: `choice`, `pair:<item>`, `place:<step>` from 1, `number`, `line`. Undefined when
 *  nothing was answered. */
export function givenIn(body: Body, fields: Fields): Given | undefined {
  const all = (name: string) => fields.filter(([field]) => field === name).map(([, value]) => value);
  switch (body.type) {
    case 'single':
    case 'multiple':
    case 'predict': return cleaned(body, { chosen: all('choice') });
    case 'matching': {
      const pairs = fields.filter(([name]) => name.startsWith('pair:')).map(([name, value]) => [name.slice(5), value]);
      return cleaned(body, { pairs: Object.fromEntries(pairs) as Record<string, string> });
    }
    case 'ordering': {
      const sequence = body.steps.map(() => '');
      for (const { id } of body.steps) {
        const place = Number(all(`place:${id}`)[0] ?? 0);
        if (place >= 1 && place <= sequence.length && sequence[place - 1] === '') sequence[place - 1] = id;
      }
      return cleaned(body, { sequence });
    }
    case 'numeric': return cleaned(body, { number: all('number')[0] ?? '' });
    case 'command': return cleaned(body, { lines: all('line').join('\n').split(/\r?\n/) });
    case 'lab': return undefined;
  }
}

/** The same value with everything gone that the form does not know; undefined when nothing is left. */
export function cleaned(body: Body, given: unknown): Given | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  switch (body.type) {
    case 'single':
    case 'multiple':
    case 'predict': {
      const named = new Set(textsOf(given, 'chosen'));
      const most = body.type === 'multiple' ? body.choose : 1;
      const chosen = body.options.map(({ id }) => id).filter((id) => named.has(id)).slice(0, most);
      return chosen.length > 0 ? { chosen } : undefined;
    }
    case 'matching': return matching(body, 'pairs' in given ? given.pairs : undefined);
    case 'ordering': {
      const asked = textsOf(given, 'sequence');
      const sequence = body.steps.map((_, at) => {
        const id = asked[at] ?? '';
        return body.steps.some((step) => step.id === id) && asked.indexOf(id) === at ? id : '';
      });
      return sequence.some(Boolean) ? { sequence } : undefined;
    }
    case 'numeric': {
      const number = 'number' in given && typeof given.number === 'string' ? given.number.trim() : '';
      return number ? { number: number.slice(0, NUMBER_CHARS_MAX) } : undefined;
    }
    case 'command': {
      const lines = textsOf(given, 'lines').map((line) => line.trim().slice(0, LINE_CHARS_MAX)).filter(Boolean);
      return lines.length > 0 ? { lines: lines.slice(0, body.linesMax) } : undefined;
    }
    case 'lab': return undefined;
  }
}

/** Is this all that the question wants? What is not whole counts as wrong, like what is empty. */
export function isWhole(body: Body, given: Given | undefined): boolean {
  if (given === undefined) return false;
  switch (body.type) {
    case 'single':
    case 'predict': return 'chosen' in given && given.chosen.length === 1;
    case 'multiple': return 'chosen' in given && given.chosen.length === body.choose;
    case 'matching': return 'pairs' in given && body.items.every(({ id }) => given.pairs[id] !== undefined);
    case 'ordering': return 'sequence' in given && given.sequence.every(Boolean);
    case 'numeric': return 'number' in given && given.number !== '';
    case 'command': return 'lines' in given && given.lines.length > 0;
    case 'lab': return false;
  }
}

function matching(body: Extract<Body, { type: 'matching' }>, value: unknown): Given | undefined {
  const said = new Map<string, unknown>(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  const pairs: Record<string, string> = {};
  for (const { id } of body.items) {
    const choice = said.get(id);
    if (typeof choice === 'string' && body.choices.some((each) => each.id === choice)) pairs[id] = choice;
  }
  return Object.keys(pairs).length > 0 ? { pairs } : undefined;
}

function textsOf(holder: object, name: string): string[] {
  const value: unknown = Object.hasOwn(holder, name) ? (holder as Record<string, unknown>)[name] : undefined;
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}
