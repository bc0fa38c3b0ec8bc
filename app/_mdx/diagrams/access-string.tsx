import { Drawing, Say } from './shapes';
import type { DrawingProps } from './shapes';

/** Offsets are in letters of the fixed-width line. */
const PARTS = [
  { text: 'on', at: 0, says: 'may log in', y: 272, anchor: 'start', label: 12 },
  { text: '>secret', at: 3, says: 'with this password', y: 230, anchor: 'start', label: 42 },
  { text: '~product:*', at: 11, says: 'these keys', y: 188, anchor: 'start', label: 140 },
  { text: '-@all', at: 22, says: 'first no command,', y: 100, anchor: 'end', label: 306 },
  { text: '+@read', at: 28, says: 'then the reading ones', y: 142, anchor: 'end', label: 352 },
] as const;
const LETTER = 9.9;
const LEFT = 12;

export function AccessString({ id }: DrawingProps) {
  return (
    <Drawing
      id={id} height={290} title="An access string, word by word"
      description={`Read from left to right: ${PARTS.map(({ text, says }) => `${text} ${says}`).join('; ')}.`}
    >
      <rect x="4" y="14" width="352" height="40" rx="8" className="d-box d-cache" />
      {PARTS.map(({ text, at, says, y, anchor, label }) => {
        const x = LEFT + at * LETTER;
        const middle = x + text.length * LETTER / 2;
        return (
          <g key={text}>
            <text x={x} y={40} textLength={text.length * LETTER} className="d-code">{text}</text>
            <path d={`M${x} 62 L ${x + text.length * LETTER} 62`} className="d-curve" />
            <path d={`M${middle} 66 L ${middle} ${y - 16}`} className="d-axis" />
            <Say x={label} y={y} text={says} anchor={anchor} />
          </g>
        );
      })}
    </Drawing>
  );
}
