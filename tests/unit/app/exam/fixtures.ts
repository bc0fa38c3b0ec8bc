/* A small form with one item of each type, and dice for the property tests. */
import type { QuestionKey } from '#content/private';
import type { Form, FormItem } from '#app/_features/exam/form';
import type { Act } from '#app/_features/exam/sitting/rules';

export const words = (text: string) => ({ html: text, text });
export const parts = (...ids: string[]) => ids.map((id) => ({ id, ...words(`text of ${id}`) }));
const whys = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, words(`secret why of ${id}`)]));

export function item(id: string, rest: Pick<FormItem, 'body' | 'key'> & Partial<FormItem>): FormItem {
  return {
    id, hash: `hash-${id}`, domain: 'secure', objective: 'ports', lesson: 'ports-to-know', scored: true,
    stem: words(`stem of ${id}`), ...rest,
  };
}

const base = (id: string) => ({ id, hash: `hash-${id}`, sources: [] });
const choice = (id: string, type: 'single' | 'multiple', correct: string[], ...ids: string[]): QuestionKey =>
  ({ ...base(id), type, correct, whys: whys(...ids) });

export const single = (id: string, more: Partial<FormItem> = {}): FormItem => item(id, {
  body: { type: 'single', choose: 1, options: parts('d', 'b', 'a', 'c') },
  key: choice(id, 'single', ['a'], 'a', 'b', 'c', 'd'),
  ...more,
});
export const multiple = item('multiple', {
  body: { type: 'multiple', choose: 2, options: parts('a', 'b', 'c', 'd', 'e') },
  key: choice('multiple', 'multiple', ['b', 'e'], 'a', 'b', 'c', 'd', 'e'),
});
export const matching = item('matching', {
  body: { type: 'matching', items: parts('i1', 'i2', 'i3'), choices: parts('c1', 'c2') },
  key: {
    ...base('matching'), type: 'matching', pairs: { i1: 'c1', i2: 'c2', i3: 'c1' }, whys: whys('i1', 'i2', 'i3'),
  },
});
export const ordering = item('ordering', {
  body: { type: 'ordering', steps: parts('s3', 's1', 's2') },
  key: { ...base('ordering'), type: 'ordering', sequence: ['s1', 's2', 's3'], whys: whys('s1', 's2', 's3') },
});
export const numeric = item('numeric', {
  body: { type: 'numeric', unit: 'slots' },
  key: {
    ...base('numeric'), type: 'numeric', answer: 16_384, tolerance: 0, unit: 'slots', why: words('secret why'),
    misses: [],
  },
});
export const command = item('command', {
  body: { type: 'command', setup: [], linesMax: 3 },
  key: {
    ...base('command'), type: 'command', setup: [], checks: [], model: ['SET a 1'], why: words('secret why'), wrong: [],
  },
  exercise: { id: 'command', title: 'command', setup: [], tasks: [] },
});
export const lab = item('lab', {
  body: { type: 'lab', lab: 'exam-x-1', exercise: 'session-store', tasks: parts('t1', 't2') },
  key: { type: 'lab', solutions: { t1: ['SET secret 1'] }, sources: [] },
});

export function formOf(...items: FormItem[]): Form {
  return { version: 1, title: 'Short mock', kind: 'mock', minutes: 40, accommodation: 'none', pass: 720, items };
}

/** Numbers below `sides`, the same for the same seed. */
export function diceOf(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

export const START = new Date('2026-11-21T10:00:00.000Z');
export const END = new Date('2026-11-21T10:40:00.000Z');
export const after = (seconds: number): Date => new Date(START.getTime() + seconds * 1000);

let made = 0;
export function act(seconds: number, kind: string, itemId = '', value?: unknown): Act {
  made += 1;
  return { id: `act-${String(made).padStart(6, '0')}`, kind, itemId, value, at: after(seconds) };
}
