/* The head of a lesson: where one is, how far, and where one can go from here. */
import Link from 'next/link';
import type { Course, Lesson } from '#content';
import { anchorOf, firstOpen, type LessonProgress } from '#app/_features/progress/rules';
import { PLACES } from '#app/_features/navigation/places';
import { SiteMenu } from '#app/_features/navigation/site-menu';
import { SearchBox } from '#app/_features/search/search-box';
import type { Theme } from '#app/_features/settings/settings';
import { ThemeToggle } from '#app/_features/settings/theme-toggle';
import { Icon } from '#app/_ui/icon';
import { Meter } from '#app/_ui/meter';
import { Wordmark } from '#app/_ui/wordmark';
import { LessonKeys } from './lesson-keys';

export function LessonHeader({ lesson, course, progress, theme }: {
  lesson: Lesson; course: Course; progress: LessonProgress; theme: Theme;
}) {
  const address = (slug: string | undefined) => (slug ? `/learn/${course.slug}/${slug}` : undefined);
  const previous = address(lesson.previous);
  const next = address(lesson.next);
  return (
    <header className="lesson-header">
      <Wordmark small />
      <nav aria-label="Breadcrumb" className="min-w-0 flex-1">
        <ol className="flex items-center gap-2 text-sm">
          <li className="hidden shrink-0 md:block">
            <Link href="/" className="rounded text-muted hover:text-accent">{course.title}</Link>
          </li>
          <li aria-hidden="true" className="hidden text-muted md:block">/</li>
          <li className="min-w-0 truncate font-semibold" aria-current="page">{lesson.title}</li>
        </ol>
      </nav>
      <Done progress={progress} />
      <nav aria-label="Lessons" className="flex items-center gap-1 text-sm">
        <Step href={previous} label="Previous lesson" icon="back" />
        <span className="hidden whitespace-nowrap text-muted sm:inline">
          Lesson {lesson.number} of {course.lessons.length}
        </span>
        <Step href={next} label="Next lesson" icon="arrow" />
      </nav>
      <div className="hidden items-center sm:flex">
        <SearchBox />
        <SiteMenu places={PLACES} label="All pages" icon />
      </div>
      <ThemeToggle initial={theme} />
      <LessonKeys {...(previous ? { previous } : {})} {...(next ? { next } : {})} />
    </header>
  );
}

/** How far one is, and the way to the first open thing; on a phone only `3/9`, which is that way itself. */
function Done({ progress }: { progress: LessonProgress }) {
  const open = firstOpen(progress);
  const { done, total } = progress;
  const look = 'rounded whitespace-nowrap text-accent underline underline-offset-2';
  return (
    <div className="flex shrink-0 items-center gap-3 text-sm text-muted">
      <span className="hidden whitespace-nowrap sm:inline">{done} of {total} done</span>
      <Meter className="hidden w-24 xl:block" done={done} total={total} label="Done in this lesson" />
      {open ? (
        <a href={`#${anchorOf(open)}`} className={look} title="Go to the first thing that is open in this lesson">
          <span className="hidden sm:inline">Go to what is open</span>
          <span className="sm:hidden">{done}/{total}<span className="sr-only"> done</span></span>
        </a>
      ) : <span className="text-good sm:hidden">{done}/{total}<span className="sr-only"> done</span></span>}
    </div>
  );
}

function Step({ href, label, icon }: { href: string | undefined; label: string; icon: 'back' | 'arrow' }) {
  const look = 'grid size-10 place-items-center rounded-lg';
  if (!href) return <span aria-hidden="true" className={`${look} text-border`}><Icon name={icon} /></span>;
  return (
    <Link href={href} aria-label={label} title={label} className={`${look} text-muted hover:bg-sunken hover:text-text`}>
      <Icon name={icon} />
    </Link>
  );
}
