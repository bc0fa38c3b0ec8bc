/* The way from the home page into the exam room; a running sitting is said first, because its clock does not wait. */
import Link from 'next/link';
import { Icon } from '#app/_ui/icon';
import { runningOf } from './store';
import { leftInWords } from './time/rules';

export async function ExamCard({ learner }: { learner: string | undefined }) {
  const running = await runningOf(learner);
  const leftMs = running ? running.endsAt.getTime() - running.readAt.getTime() : 0;
  return (
    <section
      aria-labelledby="exam-card-heading"
      className={`group relative flex flex-wrap items-center gap-x-6 gap-y-2 rounded-2xl border bg-raised px-5 py-4
        shadow-card hover:border-accent sm:px-7 ${running ? 'border-accent' : 'border-border'}`}
    >
      <Icon name="clock" className="size-6 text-accent" />
      <div className="min-w-0 grow basis-60">
        <h2 id="exam-card-heading" className="text-lg">
          <Link
            href={running ? `/exam/${running.id}` : '/exam'} prefetch={false}
            className="no-underline after:absolute after:inset-0 group-hover:text-accent"
          >
            {running ? `Go on with your exam: ${running.form.title}` : 'Sit an exam'}
          </Link>
        </h2>
        <p className="text-[0.95rem] text-muted">
          {running ? `${leftInWords(leftMs)} left by the server’s clock.`
            : 'A full or a short mock by the clock, a drill of one domain, or live tasks in a lab.'}
        </p>
      </div>
      <Icon name="arrow" className="size-5 text-muted group-hover:text-accent" />
    </section>
  );
}
