/* The page's sessions by lesson, and the hooks with which views read them. A session outlives the views: React mounts
 * everything twice in development, and a page change takes a moment between the old and the new. */
'use client';
import { useEffect, useSyncExternalStore } from 'react';
import { browserOutside } from './browser-outside';
import { lessonBus } from './bus';
import { LabSession, type Snapshot } from './lab-session';

const LINGER_MS = 500;
const sessions = new Map<string, { session: LabSession; users: number }>();

export function sessionOf(lesson: string): LabSession {
  return held(lesson).session;
}

/** Keeps the lesson's session while the calling view is on the page, and ends it shortly after the last one left. */
export function useSession(lesson: string): LabSession {
  const { session } = held(lesson);
  useEffect(() => {
    held(lesson).users += 1;
    session.listen();
    const back = (): void => session.connection.networkBack();
    window.addEventListener('online', back);
    document.addEventListener('visibilitychange', back);
    return () => {
      window.removeEventListener('online', back);
      document.removeEventListener('visibilitychange', back);
      leave(lesson);
    };
  }, [lesson, session]);
  return session;
}

export function useSnapshot(session: LabSession): Snapshot {
  return useSyncExternalStore(session.subscribe, session.snapshot, session.snapshot);
}

function held(lesson: string): { session: LabSession; users: number } {
  const known = sessions.get(lesson);
  if (known !== undefined) return known;
  const made = { session: new LabSession(lesson, browserOutside(lesson), lessonBus), users: 0 };
  sessions.set(lesson, made);
  return made;
}

function leave(lesson: string): void {
  const mine = held(lesson);
  mine.users -= 1;
  window.setTimeout(() => {
    if (mine.users > 0 || sessions.get(lesson) !== mine) return;
    mine.session.stop();
    sessions.delete(lesson);
  }, LINGER_MS);
}
