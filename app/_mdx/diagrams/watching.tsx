import { Drawing, Say } from './shapes';
import type { DrawingProps } from './shapes';

export function Watching({ id }: DrawingProps) {
  return (
    <Drawing
      id={id} height={286} title="The day the memory was full"
      description="Three curves over a week. Memory in use climbs to its limit and stays there. From that moment
        evictions rise, and the hit rate, which was at 95 percent, falls below 80 percent, as copies are thrown out
        before they are used again. Evictions with a steady hit rate would be harmless; the two together are not."
    >
      <path d="M36 236 L 350 236" className="d-axis" />
      <path d="M36 236 L 36 14" className="d-axis" />
      <path d="M36 40 L 350 40" className="d-axis" strokeDasharray="3 4" />
      <path d="M180 30 L 180 236" className="d-axis" strokeDasharray="3 4" />
      <path d="M36 186 L 180 42 L 350 42" className="d-curve d-calm" />
      <path d="M36 76 C 110 70 160 72 190 80 C 250 96 280 140 350 152" className="d-curve" />
      <path d="M36 234 L 180 234 C 240 232 290 196 350 176" className="d-curve d-gone" />
      <Say x={44} y={32} text="limit" anchor="start" tone="muted" />
      <Say x={98} y={150} text="memory" anchor="start" tone="muted" />
      <Say x={44} y={98} text="hit rate" anchor="start" tone="good" />
      <Say x={342} y={222} text="evictions" anchor="end" tone="bad" />
      <Say x={188} y={62} text="full" anchor="start" />
      <Say x={350} y={260} text="time" anchor="end" tone="muted" />
      <Say x={36} y={280} text="Act when both move, not when one does" anchor="start" />
    </Drawing>
  );
}
