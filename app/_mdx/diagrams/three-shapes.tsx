import { Arrow, Drawing, Say } from './shapes';
import type { DrawingProps } from './shapes';

const FIELDS = [['name', 'mia'], ['country', 'PT'], ['points', '120']] as const;
const JOBS = [{ x: 62, name: 'c' }, { x: 112, name: 'b' }, { x: 162, name: 'a' }];
const PEOPLE = [{ x: 96, y: 334, name: 'ana' }, { x: 160, y: 356, name: 'bo' }, { x: 222, y: 332, name: 'dia' }];

/** A type as a row: its drawing at the left, what is done to it at the right. */
export function ThreeShapes({ id }: DrawingProps) {
  return (
    <Drawing
      id={id} height={392} title="Hash, list and set: three insides of a key"
      description="A hash is a table of fields and values; HINCRBY changes one field alone. A list is a row with two
        ends; LPUSH puts in at the left, RPOP takes out at the right. A set is a bag without order in which each thing
        is once; adding ana again changes nothing."
    >
      <Say x={8} y={22} text="hash: an object" anchor="start" />
      {FIELDS.map(([field, value], row) => (
        <g key={field}>
          <rect x={8} y={34 + row * 32} width={96} height={32} className="d-box d-data" />
          <rect x={104} y={34 + row * 32} width={96} height={32} className="d-box d-cache" />
          <Say x={18} y={55 + row * 32} text={field} anchor="start" />
          <Say x={114} y={55 + row * 32} text={value} anchor="start" />
        </g>
      ))}
      <Arrow id={id} d="M262 114 L 206 114" tone="good" />
      <Say x={268} y={110} text="HINCRBY" tone="good" anchor="start" />
      <Say x={268} y={129} text="this alone" tone="muted" anchor="start" />

      <Say x={8} y={174} text="list: a queue" anchor="start" />
      {JOBS.map(({ x, name }) => (
        <g key={name}>
          <rect x={x} y={186} width={50} height={40} className="d-box d-cache" />
          <text x={x + 25} y={211} className="d-label">{name}</text>
        </g>
      ))}
      <Arrow id={id} d="M12 206 L 58 206" tone="good" />
      <Say x={8} y={248} text="LPUSH" tone="good" anchor="start" />
      <Arrow id={id} d="M216 206 L 262 206" tone="bad" />
      <Say x={268} y={211} text="RPOP" tone="bad" anchor="start" />
      <Say x={212} y={248} text="the oldest" tone="muted" anchor="end" />

      <Say x={8} y={290} text="set: each thing once" anchor="start" />
      <ellipse cx={158} cy={342} rx={112} ry={42} className="d-box d-cache" />
      {PEOPLE.map(({ x, y, name }) => <text key={name} x={x} y={y + 6} className="d-label">{name}</text>)}
      <Arrow id={id} d="M40 318 C 48 306 60 310 66 318" dashed />
      <Say x={8} y={336} text="ana" anchor="start" />
      <Say x={284} y={338} text="again:" tone="muted" anchor="start" />
      <Say x={284} y={357} text="no change" tone="muted" anchor="start" />
    </Drawing>
  );
}
