/* What a client hears at an open port, at somebody else's, at a closed one, and behind a security group. */
import { Arrow, Box, Drawing, Say } from './shapes';
import type { DrawingProps } from './shapes';

type Door = { y: number; asks: string; hears: string; means: string; tone: 'good' | 'bad' };
const DOORS: readonly Door[] = [
  { y: 24, asks: '6379', hears: 'PONG', means: 'right port, right program', tone: 'good' },
  { y: 100, asks: '11211', hears: 'ERROR', means: 'open, another program', tone: 'bad' },
  { y: 176, asks: '6380', hears: 'refused', means: 'reached, nobody listens', tone: 'bad' },
];

export function PortMap({ id }: DrawingProps) {
  return (
    <Drawing
      id={id} height={330} title="Three answers and a silence"
      description="A client says PING to four ports. At 6379 it hears PONG: right port, right program. At 11211 it hears
        ERROR: the port is open, but another program listens. At 6380 it is refused: the machine is reached, but nobody
        listens. Where the security group has no rule, it hears nothing and waits until it gives up."
    >
      {DOORS.map(({ y, asks, hears, means, tone }) => (
        <g key={asks}>
          <Say x={8} y={y + 22} text="PING" anchor="start" />
          <Arrow id={id} d={`M54 ${y + 17} H150`} tone={tone} />
          <Box x={154} y={y - 5} width={80} height={44} label={asks} tone={tone === 'good' ? 'cache' : 'plain'} />
          <Say x={246} y={y + 22} text={hears} tone={tone} anchor="start" />
          <Say x={8} y={y + 58} text={means} tone="muted" anchor="start" />
        </g>
      ))}
      <Say x={8} y={274} text="PING" anchor="start" />
      <Arrow id={id} d="M54 269 H112" tone="bad" dashed />
      <path d="M120 246 v46 M128 246 v46" className="d-arrow d-bad" />
      <Box x={154} y={247} width={80} height={44} label="6379" />
      <Say x={246} y={274} text="nothing" tone="bad" anchor="start" />
      <Say x={8} y={318} text="security group without a rule: silence" tone="muted" anchor="start" />
    </Drawing>
  );
}
