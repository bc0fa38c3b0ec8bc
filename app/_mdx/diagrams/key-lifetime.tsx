import { Arrow, Drawing, Say } from './shapes';
import type { DrawingProps } from './shapes';

export function KeyLifetime({ id }: DrawingProps) {
  return (
    <Drawing
      id={id} height={250} title="A key and its lifetime"
      description="At 0 minutes SET with EX 1800 stores the key; TTL counts down from 1800. At 20 minutes the user is
        seen again and EXPIRE sets it back to 1800. Nobody comes after that, and 30 minutes later, at 50 minutes, the
        key is gone: GET answers nil and TTL answers minus two."
    >
      <path d="M36 190 L 344 190" className="d-axis" />
      <path d="M36 190 L 36 34" className="d-axis" />
      <path d="M40 60 L 142 136 L 142 60 L 296 188" className="d-curve" />
      <path d="M296 190 L 340 190" className="d-curve d-gone" />
      <Say x={30} y={24} text="seconds left" anchor="start" tone="muted" />
      <Say x={44} y={50} text="SET … EX 1800" anchor="start" tone="good" />
      <Arrow id={id} d="M142 128 L 142 68" tone="good" />
      <Say x={176} y={72} text="EXPIRE … 1800" anchor="start" tone="good" />
      <Say x={354} y={132} text="gone:" anchor="end" tone="bad" />
      <Say x={354} y={151} text="TTL is -2" anchor="end" tone="bad" />
      <Say x={40} y={212} text="0" />
      <Say x={142} y={212} text="20" />
      <Say x={296} y={212} text="50" />
      <Say x={344} y={236} text="minutes" anchor="end" tone="muted" />
    </Drawing>
  );
}
