import type { Metadata } from 'next';
import { courses, glossary, lessons, lore, ports } from '#content';
import { PrintButton } from '#app/_features/cheat-sheet/print-button';
import '#app/_features/cheat-sheet/cheat-sheet.css';

export const metadata: Metadata = {
  title: 'Cheat sheet', description: 'Amazon ElastiCache on a few sheets of paper, made from the lessons.',
};

export default function CheatSheetPage() {
  const all = lessons();
  return (
    <div className="cheat-sheet">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <h1 className="text-4xl">Cheat sheet</h1>
          <p className="mt-2 text-lg text-muted print:hidden">
            Made from the lessons, the glossary and the ports, so it always says what they say.
          </p>
        </div>
        <PrintButton />
      </div>
      <Part title="What exams still say, and what is true today">
        <dl className="cheat-columns">
          {lore().map(({ title, today, lesson }) => (
            <div key={`${lesson} ${title}`} className="cheat-entry">
              <dt className="text-muted">“{title}”</dt>
              <dd>{today}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part title="Ports">
        <dl className="cheat-columns">
          {ports().map(({ id, name, ports: numbers, protocol }) => (
            <div key={id} className="cheat-entry flex justify-between gap-4">
              <dt>{name}</dt>
              <dd className="font-mono whitespace-nowrap">
                {numbers.join(', ')}{protocol === 'udp' && ' (UDP)'}
              </dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part title="What you should be able to do">
        {courses().map((course) => (
          <section key={course.slug} className="cheat-entry">
            <h3 className="mt-4 text-base">{course.title}</h3>
            <ul className="cheat-columns mt-1 list-disc pl-5">
              {all.filter((lesson) => lesson.course === course.slug).map(({ slug, title, goal }) => (
                <li key={slug} className="cheat-entry"><b>{title}.</b> {goal}</li>
              ))}
            </ul>
          </section>
        ))}
      </Part>
      <Part title="The words">
        <dl className="cheat-columns">
          {glossary().map(({ id, term, text }) => (
            <div key={id} className="cheat-entry">
              <dt className="inline font-semibold">{term}. </dt>
              <dd className="inline" dangerouslySetInnerHTML={{ __html: text.html }} />
            </div>
          ))}
        </dl>
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="mt-10">
      <h2 className="border-b border-border pb-1 text-xl">{title}</h2>
      {children}
    </section>
  );
}
