'use client';

/* A moment in the reader's own time zone. The server does not know it and writes UTC; the browser corrects that. */
import { useSyncExternalStore } from 'react';

const never = () => () => {};

export function LocalTime({ at }: { at: string }) {
  const inBrowser = useSyncExternalStore(never, () => true, () => false);
  return <time dateTime={at}>{inBrowser ? local(at) : `${at.slice(0, 16).replace('T', ' ')} UTC`}</time>;
}

function local(at: string): string {
  const date = new Date(at);
  const today = date.toDateString() === new Date().toDateString();
  const time = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  if (today) return time;
  return `${date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })}, ${time}`;
}
