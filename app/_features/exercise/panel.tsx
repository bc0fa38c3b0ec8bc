/* An exercise in the prose: what to reach, from where one starts, tasks with live ticks, Check, hints, solution,
 * restart. The lab itself is in the workspace; this panel types nothing but what *Run* asks for. */
'use client';
import { useEffect, useState } from 'react';
import type { PublicExercise } from '#content';
import { Badge } from '#app/_ui/badge';
import { Button, ButtonLink } from '#app/_ui/button';
import { Icon } from '#app/_ui/icon';
import { UNDO_SHOWN_MS, type Desk, type ExerciseView } from './desk';
import { TaskItem } from './task-item';
import { useDesk } from './use-desk';
import { VerdictView } from './verdict-view';

type Props = {
  exercise: PublicExercise;
  /** Where *Next* leads; the words after the panel if it is not given. */
  next?: { href: string; label: string };
};

export function ExercisePanel({ exercise, next }: Props) {
  const { desk, view } = useDesk(exercise.lesson, [exercise]);
  const mine = desk.of(exercise.id);
  const open = view.open === exercise.id;
  const heading = `exercise-${exercise.id}`;
  const after = `after-${exercise.id}`;

  return (
    <>
      <section
        aria-labelledby={heading} data-exercise={exercise.id}
        className="not-prose my-8 overflow-hidden rounded-2xl border border-border bg-raised shadow-card"
      >
        <header className="border-b border-border bg-sunken/60 px-5 py-4">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <p className="text-xs font-semibold tracking-wide text-accent uppercase">Exercise</p>
            {mine.solved ? <Badge tone="good"><Icon name="check" className="size-4" /> Solved</Badge>
              : open && <Badge tone="accent">Open in the lab</Badge>}
          </div>
          <h3 id={heading} className="mt-1 text-xl">{exercise.title}</h3>
          <p className="mt-1 text-sm text-muted">{startText(exercise)}</p>
        </header>
        <ol className="flex flex-col divide-y divide-border px-5">
          {exercise.tasks.map((task, at) => (
            <TaskItem key={task.id} desk={desk} view={mine} task={task} number={at + 1} open={open} />
          ))}
        </ol>
        <Actions desk={desk} view={mine} exercise={exercise} open={open} />
        {mine.error && (
          <p role="alert" className="mx-5 mb-4 rounded-lg bg-warn-soft px-4 py-2 text-sm text-warn">{mine.error}</p>
        )}
        {mine.verdict && !mine.verdict.passed && (
          <VerdictView verdict={mine.verdict} outdated={mine.outdated} ticks={mine.ticks} />
        )}
        {mine.solved && (
          <Solved next={next ?? { href: `#${after}`, label: 'Next' }} verdict={mine.verdict?.passed === true} />
        )}
      </section>
      <span id={after} tabIndex={-1} className="block scroll-mt-6 outline-none" />
    </>
  );
}

function startText(exercise: PublicExercise): string {
  const { length } = exercise.setupKeys;
  if (length === 0) return 'The cache is empty on purpose.';
  const names = exercise.setupKeys.slice(0, 4).join(', ');
  return `Starting data loaded: ${length} ${length === 1 ? 'key' : 'keys'} (${names}${length > 4 ? ', …' : ''}).`;
}

type ActionsProps = { desk: Desk; view: ExerciseView; exercise: PublicExercise; open: boolean };

function Actions({ desk, view, exercise, open }: ActionsProps) {
  const [asking, setAsking] = useState(false);
  const { id } = exercise;
  return (
    <div className="flex flex-wrap items-center gap-3 border-t border-border px-5 py-4">
      {!open && (
        <Button disabled={view.busy !== undefined} onClick={() => void desk.open(id)}>Start this exercise</Button>
      )}
      <Button tone={open && !view.solved ? 'primary' : 'secondary'} disabled={view.busy !== undefined || !open}
        aria-describedby={open ? undefined : `closed-${id}`} onClick={() => void desk.check(id, true)}>
        {view.busy === 'check' ? 'Checking…' : 'Check'}
      </Button>
      {open && !asking && !view.undo && (
        <Button tone="quiet" disabled={view.busy !== undefined} onClick={() => setAsking(true)}>
          Restart this exercise
        </Button>
      )}
      {!open && (
        <p id={`closed-${id}`} className="text-sm text-muted">
          Starting loads its data into the lab and replaces the keys there; Check, hints and solutions come with it.
        </p>
      )}
      {asking && (
        <div
          role="group" aria-label="Restart this exercise"
          className="w-full rounded-lg bg-warn-soft px-4 py-3 text-sm text-warn"
        >
          <p>
            All keys in this lab go back to the start state; what you stored since is lost. Terminals stay open, and
            your answers and the solved mark are kept. You can undo it for 10 seconds.
          </p>
          <div className="mt-3 flex flex-wrap gap-3">
            <Button size="small" tone="danger" onClick={() => { setAsking(false); void desk.restart(id); }}>
              Restart
            </Button>
            <Button size="small" tone="secondary" autoFocus onClick={() => setAsking(false)}>Keep my data</Button>
          </div>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-3 text-sm empty:hidden">
        <p role="status" className="empty:hidden">{view.undo && 'The start state is loaded. You can undo it.'}</p>
        {view.undo && <Undo busy={view.busy !== undefined} onUndo={() => void desk.undo(id)} />}
      </div>
    </div>
  );
}

/** Counts its seconds down for the eye; a screen reader hears once that it can be undone, not every second. */
function Undo({ busy, onUndo }: { busy: boolean; onUndo: () => void }) {
  const [leftMs, setLeftMs] = useState(UNDO_SHOWN_MS);
  useEffect(() => {
    const endsMs = performance.now() + UNDO_SHOWN_MS;
    const timer = window.setInterval(() => setLeftMs(Math.max(0, endsMs - performance.now())), 250);
    return () => window.clearInterval(timer);
  }, []);
  return (
    <Button size="small" tone="secondary" disabled={busy} onClick={onUndo}>
      Undo <span aria-hidden="true" aria-live="off" className="tabular-nums">({Math.ceil(leftMs / 1_000)} s)</span>
    </Button>
  );
}

function Solved({ next, verdict }: { next: { href: string; label: string }; verdict: boolean }) {
  return (
    <div
      role="status"
      className="flex flex-wrap items-center justify-between gap-4 border-t border-border bg-good-soft px-5 py-4
        text-good"
    >
      <p className="flex items-center gap-2 font-semibold">
        <Icon name="check" /> {verdict ? 'Solved: the lab holds what was asked.' : 'You have solved this exercise.'}
      </p>
      <ButtonLink href={next.href}>{next.label} <Icon name="arrow" className="size-4" /></ButtonLink>
    </div>
  );
}
