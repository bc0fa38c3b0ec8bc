import { Drawing, Say } from './shapes';
import type { DrawingProps } from './shapes';

const YOURS = [
  'what to cache, under which keys', 'how long a copy may live', 'what happens on a change',
  'VPC, security groups, who logs in',
];
const THEIRS = [
  'set-up and patching', 'watching and metrics', 'replacing broken nodes', 'failover and backups (by engine)',
];

export function Responsibility({ id }: DrawingProps) {
  return (
    <Drawing
      id={id} height={300} title="Yours above, AWS’s below"
      description={`Yours: ${YOURS.join('; ')}. AWS does: ${THEIRS.join('; ')}.`}
    >
      <rect x="8" y="8" width="344" height="136" rx="8" className="d-box d-plain" />
      <rect x="8" y="156" width="344" height="136" rx="8" className="d-box d-cache" />
      <Say x={24} y={34} text="You" anchor="start" tone="good" />
      {YOURS.map((text, index) => <Say key={text} x={36} y={60 + index * 23} text={`• ${text}`} anchor="start" />)}
      <Say x={24} y={182} text="ElastiCache" anchor="start" tone="good" />
      {THEIRS.map((text, index) => <Say key={text} x={36} y={208 + index * 23} text={`• ${text}`} anchor="start" />)}
    </Drawing>
  );
}
