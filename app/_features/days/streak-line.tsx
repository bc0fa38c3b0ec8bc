/* The streak in plain words: what it is, what keeps it, and that nothing terrible happens when it ends. */
import { Icon } from '#app/_ui/icon';
import type { Streak } from './streak';

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

export function streakInWords({ days: count, keptToday }: Streak): string {
  if (count === 0) return 'No streak yet';
  return keptToday ? `${days(count)} in a row` : `${days(count)} in a row, today is open`;
}

export function freezesInWords({ freezes, toNextFreeze, frozen }: Streak): string {
  const store = freezes === 0 ? 'No freeze in store' : `${freezes} ${freezes === 1 ? 'freeze' : 'freezes'} in store`;
  const next = toNextFreeze === undefined ? 'which is the most there can be' : `the next one in ${days(toNextFreeze)}`;
  const used = frozen.length === 0 ? '' : ` In this streak ${days(frozen.length)} were bridged.`;
  return `${store}, ${next}.${used}`;
}

export function StreakLine({ streak }: { streak: Streak }) {
  return (
    <span className="flex items-center gap-2 font-medium">
      <Icon name="clock" className={`size-4.5 ${streak.keptToday ? 'text-good' : 'text-muted'}`} />
      {streakInWords(streak)}
    </span>
  );
}
