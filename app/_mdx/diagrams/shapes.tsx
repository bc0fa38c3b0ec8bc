/* The few shapes that all drawings share. Colours come from the page's tokens by class (mdx.css), so that a drawing is
 * right in both themes; letters are at least 15 units high on a canvas 360 wide, which is readable on a phone. */
import type { ReactNode } from 'react';

export type DrawingProps = { id: string };

export function Drawing({ id, title, description, height, children }: {
  id: string; title: string; description: string; height: number; children: ReactNode;
}) {
  return (
    <figure className="diagram">
      <svg viewBox={`0 0 360 ${height}`} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{description}</desc>
        <defs>
          {(['line', 'good', 'bad'] as const).map((tone) => (
            <marker
              key={tone} id={`${id}-${tone}`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7"
              orient="auto-start-reverse"
            >
              <path d="M0 0 8 4 0 8Z" className={`d-head d-${tone}`} />
            </marker>
          ))}
        </defs>
        {children}
      </svg>
      <figcaption>{title}</figcaption>
    </figure>
  );
}

export function Box({ x, y, width, height = 44, label, detail, tone = 'plain' }: {
  x: number; y: number; width: number; height?: number; label: string; detail?: string;
  tone?: 'plain' | 'cache' | 'data';
}) {
  const middle = x + width / 2;
  return (
    <g>
      <rect x={x} y={y} width={width} height={height} rx="8" className={`d-box d-${tone}`} />
      <text x={middle} y={y + height / 2 + (detail ? -3 : 5)} className="d-label">{label}</text>
      {detail && <text x={middle} y={y + height / 2 + 15} className="d-detail">{detail}</text>}
    </g>
  );
}

export function Arrow({ id, d, tone = 'line', dashed = false }: {
  id: string; d: string; tone?: 'line' | 'good' | 'bad'; dashed?: boolean;
}) {
  return (
    <path
      d={d} className={`d-arrow d-${tone}`} markerEnd={`url(#${id}-${tone})`}
      strokeDasharray={dashed ? '5 4' : undefined}
    />
  );
}

export function Say({ x, y, text, tone = 'line', anchor = 'middle' }: {
  x: number; y: number; text: string; tone?: 'line' | 'good' | 'bad' | 'muted'; anchor?: 'start' | 'middle' | 'end';
}) {
  return <text x={x} y={y} className={`d-say d-say-${tone}`} style={{ textAnchor: anchor }}>{text}</text>;
}

/** A numbered step: the drawing's order in reading. */
export function Step({ x, y, n, tone = 'line' }: { x: number; y: number; n: number; tone?: 'line' | 'good' | 'bad' }) {
  return (
    <g>
      <circle cx={x} cy={y} r="10" className={`d-step d-step-${tone}`} />
      <text x={x} y={y + 5} className="d-step-n">{n}</text>
    </g>
  );
}
