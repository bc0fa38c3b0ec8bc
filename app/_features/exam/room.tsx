'use client';

/* The exam room. One form for one question: without JavaScript it posts and the next page comes; with it each act is
 * saved at once and the questions change in place. */
import dynamic from 'next/dynamic';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Badge } from '#app/_ui/badge';
import { Button } from '#app/_ui/button';
import { postStep } from './actions';
import { ExamFields } from './fields';
import { Grid } from './grid';
import { KeysHelp } from './keys-help';
import { OverviewScreen } from './overview';
import { RoomHeader } from './room-header';
import { Tools } from './tools';
import { useAnswering } from './use-answering';
import { useRoom, type Room } from './use-room';
import { useRoomKeys } from './use-room-keys';
import type { RoomView } from './view';

const LabTask = dynamic(() => import('./lab-task').then((room) => room.LabTask));
const FORM = 'exam-form';

export function ExamRoom({ view, act, keysOn }: {
  view: RoomView; /** The id of what this page would post without script. */ act: string; keysOn: boolean;
}) {
  const toResult = useCallback(() => window.location.assign(`/exam/${view.sitting}/result`), [view.sitting]);
  const room = useRoom(view, toResult);
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const help = useRef<HTMLDialogElement>(null);
  const shown = useRef(view.place);
  const [single, setSingle] = useState(keysOn);
  const [asked, setAsked] = useState(0);
  const { place, states } = room;
  const { told, readFields, go, end, change, submit } = useAnswering(view.items, room, form);
  useRoomKeys({ form, single, place, count: view.items.length, go, help, time: () => setAsked(asked + 1) });

  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    window.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, [place]);

  return (
    <div className="mx-auto flex min-h-dvh max-w-6xl flex-col px-4 sm:px-8">
      <RoomHeader view={view} room={room} asked={asked} onZero={end} form={FORM} />
      <main
        id="main" tabIndex={-1}
        className="grid flex-1 grid-cols-1 items-start gap-8 pt-6 pb-16 outline-none lg:grid-cols-[1fr_17rem]"
      >
        <form
          id={FORM} ref={form} action={postStep} onSubmit={submit} onChange={change} onBlur={readFields} key={place}
          className="min-w-0"
        >
          {/* The first button of a form is the one that Enter presses. */}
          <button type="submit" name="go" value="next" hidden tabIndex={-1}>Next</button>
          <input type="hidden" name="sitting" value={view.sitting} />
          <input type="hidden" name="item" value={place} />
          <input type="hidden" name="act" value={act} />
          <h1 ref={heading} tabIndex={-1} className="mb-5 flex items-center gap-3 text-xl outline-none">
            {titleOf(view, place)}
            {states[place - 1]?.flagged && <Badge tone="warn">flagged</Badge>}
          </h1>
          <Sheet view={view} room={room} told={told} />
        </form>
        <aside aria-label="Questions of this exam" className="space-y-5 lg:sticky lg:top-24">
          <Grid items={view.items} states={states} place={place} form={FORM} />
          <Button tone="quiet" size="small" className="js-only" onClick={() => help.current?.showModal()}>Keys</Button>
        </aside>
      </main>
      <KeysHelp dialog={help} on={single} turn={setSingle} />
    </div>
  );
}

function titleOf({ items }: RoomView, place: number): string {
  const item = items[place - 1];
  if (!item) return 'Before you submit';
  return `${item.body.type === 'lab' ? 'Task' : 'Question'} ${place} of ${items.length}`;
}

function Sheet({ view, room, told }: { view: RoomView; room: Room; told: string }) {
  const { place, states } = room;
  const item = view.items[place - 1];
  const state = states[place - 1];
  if (!item || !state) return <OverviewScreen items={view.items} states={states} lab={view.lab} />;
  return (
    <>
      <div data-item={place} className="space-y-6 rounded-2xl border border-border bg-raised p-5 shadow-card sm:p-6">
        {item.body.type === 'lab' ? <LabTask sitting={view.sitting} item={item} body={item.body} /> : (
          <ExamFields
            item={item} state={state} onSequence={(sequence) => room.act('answer', item.number, { sequence })}
          />
        )}
        <p role="status" className="text-sm font-medium text-bad empty:hidden">{told}</p>
        <Tools state={state} lab={item.body.type === 'lab'} />
      </div>
      <div className="mt-6 flex flex-wrap items-center justify-between gap-3">
        <Button type="submit" name="go" value="previous" tone="secondary" disabled={place === 1}>Previous</Button>
        <Button type="submit" name="go" value="next">{place === view.items.length ? 'To the overview' : 'Next'}</Button>
      </div>
    </>
  );
}
