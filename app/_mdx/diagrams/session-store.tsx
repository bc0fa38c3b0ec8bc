import { Arrow, Box, Drawing, Say } from './shapes';
import type { DrawingProps } from './shapes';

const SERVERS = [{ x: 8, name: 'Server A' }, { x: 128, name: 'Server B' }, { x: 248, name: 'Server C' }];

export function SessionStore({ id }: DrawingProps) {
  return (
    <Drawing
      id={id} height={330} title="Sessions in the cache: any server can answer"
      description="A visitor's requests pass a load balancer, which may send each to another of three servers. None of
        them keeps anything. All read and write the session in one shared cache, under the key session colon token,
        with a lifetime."
    >
      <Box x={120} y={8} width={120} height={36} label="Visitor" />
      <Box x={100} y={74} width={160} height={36} label="Load balancer" />
      {SERVERS.map(({ x, name }) => (
        <Box key={name} x={x} y={150} width={104} height={50} label={name} detail="no state" />
      ))}
      <Box x={70} y={262} width={220} height={60} label="Cache" detail="session:3f9c → ana, 30 min" tone="cache" />
      <Arrow id={id} d="M180 44 L 180 72" />
      <Arrow id={id} d="M150 110 L 68 148" tone="good" />
      <Arrow id={id} d="M180 110 L 180 148" />
      <Arrow id={id} d="M210 110 L 292 148" />
      <Arrow id={id} d="M60 200 L 110 260" tone="good" />
      <Arrow id={id} d="M180 200 L 180 260" />
      <Arrow id={id} d="M300 200 L 250 260" />
      <Say x={70} y={236} text="SET" tone="good" anchor="end" />
      <Say x={190} y={236} text="GET" anchor="start" />
      <Say x={292} y={236} text="GET" anchor="start" />
    </Drawing>
  );
}
