/* What can be found: lessons and their sections, commands, words of the glossary, questions. Made once for each build
 * of the course and kept with its index. */
import MiniSearch from 'minisearch';
import { bankQuestions, courses, glossary, lesson, lessons, prose, type LessonSummary } from '#content';
import { commandGroups } from '#app/_features/reference/groups';

export type Kind = 'lesson' | 'section' | 'command' | 'term' | 'question';
export type Found = {
  id: string; kind: Kind; title: string;
  /** Where it stands, or what kind of thing it is. */
  where: string;
  text: string; href: string;
};
type Entry = Found & { also: string };
export type SearchIndex = { engine: MiniSearch<Entry>; entries: Map<string, Entry> };

const indexes = new WeakMap<object, SearchIndex>();

export function searchIndex(): SearchIndex {
  const build = glossary();
  const known = indexes.get(build);
  if (known) return known;
  const all = [...lessonEntries(), ...commandEntries(), ...termEntries(), ...questionEntries()];
  const engine = new MiniSearch<Entry>({
    fields: ['title', 'also', 'text'],
    searchOptions: {
      boost: { title: 4, also: 2 }, prefix: (term) => term.length > 1, fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      combineWith: 'AND', boostDocument: (_, __, fields) => BOOSTS[fields?.['kind'] as Kind] ?? 1,
    },
    storeFields: ['kind'],
  });
  engine.addAll(all);
  const made = { engine, entries: new Map(all.map((entry) => [entry.id, entry])) };
  indexes.set(build, made);
  return made;
}

/** What people look for most often comes first among equals. */
const BOOSTS: Record<Kind, number> = { lesson: 2, term: 1.6, command: 1.4, section: 1, question: 0.8 };

const addressOf = ({ course, slug }: Pick<LessonSummary, 'course' | 'slug'>): string => `/learn/${course}/${slug}`;

function lessonEntries(): Entry[] {
  const titles = new Map(courses().map(({ slug, title }) => [slug, title]));
  return lessons().flatMap((each): Entry[] => {
    const { slug, title, goal, course } = each;
    const whole: Entry = {
      id: `lesson ${slug}`, kind: 'lesson', title, where: titles.get(course) ?? 'Lesson', text: goal,
      also: (prose()[slug] ?? []).find(({ id }) => id === '')?.text ?? '',
      href: addressOf(each),
    };
    const sections = (prose()[slug] ?? []).filter(({ text, id }) => text !== '' && id !== '').map((section): Entry => ({
      id: `section ${slug} ${section.id}`, kind: 'section', title: section.heading,
      where: title, text: section.text, also: '', href: `${addressOf(each)}#${section.id}`,
    }));
    return [whole, ...sections];
  });
}

function commandEntries(): Entry[] {
  return commandGroups().flatMap((group) => group.commands.map(({ name, slug, summary }): Entry => ({
    id: `command ${slug}`, kind: 'command', title: name, where: 'Command', text: summary,
    also: `${group.title} ${group.alias}`, href: `/reference/${slug}`,
  })));
}

function termEntries(): Entry[] {
  return glossary().map(({ id, term, also, text }): Entry => ({
    id: `term ${id}`, kind: 'term', title: term, where: 'Glossary', text: text.text, also: also.join(' '),
    href: `/glossary#${id}`,
  }));
}

function questionEntries(): Entry[] {
  const asked = lessons().flatMap((summary) => (lesson(summary.slug)?.questions ?? []).map((question): Entry => ({
    id: `question ${question.id}`, kind: 'question', title: question.stem.text, where: `Question of “${summary.title}”`,
    text: '', also: '', href: `${addressOf(summary)}#question-${question.id}`,
  })));
  const bank = bankQuestions().map((question): Entry => ({
    id: `question ${question.id}`, kind: 'question', title: question.stem.text, where: 'Question of the bank',
    text: '', also: question.objective, href: `/question/${question.id}`,
  }));
  return [...asked, ...bank];
}
