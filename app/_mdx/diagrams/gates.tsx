import { Arrow, Box, Drawing, Say } from './shapes';
import type { DrawingProps } from './shapes';

const GATES = [
  { y: 66, label: 'Network', detail: 'VPC, subnets, security group', closed: 'silence' },
  { y: 148, label: 'TLS', detail: 'nobody reads along', closed: 'broken off' },
  { y: 230, label: 'Login', detail: 'token, user, IAM', closed: 'NOAUTH' },
];

export function Gates({ id }: DrawingProps) {
  return (
    <Drawing
      id={id} height={380} title="Three gates in front of the data"
      description={`A client passes three gates before it reaches the data. ${GATES.map(({ label, detail, closed }) =>
        `${label} (${detail}); where it is closed the client sees: ${closed}`).join('. ')}. Behind them, what reaches a
        disk is covered by encryption at rest. Memcached has no third gate.`}
    >
      <Box x={59} y={8} width={150} height={36} label="Client" />
      {GATES.map(({ y, label, detail, closed }) => (
        <g key={label}>
          <Arrow id={id} d={`M134 ${y - 22} L 134 ${y - 2}`} tone="good" />
          <Box x={8} y={y} width={252} height={58} label={label} detail={detail} />
          <Say x={268} y={y + 34} text={closed} tone="bad" anchor="start" />
        </g>
      ))}
      <Arrow id={id} d="M134 288 L 134 310" tone="good" />
      <Box x={8} y={312} width={252} height={60} label="Data" detail="on disk: encryption at rest" tone="cache" />
      <Say x={268} y={40} text="closed:" tone="muted" anchor="start" />
    </Drawing>
  );
}
