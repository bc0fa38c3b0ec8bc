/* One task of an exercise: its tick, its words, its hint ladder and its solution. */
'use client';
import { useState } from 'react';
import type { PublicTask } from '#content';
import { Button } from '#app/_ui/button';
import { Icon } from '#app/_ui/icon';
import { TextOf } from '#app/_ui/text-of';
import { copyText } from '../terminal/clipboard';
import { lessonBus } from '../terminal/bus';
import type { Desk, ExerciseView } from './desk';
import { runsOf } from './rules';

type Props = { desk: Desk; view: ExerciseView; task: PublicTask; number: number; open: boolean };

export function TaskItem({ desk, view, task, number, open }: Props) {
  const now = open && view.ticks[task.id] === true;
  const before = view.tasksSolved.includes(task.id);
  const hints = view.hints[task.id] ?? [];
  const lines = view.solutions[task.id];

  return (
    <li className="flex gap-3.5 py-4" data-task={task.id} data-state={now ? 'right' : before ? 'was-right' : 'open'}>
      <Tick now={now} before={before} number={number} />
      <div className="min-w-0 flex-1">
        <p><TextOf words={task.text} /></p>
        {hints.length > 0 && (
          <ol className="mt-3 flex flex-col gap-2">
            {hints.map((hint, at) => (
              <li key={at} className="rounded-lg bg-accent-soft px-3.5 py-2.5 text-[0.95rem]">
                <span className="mb-0.5 block text-xs font-semibold text-accent-strong">
                  Hint {at + 1}
                </span>
                <TextOf words={hint} />
              </li>
            ))}
          </ol>
        )}
        {lines === undefined ? <Ladder desk={desk} view={view} task={task} open={open} />
          : <Solution lines={lines} block={`solution-${view.id}-${task.id}`} />}
      </div>
    </li>
  );
}

function Tick({ now, before, number }: { now: boolean; before: boolean; number: number }) {
  const label = now ? `Task ${number}: done` : before ? `Task ${number}: done earlier` : `Task ${number}: not done yet`;
  const look = now ? 'border-good bg-good text-raised'
    : before ? 'border-good bg-good-soft text-good' : 'border-border-strong text-muted';
  return (
    <span className={`mt-0.5 flex size-6.5 shrink-0 items-center justify-center rounded-full border-2 text-sm
      font-semibold transition-colors ${look}`}>
      {now || before ? <Icon name="check" className="size-4" /> : <span aria-hidden="true">{number}</span>}
      <span className="sr-only" role="status">{label}</span>
    </span>
  );
}

function Ladder({ desk, view, task, open }: Omit<Props, 'number'>) {
  const [asking, setAsking] = useState(false);
  const shown = (view.hints[task.id] ?? []).length;
  const left = view.noMoreHints[task.id] === true ? 0 : Math.max(0, task.hints - shown);
  const busy = view.busy !== undefined;
  const closed = open ? undefined : `closed-${view.id}`;
  const reveal = (): void => {
    setAsking(false);
    void desk.solution(view.id, task.id);
  };
  if (asking) {
    return (
      <div role="group" aria-label="Show the solution" className="mt-3 flex flex-wrap items-center gap-3 text-sm">
        <p className="text-muted">You have not tried a Check yet. Show the solution all the same?</p>
        <Button size="small" tone="secondary" onClick={reveal}>Show it</Button>
        <Button size="small" tone="quiet" autoFocus onClick={() => setAsking(false)}>I try first</Button>
      </div>
    );
  }
  return (
    <div className="mt-2 -ml-3 flex flex-wrap gap-1">
      {left > 0 && (
        <Button
          size="small" tone="quiet" disabled={busy || !open} aria-describedby={closed}
          onClick={() => void desk.hint(view.id, task.id)}
        >
          Hint ({left} left)
        </Button>
      )}
      <Button size="small" tone="quiet" disabled={busy || !open} aria-describedby={closed}
        onClick={() => (view.attempts === 0 && !view.solved ? setAsking(true) : reveal())}>
        Solution
      </Button>
    </div>
  );
}

function Solution({ lines, block }: { lines: string[]; block: string }) {
  const [copied, setCopied] = useState(false);
  const run = (): void => {
    for (const part of runsOf(lines)) lessonBus.requestRun({ ...part, mode: 'run', block });
  };
  return (
    <div className="mt-3 overflow-hidden rounded-lg border border-border">
      <p className="flex flex-wrap items-center justify-between gap-2 bg-sunken px-3 py-1.5 text-sm font-semibold">
        Solution
        <span className="flex gap-1">
          <Button size="small" tone="quiet" onClick={() => void copyText(lines.join('\n')).then(setCopied)}>
            {copied ? 'Copied' : 'Copy'}
          </Button>
          <Button size="small" tone="secondary" onClick={run}>Run</Button>
        </span>
      </p>
      <pre tabIndex={0} aria-label="Solution" className="overflow-x-auto bg-code px-3 py-2.5 text-sm">
        {lines.join('\n')}
      </pre>
    </div>
  );
}
