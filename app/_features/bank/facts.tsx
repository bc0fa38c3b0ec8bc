/* Where a question of the bank is filed: objective, domain, how hard it is, when it was last held against its
 * sources. */
import Link from 'next/link';
import { blueprint, lesson as lessonOf, type BankQuestion } from '#content';
import { Badge } from '#app/_ui/badge';

const DIFFICULTIES = { 1: 'recall', 2: 'apply', 3: 'analyse' } as const;

export function difficultyInWords(difficulty: BankQuestion['difficulty']): string {
  return DIFFICULTIES[difficulty];
}

/** The page of the lesson that teaches it. */
export function lessonAddressOf(question: BankQuestion): string | undefined {
  const found = question.lesson === undefined ? undefined : lessonOf(question.lesson);
  return found ? `/learn/${found.course}/${found.slug}` : undefined;
}

export function QuestionFacts({ question }: { question: BankQuestion }) {
  const { domains, objectives } = blueprint();
  const objective = objectives.find(({ id }) => id === question.objective);
  const domain = domains.find(({ id }) => id === question.domain);
  const lesson = question.lesson === undefined ? undefined : lessonOf(question.lesson);
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-5 gap-y-2 text-sm">
      <dt className="text-muted">Objective</dt>
      <dd>
        <span className="font-medium">{objective?.title}.</span>{' '}
        <span className="text-muted">{objective?.summary}</span>
      </dd>
      <dt className="text-muted">Domain</dt><dd>{domain?.title}</dd>
      <dt className="text-muted">Difficulty</dt><dd><Badge>{difficultyInWords(question.difficulty)}</Badge></dd>
      {lesson && (
        <>
          <dt className="text-muted">Taught in</dt>
          <dd>
            <Link href={`/learn/${lesson.course}/${lesson.slug}`} className="text-accent underline underline-offset-2">
              {lesson.title}
            </Link>
          </dd>
        </>
      )}
      <dt className="text-muted">Verified</dt>
      <dd><time dateTime={question.verified}>{question.verified}</time></dd>
    </dl>
  );
}
