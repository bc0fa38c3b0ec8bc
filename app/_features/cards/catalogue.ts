/* Which cards there may be: those of the course, and every question and exercise that this learner has met. */
import {
  bankQuestion, blueprint, conceptCards, exercise, lesson as lessonOf, lessons, ports, question, type ConceptCard,
  type Port, type Words,
} from '#content';
import { words } from '#content/words';
import { cardIdOf, type CardFacts, type Source } from './rules';

/** So far behind are cards of lessons that were not begun. */
const NOT_BEGUN = 1_000_000;
const ROUND = 1_000;

export function cardSources({ answers, events }: CardFacts, heldBack: ReadonlySet<string> = new Set()): Source[] {
  const begun = new Set([...answers, ...events].map((fact) => fact.lesson).filter(Boolean));
  const met = metCards({ answers, events }).filter(({ id }) => !heldBack.has(partsOfId(id).bare));
  return [...courseCards(begun), ...met];
}

/** One card of each objective, then a second of each, and so on; objectives whose lesson was begun come before. */
function courseCards(begun: ReadonlySet<string>): Source[] {
  const objectives = blueprint().objectives;
  const rounds = new Map<string, number>();
  const place = (objective: string): number => {
    const round = rounds.get(objective) ?? 0;
    rounds.set(objective, round + 1);
    const at = objectives.findIndex((each) => each.id === objective);
    const taught = objectives[at]?.lesson ?? '';
    return (begun.has(taught) ? 0 : NOT_BEGUN) + round * ROUND + at;
  };
  const concepts = conceptCards().map(({ id, objective }): Source =>
    ({ id: cardIdOf('concept', id), kind: 'concept', lesson: '', rank: place(objective) }));
  const known = ports().map(({ id }): Source =>
    ({ id: cardIdOf('port', id), kind: 'port', lesson: '', rank: place(PORTS) }));
  return [...concepts, ...known];
}

function metCards({ answers, events }: Pick<CardFacts, 'answers' | 'events'>): Source[] {
  const met = new Map<string, Source>();
  const meet = (kind: 'question' | 'exercise', itemId: string): void => {
    const found = kind === 'question' ? question(itemId) : exercise(itemId);
    const id = cardIdOf(kind, itemId);
    // A question of the bank is no part of the lesson that teaches it, and is not reset with it.
    const own = bankQuestion(itemId) ? '' : found?.lesson ?? '';
    if (found && !met.has(id)) met.set(id, { id, kind, lesson: own, rank: 0 });
  };
  for (const { kind, itemId } of answers) meet(kind, itemId);
  for (const { itemId } of events) {
    const { kind, bare } = partsOfId(itemId);
    if (kind === 'exercise' || exercise(bare)) meet('exercise', bare);
    else if (kind === 'question' || kind === '') meet('question', bare);
  }
  return [...met.values()];
}

const PORTS = 'ports';

/** `question/miss-who-asks` is of the kind question; an id without a kind has none. */
export function partsOfId(id: string): { kind: string; bare: string } {
  const at = id.indexOf('/');
  return at === -1 ? { kind: '', bare: id } : { kind: id.slice(0, at), bare: id.slice(at + 1) };
}

export const conceptOf = (bare: string): ConceptCard | undefined => conceptCards().find((each) => each.id === bare);
export const portOf = (bare: string): Port | undefined => ports().find((each) => each.id === bare);

export function portFront({ name }: Port): Words {
  return words(`Which port? **${name}**`);
}

export function portBack({ ports: numbers, protocol, note }: Port): Words {
  const first = words(`**${numbers.join(', ')}** (${protocol.toUpperCase()})`);
  return { html: `${first.html}<br><br>${note.html}`, text: `${first.text}. ${note.text}` };
}

/** What a card is called in a list, in plain words. */
export function nameOf(id: string): string {
  const { kind, bare } = partsOfId(id);
  const port = portOf(bare);
  if (kind === 'concept') return conceptOf(bare)?.front.text ?? GONE;
  if (kind === 'port') return port ? portFront(port).text : GONE;
  if (kind === 'exercise') return exercise(bare)?.title ?? GONE;
  return question(bare)?.stem.text ?? GONE;
}

const GONE = 'A card that is no longer part of the course';

export type Topic = { topic: string; lesson?: { title: string; address: string } };

/** An objective with the lesson that teaches it, once that is written. */
export function topicOf(objectiveId: string): Topic {
  const objective = blueprint().objectives.find((each) => each.id === objectiveId);
  return { topic: objective?.title ?? '', ...lessonLink(objective?.lesson) };
}

export function lessonLink(slug: string | undefined): Pick<Topic, 'lesson'> {
  const found = slug ? lessonOf(slug) : undefined;
  return found ? { lesson: { title: found.title, address: `/learn/${found.course}/${found.slug}` } } : {};
}

export function lessonTitle(slug: string): string {
  return lessons().find((each) => each.slug === slug)?.title ?? '';
}
