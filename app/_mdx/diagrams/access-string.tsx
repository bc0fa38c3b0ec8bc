import { Drawing, Say } from './shapes';
import type { DrawingProps } from './shapes';

/** Offsets are in letters of the fixed-width line. */
const PARTS = [
  { text: 'on', at: 0, says: 'may log in', y: 292 },
  { text: '>secret', at: 3, says: 'with this password', y: 242 },
  { text: '~product:*', at: 11, says: 'these keys', y: 192 },
  { text: '-@all', at: 22, says: 'first no command,', y: 142 },
  { text: '+@read', at: 28, says: 'then the reading ones', y: 100 },
];
const LETTER = 9.9;
const LEFT = 12;

export function AccessString({ id }: DrawingProps) {
  return (
    <Drawing
      id={id} height={312} title="An access string, word by word"
      description={`Read from left to right: ${PARTS.map(({ text, says }) => `${text} ${says}`).join('; ')}.`}
    >
      <rect x="4" y="14" width="352" height="40" rx="8" className="d-box d-cache" />
      {PARTS.map(({ text, at, says, y }) => {
        const x = LEFT + at * LETTER;
        const middle = x + text.length * LETTER / 2;
        const anchor = at === 0 ? 'start' : at > 25 ? 'end' : 'middle';
        return (
          <g key={text}>
            <text x={x} y={40} textLength={text.length * LETTER} className="d-code">{text}</text>
            <path d={`M${x} 62 L ${x + text.length * LETTER} 62`} className="d-curve" />
            <path d={`M${middle} 66 L ${middle} ${y - 16}`} className="d-axis" />
            <Say x={at === 0 ? x : at > 25 ? 352 : middle} y={y} text={says} anchor={anchor} />
          </g>
        );
      })}
    </Drawing>
  );
}
