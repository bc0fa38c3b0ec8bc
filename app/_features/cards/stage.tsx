'use client';

/* Where cards appear one after the other: after each step the focus goes to the heading of what came, so that keyboard
 * and screen reader are where the eyes are. */
import { useEffect, useRef, type ReactNode } from 'react';

export function Stage({ step, children }: { step: string; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    place.current?.querySelector<HTMLElement>('[data-stage-heading]')?.focus();
  }, [step]);
  return <div ref={place}>{children}</div>;
}
