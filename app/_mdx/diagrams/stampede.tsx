import { Arrow, Box, Drawing, Say } from './shapes';
import type { DrawingProps } from './shapes';

const HERD = [0, 1, 2, 3, 4, 5, 6];

/** The same moment twice: seven readers miss; at the left all of them ask, at the right the one with the lock. */
export function Stampede({ id }: DrawingProps) {
  return (
    <Drawing
      id={id} height={310} title="The same miss, without and with a lock"
      description="At the left a key has ended and seven readers all send the same query to the database at once. At the
        right the seven miss as well, but one of them holds the lock and sends the only query; the six others wait for
        the copy or take an older one."
    >
      <Say x={84} y={22} text="no protection" tone="bad" />
      <Say x={276} y={22} text="a lock" tone="good" />
      <path d="M180 8 L 180 300" className="d-axis" strokeDasharray="3 5" />
      {HERD.map((n) => (
        <g key={n}>
          <circle cx={18 + n * 22} cy={48} r="7" className="d-step d-step-bad" />
          <Arrow id={id} d={`M${18 + n * 22} 58 L ${54 + n * 10} 216`} tone="bad" />
          <circle cx={210 + n * 22} cy={48} r="7" className={n === 3 ? 'd-step d-step-good' : 'd-box d-data'} />
        </g>
      ))}
      <Arrow id={id} d="M276 58 L 276 216" tone="good" />
      <Say x={266} y={140} text="one query" tone="good" anchor="end" />
      <path d="M204 66 L 204 76 L 262 76 M 290 76 L 348 76 L 348 66" className="d-axis" />
      <Say x={204} y={96} text="wait" tone="muted" anchor="start" />
      <Box x={24} y={220} width={120} height={56} label="Database" detail="7 × the same" tone="data" />
      <Box x={216} y={220} width={120} height={56} label="Database" detail="once" tone="data" />
      <Say x={84} y={298} text="slow for everybody" tone="muted" />
      <Say x={276} y={298} text="hardly notices" tone="muted" />
    </Drawing>
  );
}
