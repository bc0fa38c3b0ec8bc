import { Drawing, Say } from './shapes';
import type { DrawingProps } from './shapes';

/** Widths tell an order, not a scale: no drawing shows a day and a moment side by side. */
const ROWS = [
  { label: 'Nightly backup', lost: 'up to a day', width: 250 },
  { label: 'Valkey 9 durability, async', lost: 'up to 10 seconds', width: 70 },
  { label: 'Replica that takes over', lost: 'the last moment', width: 26 },
  { label: 'Valkey 9 durability, sync', lost: 'nothing answered', width: 0 },
];

export function BackupAndLoss({ id }: DrawingProps) {
  return (
    <Drawing
      id={id} height={278} title="What can be missing after a loss"
      description={`Time runs to the right, and the node is lost at the right edge. What came after the last safe point
        is missing: ${ROWS.map(({ label, lost }) => `${label}: ${lost}`).join('; ')}. Bars are not to scale.`}
    >
      {ROWS.map(({ label, lost, width }, index) => {
        const y = 14 + index * 60;
        return (
          <g key={label}>
            <Say x={8} y={y + 8} text={label} anchor="start" />
            <rect x="8" y={y + 16} width="316" height="20" rx="4" className="d-box d-cache" />
            {width > 0 && <rect x={324 - width} y={y + 16} width={width} height="20" className="d-lost" />}
            <Say x={324} y={y + 8} text={lost} anchor="end" tone={width > 0 ? 'bad' : 'good'} />
          </g>
        );
      })}
      <path d="M324 20 L 324 252" className="d-axis" />
      <Say x={324} y={270} text="loss" tone="bad" anchor="end" />
      <Say x={8} y={270} text="time →   (not to scale)" tone="muted" anchor="start" />
    </Drawing>
  );
}
