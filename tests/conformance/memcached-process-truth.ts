// What memcached 1.6.18 did as a process, as it was recorded.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { COMMAND_LINES, realSays, type Said } from './memcached-command-lines';
import { play, REAL, type Outcome } from './memcached-process';
import { SCENARIOS, USER_FILES, userScenario } from './memcached-process-scenarios';

export type ProcessTruth = { lines: Record<string, Said>; scenarios: Record<string, Outcome> };
const FILE = fileURLToPath(new URL('memcached/recorded/process.json', import.meta.url));
export const ALL_SCENARIOS = [...SCENARIOS, ...USER_FILES.map(userScenario)];

export const recordedProcess = (): ProcessTruth => JSON.parse(readFileSync(FILE, 'utf8')) as ProcessTruth;

export async function recordProcess(): Promise<number> {
  const truth: ProcessTruth = { lines: {}, scenarios: {} };
  for (const line of COMMAND_LINES) truth.lines[line] = realSays(line.split(' '));
  for (const scenario of ALL_SCENARIOS) truth.scenarios[scenario.title] = await play(REAL, scenario);
  writeFileSync(FILE, `${JSON.stringify(truth, null, 1)}\n`);
  return ALL_SCENARIOS.length + COMMAND_LINES.length;
}
