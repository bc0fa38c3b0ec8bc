'use client';

/* ← and → go to the neighbouring lessons, but only while the focus is on nothing that uses these keys itself. */
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

export function LessonKeys({ previous, next }: { previous?: string; next?: string }) {
  const router = useRouter();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) return;
      if (document.activeElement !== document.body && document.activeElement?.id !== 'main') return;
      const address = event.key === 'ArrowLeft' ? previous : event.key === 'ArrowRight' ? next : undefined;
      if (address) router.push(address);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [router, previous, next]);
  return null;
}
