/* What the browser is told of a sitting while it runs: built field by field from an allow-list. No keys, no
 * explanations, not which items count, not their domains, and numbers in place of ids: an id can be half an answer. */
import type { Words } from '#content';
import type { Body, Given, Part } from './form';
import { REVIEW } from './sitting/rules';
import type { Sat } from './store';

export type ItemView = { number: number; stem: Words; body: Body };
export type StateView = {
  given: Given | undefined; flagged: boolean; guessed: boolean; struck: string[]; note: string; seen: boolean;
};
export type RoomView = {
  sitting: string;
  title: string;
  lab: boolean;
  items: ItemView[];
  states: StateView[];
  /** The question's number; 0 is the overview. */
  place: number;
  /** How many acts there are. */
  count: number;
  startedMs: number;
  endsMs: number;
  /** The server's clock when this was made. */
  nowMs: number;
};

export function roomView(sat: Sat, asked: number | undefined): RoomView {
  const { form, state } = sat;
  const last = state.place === REVIEW ? 0 : form.items.findIndex(({ id }) => id === state.place) + 1;
  const place = asked !== undefined && asked >= 0 && asked <= form.items.length ? asked : last;
  return {
    sitting: sat.id,
    title: form.title,
    lab: form.kind === 'lab',
    items: form.items.map(({ stem, body }, at) => ({ number: at + 1, stem: plain(stem), body: bodyView(body) })),
    states: form.items.map(({ id }) => {
      const { given, flagged, guessed, struck, note, seen } = state.items[id] ?? NOTHING;
      return { given, flagged, guessed, struck, note, seen };
    }),
    place,
    count: sat.acts.length,
    startedMs: sat.startedAt.getTime(),
    endsMs: sat.endsAt.getTime(),
    nowMs: sat.readAt.getTime(),
  };
}

const NOTHING: StateView = { given: undefined, flagged: false, guessed: false, struck: [], note: '', seen: false };
const plain = ({ html, text }: Words): Words => ({ html, text });
const part = ({ id, html, text }: Part): Part => ({ id, html, text });

function bodyView(body: Body): Body {
  switch (body.type) {
    case 'single':
    case 'multiple': return { type: body.type, choose: body.choose, options: body.options.map(part) };
    case 'predict': {
      return { type: 'predict', setup: [...body.setup], line: body.line, options: body.options.map(part) };
    }
    case 'matching': return { type: 'matching', items: body.items.map(part), choices: body.choices.map(part) };
    case 'ordering': return { type: 'ordering', steps: body.steps.map(part) };
    case 'numeric': return { type: 'numeric', ...(body.unit === undefined ? {} : { unit: body.unit }) };
    case 'command': return { type: 'command', setup: [...body.setup], linesMax: body.linesMax };
    case 'lab': return { type: 'lab', lab: body.lab, exercise: body.exercise, tasks: body.tasks.map(part) };
  }
}
