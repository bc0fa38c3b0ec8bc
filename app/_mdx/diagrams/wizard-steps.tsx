/* The console's form from top to bottom, and what it takes to change each answer later. */
import { Drawing, Say } from './shapes';
import type { DrawingProps } from './shapes';

type Cost = 'any time' | 'one way' | 'two steps' | 'never';
const ROWS: readonly (readonly [string, Cost])[] = [
  ['engine', 'one way'], ['serverless or nodes', 'never'], ['cluster mode', 'one way'], ['name, port', 'never'],
  ['location, VPC', 'never'], ['Multi-AZ, failover', 'any time'], ['version', 'one way'],
  ['parameter group', 'any time'], ['node type', 'any time'], ['shards, replicas', 'any time'],
  ['encryption at rest', 'never'], ['encryption in transit', 'two steps'], ['access control', 'any time'],
  ['backup, windows, logs', 'any time'],
];
const TONES: Readonly<Record<Cost, 'good' | 'line' | 'bad'>> = {
  'any time': 'good', 'one way': 'line', 'two steps': 'line', 'never': 'bad',
};
/** How much of the row's bar is filled: what it costs, for those who do not see the colours. */
const WEIGHTS: Readonly<Record<Cost, number>> = { 'any time': 1, 'one way': 2, 'two steps': 2, 'never': 3 };
const FIRST_Y = 40;
const ROW_HEIGHT = 27;

function costing(cost: Cost): string {
  return ROWS.filter(([, each]) => each === cost).map(([name]) => name).join('; ');
}

export function WizardSteps({ id }: DrawingProps) {
  return (
    <Drawing
      id={id} height={FIRST_Y + ROWS.length * ROW_HEIGHT + 4}
      title="Can it be changed later? Never means: only in a new cache"
      description={`The console's options in order. Changed any time: ${costing('any time')}. In one direction only:
        ${costing('one way')}. In two steps: ${costing('two steps')}. Never, only in a new cache: ${costing('never')}.`}
    >
      <Say x={8} y={20} text="option" anchor="start" tone="muted" />
      <Say x={352} y={20} text="later" anchor="end" tone="muted" />
      {ROWS.map(([name, cost], at) => {
        const y = FIRST_Y + at * ROW_HEIGHT;
        return (
          <g key={name}>
            <rect x="4" y={y - 4} width="352" height={ROW_HEIGHT - 4} rx="5" className="d-box d-plain" />
            <Say x={14} y={y + 13} text={name} anchor="start" />
            {[0, 1, 2].slice(0, WEIGHTS[cost]).map((dot) => (
              <circle key={dot} cx={216 + dot * 16} cy={y + 8} r="5" className={`d-step d-step-${TONES[cost]}`} />
            ))}
            <Say x={346} y={y + 13} text={cost} anchor="end" tone={TONES[cost]} />
          </g>
        );
      })}
    </Drawing>
  );
}
