import { Drawing, Say } from './shapes';
import type { DrawingProps } from './shapes';

type Row = { member: string; score: number };
const ROWS: [Row, ...Row[]] = [
  { member: 'ana', score: 980 }, { member: 'kim', score: 950 },
  { member: 'cy', score: 500 }, { member: 'bo', score: 500 },
];

export function Leaderboard({ id }: DrawingProps) {
  return (
    <Drawing
      id={id} height={270} title="A sorted set is always in order"
      description="A sorted set holds members, each once, with a score. Ranks count from the lowest score: bo 500 is
        rank 0, cy 500 is rank 1 because equal scores are ordered by name, kim 950 is rank 2, ana 980 is rank 3. Counted
        from the top, ana is 0."
    >
      <Say x={14} y={24} text="from top" anchor="start" tone="muted" />
      <Say x={178} y={24} text="score and member" tone="muted" />
      <Say x={346} y={24} text="rank" anchor="end" tone="muted" />
      {ROWS.map(({ member, score }, index) => {
        const y = 38 + index * 46;
        return (
          <g key={member}>
            <rect x="60" y={y} width="240" height="38" rx="6" className="d-box d-plain" />
            <rect x="60" y={y} width={score / ROWS[0].score * 240} height="38" rx="6" className="d-bar" />
            <Say x={74} y={y + 25} text={String(score)} anchor="start" />
            <Say x={134} y={y + 25} text={member} anchor="start" />
            <Say x={30} y={y + 25} text={String(index)} tone="good" />
            <Say x={334} y={y + 25} text={String(ROWS.length - 1 - index)} tone="good" />
          </g>
        );
      })}
      <Say x={180} y={246} text="equal scores: ordered by name, byte by byte" tone="muted" />
    </Drawing>
  );
}
