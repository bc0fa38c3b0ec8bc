import { Arrow, Box, Drawing, Say, Step } from './shapes';
import type { DrawingProps } from './shapes';

export function ReadPath({ id }: DrawingProps) {
  return (
    <Drawing
      id={id} height={280} title="The read path: a hit is one trip, a miss is three"
      description="The application asks the cache first (1). On a hit the cache answers, and the database sees nothing.
        On a miss the application itself asks the database (2), gets the row, and writes a copy into the cache (3)."
    >
      <Box x={8} y={8} width={344} label="Application" />
      <Box x={8} y={212} width={184} height={60} label="Cache" detail="memory" tone="cache" />
      <Box x={220} y={212} width={132} height={60} label="Database" detail="disk" tone="data" />
      <Arrow id={id} d="M36 52 L36 208" tone="good" />
      <Arrow id={id} d="M96 212 L96 56" tone="good" />
      <Arrow id={id} d="M164 52 L164 208" tone="bad" dashed />
      <Arrow id={id} d="M248 52 L248 208" tone="bad" />
      <Arrow id={id} d="M324 212 L324 56" tone="bad" />
      <Step x={36} y={90} n={1} tone="good" />
      <Say x={51} y={95} text="GET" tone="good" anchor="start" />
      <Say x={103} y={150} text="hit" tone="good" anchor="start" />
      <Say x={207} y={150} text="miss" tone="bad" />
      <Step x={248} y={90} n={2} tone="bad" />
      <Say x={263} y={95} text="ask" tone="bad" anchor="start" />
      <Say x={317} y={150} text="row" tone="bad" anchor="end" />
      <Step x={164} y={90} n={3} tone="bad" />
      <Say x={149} y={95} text="SET" tone="bad" anchor="end" />
    </Drawing>
  );
}
