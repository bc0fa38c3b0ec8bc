/* Serverless from the outside: one endpoint with two ports, and below it zones in which shards come and go. */
import { Arrow, Box, Drawing, Say } from './shapes';
import type { DrawingProps } from './shapes';

const ZONES = ['zone a', 'zone b', 'zone c'] as const;
const SHARD_TOPS = [240, 268] as const;
const ADDED_TOPS = [296, 324] as const;

export function ServerlessScaling({ id }: DrawingProps) {
  return (
    <Drawing
      id={id} height={388} title="One endpoint; what is behind it is not yours"
      description="The application speaks TLS to one endpoint with two ports: 6379 for reading and writing, 6380 for
        reading from a copy nearby. Behind the endpoint the data stands in three Availability Zones. When traffic
        grows, shards are added in all of them, and removed when it falls."
    >
      <Box x={8} y={8} width={344} label="Your application" />
      <Arrow id={id} d="M94 52 V106" tone="good" />
      <Arrow id={id} d="M266 52 V106" tone="good" />
      <Say x={106} y={84} text="TLS" tone="good" anchor="start" />
      <Say x={278} y={84} text="TLS" tone="good" anchor="start" />
      <Box x={8} y={110} width={172} height={60} label="6379" detail="read and write" tone="cache" />
      <Box x={180} y={110} width={172} height={60} label="6380" detail="read, nearby" tone="cache" />
      <Arrow id={id} d="M94 170 V200" />
      <Arrow id={id} d="M266 170 V200" />
      {ZONES.map((zone, at) => {
        const x = 8 + at * 118;
        return (
          <g key={zone}>
            <rect x={x} y="204" width="108" height="152" rx="8" className="d-box d-plain" />
            <Say x={x + 54} y={226} text={zone} tone="muted" />
            {SHARD_TOPS.map((y) => (
              <rect key={y} x={x + 12} y={y} width="84" height="20" rx="4" className="d-box d-cache" />
            ))}
            {ADDED_TOPS.map((y) => (
              <path
                key={y} d={`M${x + 12} ${y} h84 v20 h-84 Z`} className="d-arrow d-good" strokeDasharray="4 4"
              />
            ))}
          </g>
        );
      })}
      <Say x={180} y={378} text="dashed: added when it gets busy" tone="good" />
    </Drawing>
  );
}
