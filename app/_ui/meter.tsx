/* How much of something is done: a bar, with the same in words for those who do not see it. */
export function Meter({ done, total, label, className = '' }: {
  done: number; total: number; label: string; className?: string;
}) {
  const percent = total === 0 ? 0 : Math.round((100 * done) / total);
  return (
    <span
      role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={total} aria-valuenow={done}
      aria-valuetext={`${done} of ${total}`}
      className={`block h-2 overflow-hidden rounded-full bg-sunken inset-ring inset-ring-border ${className}`}
    >
      <span className="block h-full rounded-full bg-accent" style={{ width: `${percent}%` }} />
    </span>
  );
}
