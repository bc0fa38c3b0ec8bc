/* Three ways to run a cache, and who does which work: the line moves, but never past the two top rows. */
import { Drawing, Say } from './shapes';
import type { DrawingProps } from './shapes';

const WAYS = ['by hand', 'nodes', 'serverless'] as const;
type Row = { work: string; aws: readonly [boolean, boolean, boolean] };
const ROWS: readonly Row[] = [
  { work: 'what is cached,', aws: [false, false, false] },
  { work: 'network, logins', aws: [false, false, false] },
  { work: 'size, replicas', aws: [false, false, true] },
  { work: 'version patches', aws: [false, true, true] },
  { work: 'dead machines', aws: [false, true, true] },
  { work: 'the system', aws: [false, true, true] },
];
const FIRST_Y = 44;
const ROW_HEIGHT = 42;
const FIRST_X = 130;
const COLUMN_WIDTH = 76;

export function WhoDoesWhat({ id }: DrawingProps) {
  const told = WAYS.map((way, at) => {
    const yours = ROWS.filter((row) => !row.aws[at]).map((row) => row.work.replace(/,$/, ' and for how long'));
    return `${way}: yours are ${yours.join('; ')}`;
  });
  return (
    <Drawing
      id={id} height={FIRST_Y + ROWS.length * ROW_HEIGHT + 4} title="The more you hand over, the less is left"
      description={`Who works when a cache is run by hand, on ElastiCache nodes, and serverless.
        ${told.join('. ')}. Everything else is done by AWS.`}
    >
      {WAYS.map((way, at) => (
        <Say key={way} x={FIRST_X + at * COLUMN_WIDTH + COLUMN_WIDTH / 2} y={28} text={way} tone="muted" />
      ))}
      {ROWS.map(({ work, aws }, at) => {
        const y = FIRST_Y + at * ROW_HEIGHT;
        return (
          <g key={work}>
            <Say x={4} y={work.endsWith(',') ? y + 16 : y + 24} text={work} anchor="start" />
            {work.endsWith(',') && <Say x={4} y={y + 34} text="for how long" anchor="start" />}
            {aws.map((theirs, column) => {
              const x = FIRST_X + column * COLUMN_WIDTH + 3;
              return (
                <g key={WAYS[column]}>
                  <rect
                    x={x} y={y} width={COLUMN_WIDTH - 6} height={ROW_HEIGHT - 6} rx="6"
                    className={`d-box ${theirs ? 'd-cache' : 'd-plain'}`}
                  />
                  <Say
                    x={x + COLUMN_WIDTH / 2 - 3} y={y + 23} text={theirs ? 'AWS' : 'you'}
                    tone={theirs ? 'good' : 'line'}
                  />
                </g>
              );
            })}
          </g>
        );
      })}
    </Drawing>
  );
}
