import { Arrow, Box, Drawing, Say, Step } from './shapes';
import type { DrawingProps } from './shapes';

export function Failover({ id }: DrawingProps) {
  return (
    <Drawing
      id={id} height={380} title="Failover: the name stays, the node behind it changes"
      description="Clients connect to the primary endpoint. The primary in zone a is lost (1). The replica in zone b,
        which lags the least, is promoted (2). The primary endpoint now leads to it (3). A new replica is built in zone
        a and copies from the new primary (4)."
    >
      <Box x={110} y={8} width={140} height={36} label="Clients" />
      <Arrow id={id} d="M180 44 L 180 72" />
      <Box x={70} y={74} width={220} height={50} label="Primary endpoint" detail="one name, always" />
      <rect x={8} y={166} width={164} height={206} rx="10" className="d-frame" />
      <rect x={188} y={166} width={164} height={206} rx="10" className="d-frame" />
      <Say x={22} y={188} text="Zone a" tone="muted" anchor="start" />
      <Say x={338} y={188} text="Zone b" tone="muted" anchor="end" />
      <Box x={24} y={198} width={132} height={50} label="Primary" detail="lost" />
      <path d="M132 214 L 148 232" className="d-arrow d-bad" />
      <path d="M148 214 L 132 232" className="d-arrow d-bad" />
      <Box x={204} y={198} width={132} height={50} label="Replica" detail="becomes primary" tone="cache" />
      <Box x={24} y={308} width={132} height={50} label="New replica" detail="built anew" />
      <Arrow id={id} d="M120 124 L 104 194" tone="bad" dashed />
      <Arrow id={id} d="M240 124 L 256 194" tone="good" />
      <Arrow id={id} d="M262 248 C 262 310 220 333 160 333" tone="good" />
      <Step x={34} y={223} n={1} tone="bad" />
      <Step x={204} y={198} n={2} tone="good" />
      <Step x={245} y={144} n={3} tone="good" />
      <Step x={236} y={308} n={4} tone="good" />
      <Say x={264} y={149} text="in seconds" tone="good" anchor="start" />
      <Say x={346} y={340} text="copies" tone="good" anchor="end" />
    </Drawing>
  );
}
