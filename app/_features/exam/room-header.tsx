'use client';

/* Over every question: which exam, how much time, is it saved, and the way out. */
import { Button } from '#app/_ui/button';
import { Wordmark } from '#app/_ui/wordmark';
import { SaveLine } from './save-line';
import { Timer } from './timer';
import type { Room } from './use-room';
import type { RoomView } from './view';

export function RoomHeader({ view, room, asked, onZero, form }: {
  view: RoomView; room: Room; asked: number; onZero: () => void; form: string;
}) {
  return (
    <header className="sticky top-0 z-30 border-b border-border bg-surface py-3">
      <div className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2">
        <div className="flex min-w-0 items-center gap-4">
          <Wordmark small />
          <p className="truncate font-semibold">{view.title}</p>
        </div>
        <Timer
          startedMs={view.startedMs} endsMs={view.endsMs} firstMs={view.nowMs} serverMs={room.serverMs} asked={asked}
          onZero={onZero}
        />
        <div className="flex w-full flex-wrap items-center justify-between gap-x-4 gap-y-1 sm:w-auto">
          <SaveLine outbox={room.outbox} tryNow={room.tryNow} />
          <Button type="submit" form={form} name="go" value="0" tone="secondary" size="small">
            Overview and submit
          </Button>
        </div>
      </div>
      {room.outbox.foreign && (
        <p role="alert" className="mt-3 rounded-lg bg-warn-soft px-4 py-2 text-sm text-warn">
          This exam is also open in another tab or on another device. Of each answer the latest counts.{' '}
          <a href={`/exam/${view.sitting}`} className="font-semibold underline">Show what is saved</a>
        </p>
      )}
    </header>
  );
}
