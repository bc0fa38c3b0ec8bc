import { Drawing, Say } from './shapes';
import type { DrawingProps } from './shapes';

/** Time runs to the right; the lengths are not to scale, or the trips to the cache could not be seen. */
export function ThreeTrips({ id }: DrawingProps) {
  return (
    <Drawing
      id={id} height={252} title="One trip on a hit, three on a miss"
      description="Three bars of time. Without a cache: one trip to the database, 36 milliseconds. A hit: one trip
        to the cache, half a millisecond. A miss: a trip to the cache, then one to the database, then one to the cache
        again to store the copy, 37 milliseconds together."
    >
      <Say x={8} y={24} text="no cache" anchor="start" />
      <rect x={8} y={34} width={236} height={34} rx="5" className="d-box d-data" />
      <Say x={126} y={56} text="database" />
      <Say x={352} y={56} text="36 ms" anchor="end" tone="muted" />

      <Say x={8} y={104} text="hit" tone="good" anchor="start" />
      <rect x={8} y={114} width={44} height={34} rx="5" className="d-box d-cache" />
      <Say x={30} y={136} text="GET" />
      <Say x={352} y={136} text="0.5 ms" anchor="end" tone="good" />

      <Say x={8} y={184} text="miss" tone="bad" anchor="start" />
      <rect x={8} y={194} width={44} height={34} rx="5" className="d-box d-cache" />
      <Say x={30} y={216} text="GET" />
      <rect x={52} y={194} width={192} height={34} rx="5" className="d-box d-data" />
      <Say x={148} y={216} text="database" />
      <rect x={244} y={194} width={44} height={34} rx="5" className="d-box d-cache" />
      <Say x={266} y={216} text="SET" />
      <Say x={352} y={216} text="37 ms" anchor="end" tone="bad" />
    </Drawing>
  );
}
