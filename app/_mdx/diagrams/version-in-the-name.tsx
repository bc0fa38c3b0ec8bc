import { Arrow, Box, Drawing, Say } from './shapes';
import type { DrawingProps } from './shapes';

const OLD = [{ y: 96, name: 'page:7:tea' }, { y: 136, name: 'page:7:mugs' }, { y: 176, name: 'page:7:front' }];

export function VersionInTheName({ id }: DrawingProps) {
  return (
    <Drawing
      id={id} height={246} title="One INCR, and all old pages are out of reach"
      description="The key design holds the version. Three pages have version 7 in their names. INCR makes the version
        8; readers now ask for names with 8, which are filled one by one. Nobody asks for the three old pages any more,
        and they go when their lifetimes end."
    >
      <Box x={110} y={8} width={140} height={44} label="design: 7 → 8" tone="cache" />
      <Say x={262} y={35} text="INCR" tone="good" anchor="start" />
      {OLD.map(({ y, name }) => (
        <g key={name}>
          <rect x={16} y={y} width={136} height={32} rx="6" className="d-frame" />
          <Say x={84} y={y + 21} text={name} tone="muted" />
        </g>
      ))}
      <rect x={208} y={96} width={136} height={32} rx="6" className="d-box d-cache" />
      <Say x={276} y={117} text="page:8:tea" />
      <rect x={208} y={136} width={136} height={32} rx="6" className="d-box d-data" />
      <Say x={276} y={157} text="filled by the" tone="muted" />
      <rect x={208} y={176} width={136} height={32} rx="6" className="d-box d-data" />
      <Say x={276} y={197} text="next reader" tone="muted" />
      <Arrow id={id} d="M152 54 L 100 90" tone="bad" dashed />
      <Arrow id={id} d="M208 54 L 262 90" tone="good" />
      <Say x={84} y={234} text="end by themselves" tone="bad" />
      <Say x={276} y={234} text="asked for now" tone="good" />
    </Drawing>
  );
}
