import { Arrow, Box, Drawing, Say, Step } from './shapes';
import type { DrawingProps } from './shapes';

export function ReadPath({ id }: DrawingProps) {
  return (
    <Drawing
      id={id} height={300} title="The read path: a hit is one trip, a miss is three"
      description="The application asks the cache first (1). On a hit the cache answers and the database sees nothing. On a
        miss the application asks the database (2) and writes a copy into the cache (3), where the next reader finds it."
    >
      <Box x={110} y={8} width={140} label="Application" />
      <Box x={8} y={222} width={140} height={60} label="Cache" detail="memory" tone="cache" />
      <Box x={212} y={222} width={140} height={60} label="Database" detail="disk" tone="data" />
      <Arrow id={id} d="M130 52 C 90 90 60 140 56 218" tone="good" />
      <Arrow id={id} d="M96 220 C 100 150 130 100 158 56" tone="good" />
      <Arrow id={id} d="M216 52 C 262 90 296 140 300 218" tone="bad" />
      <Arrow id={id} d="M212 252 L 152 252" tone="bad" dashed />
      <Step x={70} y={116} n={1} tone="good" />
      <Say x={52} y={104} text="GET" tone="good" anchor="end" />
      <Say x={142} y={152} text="hit:" tone="good" anchor="start" />
      <Say x={142} y={171} text="answer" tone="good" anchor="start" />
      <Step x={288} y={120} n={2} tone="bad" />
      <Say x={304} y={112} text="miss:" tone="bad" anchor="start" />
      <Say x={304} y={131} text="ask" tone="bad" anchor="start" />
      <Step x={182} y={234} n={3} tone="bad" />
      <Say x={182} y={275} text="copy" tone="bad" />
    </Drawing>
  );
}
