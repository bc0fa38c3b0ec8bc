// What memcached 1.6.18 said to each table, as text that people can read.
import { existsSync, readFileSync } from 'node:fs';
import { mcRecordingPath } from './memcached-table';
import type { McObservation } from './memcached-play';

export type McRecording = Map<string, McObservation[]>;

export function mcRecordingText(recording: McRecording): string {
  let text = '# Made by `npm run conformance:record-memcached` from memcached 1.6.18. Do not edit.\n';
  for (const [title, steps] of recording) {
    text += `\n= ${title}\n`;
    for (const { shown, said } of steps) text += `${shown}\n${said.map((line) => `  ${line}\n`).join('')}`;
  }
  return text;
}

export function loadMcRecording(family: string): McRecording {
  const recording: McRecording = new Map();
  const file = mcRecordingPath(family);
  if (!existsSync(file)) return recording;
  let steps: McObservation[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('= ')) recording.set(line.slice(2), (steps = []));
    else if (line.startsWith('  ')) steps.at(-1)!.said.push(line.slice(2));
    else steps.push({ shown: line, said: [] });
  }
  return recording;
}
