/* Every question of a sitting that is over: verdict, time, and behind each the explanation of every option. */
import Link from 'next/link';
import { Explanation } from '#app/_features/quiz/review-view';
import { Badge } from '#app/_ui/badge';
import { Icon } from '#app/_ui/icon';
import { TextOf } from '#app/_ui/text-of';
import { shown, SHOWS, type ItemResult, type Result, type Show } from './result';
import { leftInWords } from './time/rules';

const NAMES: Record<Show, string> = {
  all: 'All', wrong: 'Wrong', flagged: 'Flagged', 'guessed-right': 'Guessed right', changed: 'Changed',
};

export function ItemList({ result, show, items }: { result: Result; show: Show; items: ItemResult[] }) {
  return (
    <section id="questions" aria-labelledby="questions-heading" className="scroll-mt-6 space-y-4">
      <h2 id="questions-heading" className="text-2xl">Every question</h2>
      <nav aria-label="Show" className="flex flex-wrap gap-2">
        {SHOWS.map((each) => (
          <Link
            key={each} href={`?show=${each}#questions`} scroll={false} aria-current={each === show ? 'true' : undefined}
            className={`rounded-full border px-3.5 py-1.5 text-sm font-semibold no-underline ${each === show
              ? 'border-accent bg-accent-soft text-accent-strong' : 'border-border-strong hover:border-accent'}`}
          >
            {NAMES[each]} ({shown(result.items, each).length})
          </Link>
        ))}
      </nav>
      {items.length === 0 ? <p className="text-muted">None of these.</p> : (
        <ol className="space-y-3">{items.map((item) => <Item key={item.number} item={item} />)}</ol>
      )}
    </section>
  );
}

function Item({ item }: { item: ItemResult }) {
  return (
    <li data-result={item.number} data-judged={item.judged}>
      <details className="group rounded-2xl border border-border bg-raised shadow-card">
        <summary className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 rounded-2xl p-4 hover:bg-sunken sm:p-5">
          <span className="text-sm font-semibold text-muted tabular-nums">{item.number}</span>
          <span className="flex flex-wrap items-center gap-2 text-sm">
            <Verdict item={item} />
            {item.flagged && <Badge tone="warn">flagged</Badge>}
            {item.guessed && <Badge>a guess</Badge>}
            {item.changes > 0 && <Badge>changed {item.changes === 1 ? 'once' : `${item.changes} times`}</Badge>}
            {!item.scored && <Badge>not scored</Badge>}
            <span className="text-muted">{leftInWords(item.spentMs)}</span>
          </span>
          <span className="col-start-2 line-clamp-2 font-medium group-open:line-clamp-none">
            <TextOf words={item.stem} />
          </span>
        </summary>
        <div className="space-y-4 px-4 pb-5 sm:px-5">
          {item.typed && <p>You typed <q>{item.typed}</q>, which could not be read as a number.</p>}
          {item.review && <Explanation review={item.review} />}
          {item.task && <Task task={item.task} />}
          {item.judged === 'pending' && <p className="text-muted">A lab has still to check this.</p>}
          {item.note && <p className="rounded-lg bg-sunken px-3.5 py-2.5">Your note: {item.note}</p>}
          <More item={item} />
        </div>
      </details>
    </li>
  );
}

function Verdict({ item }: { item: ItemResult }) {
  if (item.judged === 'pending') return <Badge tone="warn">not checked yet</Badge>;
  const right = item.judged === 'right';
  return (
    <span className={`flex items-center gap-1.5 font-bold ${right ? 'text-good' : 'text-bad'}`}>
      <Icon name={right ? 'check' : 'cross'} className="size-4" />
      {right ? 'Right' : item.answered ? 'Not right' : 'Left open'}
    </span>
  );
}

function Task({ task }: { task: NonNullable<ItemResult['task']> }) {
  return (
    <div className="space-y-3">
      <p className="text-muted">{task.found}</p>
      <ol className="space-y-3">
        {task.tasks.map((part) => (
          <li key={part.id} className="rounded-xl border border-border px-3.5 py-3">
            <Badge tone={part.right ? 'good' : 'bad'}>{part.right ? 'right' : 'not right'}</Badge>
            <p className="mt-1 font-medium"><TextOf words={part} /></p>
            <pre
              tabIndex={0} role="group" aria-label="One way to do it"
              className="mt-2 overflow-x-auto rounded-lg bg-terminal p-3 font-mono text-sm text-terminal-text"
            >
              {part.solution.join('\n')}
            </pre>
          </li>
        ))}
      </ol>
    </div>
  );
}

function More({ item }: { item: ItemResult }) {
  const link = 'inline-block py-0.5 text-accent underline underline-offset-2';
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 gap-y-2 text-sm text-muted">
      <span>{item.domain}</span>
      {item.lesson && <Link href={item.lesson.href} className={link}>{item.lesson.title}</Link>}
      {item.question && (
        <Link href={`/question/${item.question}`} prefetch={false} className={link}>This question by itself</Link>
      )}
      {item.review?.sources.map((source) => (
        <span key={source.url}>
          <a href={source.url} className={link} rel="noreferrer">{source.title}</a> (checked {source.checked})
        </span>
      ))}
    </p>
  );
}
