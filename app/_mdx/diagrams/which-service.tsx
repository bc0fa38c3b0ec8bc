/* A scenario read from top to bottom: the first line that fits names the service. */
import { Arrow, Box, Drawing, Say } from './shapes';
import type { DrawingProps } from './shapes';

type Row = { first: string; second: string; service: string; cache: boolean };
const ROWS: readonly Row[] = [
  { first: 'SQL reads, and', second: 'no code may change', service: 'read replica', cache: false },
  { first: 'DynamoDB,', second: 'in microseconds', service: 'DAX', cache: false },
  { first: 'pages and files,', second: 'near their readers', service: 'CloudFront', cache: false },
  { first: 'the only copy,', second: 'nothing may be lost', service: 'MemoryDB', cache: false },
  { first: 'types, replicas,', second: 'failover, backups', service: 'Valkey', cache: true },
  { first: 'plain values,', second: 'many threads', service: 'Memcached', cache: true },
];
const ROW_HEIGHT = 62;
const FIRST_Y = 30;

export function WhichService({ id }: DrawingProps) {
  const cacheY = FIRST_Y + ROWS.findIndex((row) => row.cache) * ROW_HEIGHT;
  return (
    <Drawing
      id={id} height={FIRST_Y + ROWS.length * ROW_HEIGHT + 24} title="The first line that fits names the service"
      description={`Read from the top. ${ROWS.map(({ first, second, service }) =>
        `${first} ${second}: ${service}`).join('. ')}. The last two are engines of ElastiCache.`}
    >
      <Say x={8} y={18} text="the stem says" anchor="start" tone="muted" />
      <Say x={352} y={18} text="take" anchor="end" tone="muted" />
      <rect x="204" y={cacheY - 3} width="154" height={2 * ROW_HEIGHT + 20} rx="8" className="d-box d-data" />
      <Say x={281} y={cacheY + 2 * ROW_HEIGHT + 8} text="ElastiCache" tone="muted" />
      {ROWS.map(({ first, second, service, cache }, at) => {
        const y = FIRST_Y + at * ROW_HEIGHT;
        return (
          <g key={service}>
            <Say x={8} y={y + 22} text={first} anchor="start" />
            <Say x={8} y={y + 42} text={second} anchor="start" />
            <Arrow id={id} d={`M152 ${y + 27} H206`} tone={cache ? 'good' : 'line'} />
            <Box x={210} y={y + 5} width={142} label={service} tone={cache ? 'cache' : 'plain'} />
          </g>
        );
      })}
    </Drawing>
  );
}
