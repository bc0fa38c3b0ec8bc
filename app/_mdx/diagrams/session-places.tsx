import { Arrow, Box, Drawing, Say } from './shapes';
import type { DrawingProps } from './shapes';

const COLUMNS = [
  { x: 8, says: 'sticky' }, { x: 130, says: 'shared cache' }, { x: 252, says: 'database' },
] as const;

/** The same loss three times: a web server goes, and the session is gone only where it was inside. */
export function SessionPlaces({ id }: DrawingProps) {
  return (
    <Drawing
      id={id} height={268} title="Where the session is when a web server is lost"
      description="Three columns, in each of which web server A is lost. Sticky: the session was inside A and is lost
        with it. Shared cache: the session is in the cache, and web server B goes on with it, fast. Database: the
        session is in DynamoDB, and web server B goes on with it, a little slower."
    >
      {COLUMNS.map(({ x, says }) => (
        <g key={says}>
          <Say x={x + 50} y={20} text={says} />
          <rect x={x} y={32} width={46} height={62} rx="8" className="d-frame" />
          <path d={`M${x + 9} 41 L ${x + 37} 85 M ${x + 37} 41 L ${x + 9} 85`} className="d-arrow d-bad" />
          <Box x={x + 54} y={32} width={46} height={62} label="B" />
        </g>
      ))}
      <Say x={58} y={132} text="session" tone="bad" />
      <Say x={58} y={152} text="was in A:" tone="bad" />
      <Say x={58} y={172} text="lost" tone="bad" />
      <Arrow id={id} d="M207 96 L 194 164" tone="good" />
      <Arrow id={id} d="M329 96 L 316 164" tone="good" />
      <Box x={130} y={168} width={100} height={52} label="Cache" detail="session" tone="cache" />
      <Box x={252} y={168} width={100} height={52} label="DynamoDB" detail="session" tone="data" />
      <Say x={180} y={246} text="goes on, fast" tone="good" />
      <Say x={302} y={246} text="goes on" tone="good" />
    </Drawing>
  );
}
