import { Arrow, Box, Drawing, Say } from './shapes';
import type { DrawingProps } from './shapes';

const SHARDS = [
  { x: 8, name: 'Shard 1', slots: '0–5460' },
  { x: 126, name: 'Shard 2', slots: '5461–10922' },
  { x: 244, name: 'Shard 3', slots: '10923–16383' },
];

export function ShardsAndReplicas({ id }: DrawingProps) {
  return (
    <Drawing
      id={id} height={352} title="Shards divide the keys; replicas copy a shard"
      description="A client learns the shards at the configuration endpoint. Three shards own the slots 0 to 5460, 5461
        to 10922 and 10923 to 16383. Each has one primary, which takes the writes for its slots, and a replica with the
        same keys, which takes reads. More shards mean more writes and memory, more replicas mean more reads."
    >
      <Box x={70} y={8} width={220} height={50} label="Client" detail="slot = CRC16(key) mod 16384" />
      <Arrow id={id} d="M120 58 L 66 122" tone="good" />
      <Arrow id={id} d="M180 58 L 180 122" tone="good" />
      <Arrow id={id} d="M240 58 L 294 122" tone="good" />
      <Say x={62} y={94} text="write" tone="good" />
      {SHARDS.map(({ x, name, slots }) => (
        <g key={name}>
          <rect x={x} y={98} width={108} height={212} rx="10" className="d-frame" />
          <Box x={x + 8} y={124} width={92} height={44} label="Primary" tone="cache" />
          <Arrow id={id} d={`M${x + 54} 168 L ${x + 54} 208`} dashed />
          <Box x={x + 8} y={210} width={92} height={44} label="Replica" detail="same keys" />
          <Say x={x + 54} y={278} text={name} />
          <Say x={x + 54} y={299} text={slots} tone="muted" />
        </g>
      ))}
      <Say x={180} y={338} text="across: writes, memory · down: reads" tone="muted" />
    </Drawing>
  );
}
