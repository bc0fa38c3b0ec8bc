'use client';

/* The state of the exam room's page: the server's view of the sitting, what was done here since, and the outbox between
 * them. Nothing of it decides anything: the server folds the same acts. */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { browserOutside, takeKept } from './browser-outbox';
import { Outbox, type OutboxView, type PageAct } from './outbox';
import { applied } from './room-rules';
import type { RoomView, StateView } from './view';

export type Room = {
  place: number;
  states: StateView[];
  outbox: OutboxView;
  /** The server's clock now, in ms. */
  serverMs(): number;
  act(kind: PageAct['kind'], item: number, value?: unknown): void;
  go(to: number): void;
  tryNow(): void;
};

/** The server's clock, by what it last said and the browser's own count since. */
class ServerClock {
  private offsetMs: number | undefined;
  constructor(private readonly firstMs: number) {}

  told(serverMs: number): void {
    this.offsetMs = serverMs - performance.now();
  }

  nowMs(): number {
    return this.offsetMs === undefined ? this.firstMs : performance.now() + this.offsetMs;
  }
}

/** `submitted` is called once, when the sitting is over. */
export function useRoom(view: RoomView, submitted: () => void): Room {
  const [states, setStates] = useState(view.states);
  const [place, setPlace] = useState(view.place);
  const [{ box, clock }] = useState(() => {
    const clock = new ServerClock(view.nowMs);
    return { clock, box: new Outbox(browserOutside(view.sitting), view.count, (ms) => clock.told(ms)) };
  });
  const outbox = useSyncExternalStore(box.subscribe, box.snapshot, box.snapshot);

  const act = useCallback((kind: PageAct['kind'], item: number, value?: unknown) => {
    const made: PageAct = { id: crypto.randomUUID(), kind, item, ...(value === undefined ? {} : { value }) };
    setStates((before) => applied(view.items, before, made));
    box.add(made);
  }, [box, view.items]);

  const go = useCallback((to: number) => {
    setPlace(to);
    window.history.replaceState(null, '', `?q=${to}`);
    act('place', to);
  }, [act]);

  const serverMs = useCallback(() => clock.nowMs(), [clock]);

  useEffect(() => {
    clock.told(view.nowMs);
    const kept = takeKept(view.sitting);
    setStates((before) => kept.reduce((all, each) => applied(view.items, all, each), before));
    for (const each of kept) box.add(each);
    act('place', view.place);
    const look = () => { if (document.visibilityState === 'visible') box.tryNow(); };
    const back = () => box.tryNow();
    const leave = () => void box.flush();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('online', back);
    window.addEventListener('pagehide', leave);
    return () => {
      box.stop();
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('online', back);
      window.removeEventListener('pagehide', leave);
    };
    // Once for a page: what it was made of does not change under it.
  }, [act, box, clock, view]);

  useEffect(() => {
    if (outbox.over) submitted();
  }, [outbox.over, submitted]);

  return { place, states, outbox, serverMs, act, go, tryNow: () => box.tryNow() };
}
