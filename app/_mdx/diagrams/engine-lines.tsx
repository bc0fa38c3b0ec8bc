/* Three engines over time: one goes on where another stops, and the third is a family of its own. */
import { Arrow, Drawing, Say } from './shapes';
import type { DrawingProps } from './shapes';

function Bar({ x, y, width, label, tone }: {
  x: number; y: number; width: number; label: string; tone: 'cache' | 'plain' | 'data';
}) {
  return (
    <g>
      <rect x={x} y={y} width={width} height="38" rx="6" className={`d-box d-${tone}`} />
      <Say x={x + width / 2} y={y + 25} text={label} />
    </g>
  );
}

function Name({ x, y, text }: { x: number; y: number; text: string }) {
  return <text x={x} y={y} className="d-label" style={{ textAnchor: 'start' }}>{text}</text>;
}

export function EngineLines({ id }: DrawingProps) {
  return (
    <Drawing
      id={id} height={306} title="Valkey goes on where Redis OSS stops"
      description="Three engines over time. Redis OSS, versions 4.0 to 7.1, stops. An arrow leads from it to Valkey: an
        upgrade in place, one way only. Valkey, versions 7.2 to 9.1, began in October 2024 and goes on. Memcached,
        versions 1.4 to 1.6, is a family of its own, with another protocol and no way across."
    >
      <Name x={8} y={26} text="Redis OSS" />
      <Bar x={8} y={36} width={196} label="4.0  …  7.1" tone="plain" />
      <path d="M212 36 v38" className="d-arrow d-bad" />
      <Say x={222} y={60} text="nothing newer" tone="bad" anchor="start" />
      <Arrow id={id} d="M160 78 V148 H184" tone="good" />
      <Say x={150} y={118} text="upgrade, one way" tone="good" anchor="end" />
      <Name x={190} y={118} text="Valkey" />
      <Bar x={190} y={130} width={136} label="7.2  …  9.1" tone="cache" />
      <Arrow id={id} d="M328 149 H352" tone="good" />
      <Say x={190} y={190} text="since October 2024" tone="muted" anchor="start" />
      <Name x={8} y={222} text="Memcached" />
      <Bar x={8} y={232} width={318} label="1.4  …  1.6" tone="data" />
      <Arrow id={id} d="M328 251 H352" />
      <Say x={8} y={292} text="another protocol, and no way across" tone="muted" anchor="start" />
    </Drawing>
  );
}
