/* What a Check found: every assertion in order, the first failing one open, those after it "not checked". States are
 * told by words and icons; red appears only here, because the learner asked, and goes once the lab has changed. */
'use client';
import { splitPlace } from '#content/transcript';
import { useEffect, useRef } from 'react';
import { words } from '#content/words';
import type { AssertionResult, Verdict } from '#lab/check';
import { Button } from '#app/_ui/button';
import { Icon } from '#app/_ui/icon';
import { TextOf } from '#app/_ui/text-of';
import { lessonBus } from '../terminal/bus';
import { firstFailed, summaryOf } from './rules';

type Props = { verdict: Verdict; outdated: boolean; ticks: Record<string, boolean> };

export function VerdictView({ verdict, outdated, ticks }: Props) {
  const first = firstFailed(verdict);
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    top.current?.scrollIntoView({ block: 'nearest' });
  }, [verdict]);
  return (
    <div ref={top} className="border-t border-border px-5 py-4" data-verdict data-outdated={outdated || undefined}>
      <p role="status" className={outdated ? 'text-muted' : 'font-semibold'}>
        {outdated ? 'Your last Check, before you went on in the lab. Check again for how it is now.'
          : summaryOf(verdict)}
      </p>
      {verdict.tasks.map((task, at) => (
        <div key={task.id} className="mt-4">
          {verdict.tasks.length > 1 && (
            <h4 className="text-sm text-muted">Task {at + 1}</h4>
          )}
          {outdated && ticks[task.id] === true && !task.passed ? (
            <p className="mt-1.5 flex gap-2.5 px-3 py-1">
              <Icon name="check" className="mt-0.5 size-5 text-good" /> Right by now.
            </p>
          ) : (
            <ul className="mt-1.5 flex flex-col gap-1.5">
              {task.assertions.map((assertion, index) => (
                <li key={index}>
                  <Assertion assertion={assertion} open={assertion === first} outdated={outdated} />
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </div>
  );
}

const STATES = {
  passed: { icon: 'check', word: 'right', look: 'text-good' },
  failed: { icon: 'cross', word: 'not yet', look: 'text-bad' },
  unchecked: { icon: 'circle', word: 'not checked', look: 'text-muted' },
} as const;

function Assertion({ assertion, open, outdated }: { assertion: AssertionResult; open: boolean; outdated: boolean }) {
  const state = STATES[assertion.state];
  const { icon } = state;
  const look = outdated ? 'text-muted' : state.look;
  const was = assertion.state === 'failed' ? 'was not right' : 'was right';
  const word = outdated && assertion.state !== 'unchecked' ? was
    : state.word;
  const line = (
    <>
      <Icon name={icon} className={`mt-0.5 size-5 ${look}`} />
      <TextOf words={words(assertion.claim)} className="min-w-0 flex-1 [overflow-wrap:anywhere]" />
      <span className={`shrink-0 text-sm ${look}`}>{word}</span>
    </>
  );
  if (assertion.state !== 'failed') return <p className="flex gap-2.5 px-3 py-1">{line}</p>;
  return (
    <details
      open={open} className={`rounded-lg border ${outdated ? 'border-border' : 'border-bad/50 bg-bad-soft/50'}`}
    >
      <summary className="flex gap-2.5 px-3 py-2">{line}</summary>
      <div className="px-3 pb-3 pl-10.5 text-[0.95rem]">
        {assertion.say && <p className="mb-2"><TextOf words={words(assertion.say)} /></p>}
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          {assertion.expected !== undefined && <Pair name="Expected" value={assertion.expected} />}
          {assertion.found !== undefined && <Pair name="Found" value={assertion.found} />}
          {assertion.command !== undefined && <Shows command={assertion.command} />}
        </dl>
      </div>
    </details>
  );
}

const CODE = 'rounded bg-code px-1.5 py-0.5 text-sm [overflow-wrap:anywhere]';

function Pair({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd><code className={`${CODE} whitespace-pre-wrap`}>{value}</code></dd>
    </>
  );
}

function Shows({ command }: { command: string }) {
  const { text, ...place } = splitPlace(command);
  const run = (): void => lessonBus.requestRun({ ...place, lines: [text], mode: 'run', block: 'verdict' });
  return (
    <>
      <dt className="text-muted">Look with</dt>
      <dd className="flex flex-wrap items-center gap-2">
        <code className={CODE}>{command}</code>
        <Button size="small" tone="secondary" onClick={run} aria-label={`Run ${command}`}>Run</Button>
      </dd>
    </>
  );
}
