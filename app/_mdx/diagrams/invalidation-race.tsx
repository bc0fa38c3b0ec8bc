import { Arrow, Drawing, Say } from './shapes';
import type { DrawingProps } from './shapes';

const STEPS = [
  { y: 66, who: 'writer', text: 'DEL', says: 'cache: empty' },
  { y: 106, who: 'reader', text: 'GET', says: 'a miss' },
  { y: 146, who: 'reader', text: 'SELECT', says: 'the old price' },
  { y: 186, who: 'writer', text: 'UPDATE', says: 'the new price' },
  { y: 226, who: 'reader', text: 'SET', says: 'cache: old again' },
] as const;

/** Time runs down; writer at the left, reader at the right of the same line. */
export function InvalidationRace({ id }: DrawingProps) {
  return (
    <Drawing
      id={id} height={262} title="Deleting first: the reader puts the old price back"
      description="Time runs down. The writer deletes the copy. A reader misses and reads the old price from the
        database. Only then the writer changes the database. Last, the reader stores the old price in the cache, where
        it stays until its lifetime ends."
    >
      <Say x={64} y={26} text="writer" />
      <Say x={164} y={26} text="reader" />
      <path d="M64 38 L 64 250 M 164 38 L 164 250" className="d-axis" />
      {STEPS.map(({ y, who, text, says }) => {
        const bad = y === 226;
        const x = who === 'writer' ? 64 : 164;
        return (
          <g key={y}>
            <rect
              x={x - 40} y={y - 16} width={80} height={30} rx="6"
              className={who === 'writer' ? 'd-box d-cache' : 'd-box'}
            />
            <text x={x} y={y + 5} className="d-label">{text}</text>
            <Say x={226} y={y + 5} text={says} tone={bad ? 'bad' : 'muted'} anchor="start" />
          </g>
        );
      })}
      <Arrow id={id} d="M14 48 L 14 246" />
    </Drawing>
  );
}
