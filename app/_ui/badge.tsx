/* A word or two about a thing's state. The word says it; the colour only repeats it. */
import type { ReactNode } from 'react';

type Tone = 'neutral' | 'accent' | 'good' | 'bad' | 'warn';

const SHAPE = 'inline-flex items-center gap-1 rounded-full px-2.5 py-0.5 text-[0.8rem] font-medium';
const TONES: Record<Tone, string> = {
  neutral: 'bg-sunken text-muted',
  accent: 'bg-accent-soft text-accent-strong',
  good: 'bg-good-soft text-good',
  bad: 'bg-bad-soft text-bad',
  warn: 'bg-warn-soft text-warn',
};

export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={`${SHAPE} ${TONES[tone]}`}>{children}</span>
  );
}
