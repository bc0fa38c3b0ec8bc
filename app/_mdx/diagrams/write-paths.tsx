import { Arrow, Box, Drawing, Say, Step } from './shapes';
import type { DrawingProps } from './shapes';

export function WritePaths({ id }: DrawingProps) {
  return (
    <Drawing
      id={id} height={262} title="Write-through writes both; write-back owes the database"
      description="At the left write-through: the application writes the database first (1), then the cache (2), and
        answers when both are done. At the right write-back: the application writes the cache (1) and answers. Later a
        worker brings the change from the cache to the database (2). What lies between is lost with the cache."
    >
      <Say x={86} y={20} text="write-through" />
      <Say x={274} y={20} text="write-back" />
      <path d="M180 8 L 180 254" className="d-axis" strokeDasharray="3 5" />
      <Box x={8} y={32} width={156} height={38} label="Application" />
      <Box x={8} y={152} width={72} height={46} label="Cache" tone="cache" />
      <Box x={88} y={152} width={80} height={46} label="Database" tone="data" />
      <Arrow id={id} d="M128 72 L 128 148" tone="good" />
      <Step x={128} y={106} n={1} tone="good" />
      <Arrow id={id} d="M44 72 L 44 148" tone="good" />
      <Step x={44} y={106} n={2} tone="good" />
      <Say x={86} y={228} text="both, then" tone="muted" />
      <Say x={86} y={247} text="the answer" tone="muted" />

      <Box x={196} y={32} width={156} height={38} label="Application" />
      <Box x={192} y={152} width={66} height={46} label="Cache" tone="cache" />
      <Box x={274} y={152} width={80} height={46} label="Database" tone="data" />
      <Arrow id={id} d="M225 72 L 225 148" tone="good" />
      <Step x={225} y={106} n={1} tone="good" />
      <Arrow id={id} d="M226 198 C 230 232 306 232 313 201" tone="bad" dashed />
      <Step x={270} y={224} n={2} tone="bad" />
      <Say x={274} y={255} text="later, if at all" tone="bad" />
    </Drawing>
  );
}
