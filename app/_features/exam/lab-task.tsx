'use client';

/* A task of a lab exam: what to reach, and a cache of its own below it. No ticks, no hints; it is checked once. */
import { useCallback, useEffect, useState } from 'react';
import { Workspace } from '#app/_features/exercise/workspace';
import { Button } from '#app/_ui/button';
import { TextOf } from '#app/_ui/text-of';
import { openLabTask } from './actions';
import type { Body } from './form';
import type { ItemView } from './view';

export function LabTask({ sitting, item, body }: {
  sitting: string; item: ItemView; body: Extract<Body, { type: 'lab' }>;
}) {
  const [trouble, setTrouble] = useState<string>();
  const [open, setOpen] = useState(false);
  const begin = useCallback(async () => {
    const answer = await openLabTask({ sitting, item: item.number }).catch(() => undefined);
    setOpen(answer?.ok === true);
    setTrouble(answer?.ok ? undefined : answer?.error ?? 'The site does not answer. Nothing is lost; try again.');
  }, [sitting, item.number]);
  useEffect(() => void begin(), [begin]);
  return (
    <div className="space-y-4">
      <p className="text-lg font-medium"><TextOf words={item.stem} /></p>
      <ol className="list-decimal space-y-2 pl-6">
        {body.tasks.map((task) => <li key={task.id}><TextOf words={task} /></li>)}
      </ol>
      {trouble && (
        <div role="alert" className="flex flex-wrap items-center gap-3 rounded-lg bg-warn-soft px-4 py-2 text-warn">
          {trouble} <Button size="small" tone="secondary" onClick={() => void begin()}>Try again</Button>
        </div>
      )}
      <div className="h-[26rem]">
        {open && <Workspace lesson={{ slug: body.lab, title: item.stem.text, exercises: [] }} />}
      </div>
      <noscript>The lab needs JavaScript. The questions of this exam can be answered without it.</noscript>
    </div>
  );
}
