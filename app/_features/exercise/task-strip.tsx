/* Where the prose and the lab are two screens: the open task above the terminal, with Check, so that nobody has to
 * turn back and forth to know what they are doing. Wider screens show the panel beside it and need none. */
'use client';
import type { PublicExercise } from '#content';
import { words } from '#content/words';
import { Button } from '#app/_ui/button';
import { Icon } from '#app/_ui/icon';
import { TextOf } from '#app/_ui/text-of';
import type { Desk, DeskView } from './desk';
import { firstFailed } from './rules';

export function TaskStrip({ desk, view, exercises }: { desk: Desk; view: DeskView; exercises: PublicExercise[] }) {
  const exercise = exercises.find((each) => each.id === view.open);
  if (exercise === undefined) return null;
  const mine = desk.of(exercise.id);
  const at = exercise.tasks.findIndex((task) => mine.ticks[task.id] !== true);
  const task = exercise.tasks[at];
  const failed = mine.verdict && !mine.verdict.passed && !mine.outdated ? firstFailed(mine.verdict) : undefined;
  const done = mine.solved && (task === undefined || mine.verdict?.passed === true);

  return (
    <div className="border-b border-border px-3 py-2.5 text-sm min-[800px]:hidden" data-task-strip>
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1" role="status">
          {done || task === undefined ? (
            <p className="flex items-center gap-2 font-semibold text-good"><Icon name="check" className="size-4.5" />
              {done ? 'Solved. Go on reading.' : 'Every task is right.'}
            </p>
          ) : (
            <p>
              <span className="font-semibold">Task {at + 1} of {exercise.tasks.length}.</span>{' '}
              <TextOf words={task.text} />
            </p>
          )}
        </div>
        {done ? (
          <a
            href={`#after-${exercise.id}`}
            className="inline-flex min-h-8 items-center gap-2 rounded-lg bg-accent px-3 text-sm font-semibold
              text-on-accent no-underline hover:bg-accent-strong"
          >
            Read on <Icon name="arrow" className="size-4" />
          </a>
        ) : (
          <Button size="small" tone="secondary" disabled={mine.busy !== undefined}
            onClick={() => void desk.check(exercise.id, true)}>
            Check
          </Button>
        )}
      </div>
      {failed && !done && <p className="mt-1.5 text-bad"><TextOf words={words(failed.say ?? failed.claim)} /></p>}
    </div>
  );
}
