import { Arrow, Box, Drawing, Say, Step } from './shapes';
import type { DrawingProps } from './shapes';

export function Invalidation({ id }: DrawingProps) {
  return (
    <Drawing
      id={id} height={290} title="Delete on write: first the database, then the copy"
      description="The application changes the row in the database (1) and then deletes the copy from the cache (2). The
        next reader misses, reads the new row from the database (3) and leaves a fresh copy in the cache (4)."
    >
      <Box x={8} y={8} width={150} label="Writer" />
      <Box x={202} y={8} width={150} label="Next reader" />
      <Box x={8} y={222} width={150} height={56} label="Database" detail="the truth" tone="data" />
      <Box x={202} y={222} width={150} height={56} label="Cache" detail="a copy" tone="cache" />
      <Arrow id={id} d="M50 52 L 50 218" />
      <Arrow id={id} d="M120 52 C 130 120 190 180 232 218" tone="bad" />
      <Arrow id={id} d="M240 52 C 230 120 170 180 128 218" tone="good" dashed />
      <Arrow id={id} d="M310 52 L 310 218" tone="good" />
      <Step x={50} y={92} n={1} />
      <Say x={60} y={140} text="UPDATE" anchor="start" />
      <Step x={128} y={88} n={2} tone="bad" />
      <Say x={146} y={94} text="DEL" tone="bad" anchor="start" />
      <Step x={233} y={88} n={3} tone="good" />
      <Say x={216} y={94} text="read" tone="good" anchor="end" />
      <Step x={310} y={92} n={4} tone="good" />
      <Say x={300} y={140} text="SET" tone="good" anchor="end" />
    </Drawing>
  );
}
