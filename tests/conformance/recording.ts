// What the real server said, in a file a person can read and git can show. Written by record.ts only.
//
//   == RESP2 RESP3 section title         (two entries where the protocols answer differently)
//   > GET a
//     $1\r\n1\r\n
//
// The lines of commands repeat the table's, so a table that moved on shows as a recording out of date.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Observation } from './replay';
import { readTable, type Section } from './table';

const folder = fileURLToPath(new URL('redis', import.meta.url));

export const families = (): string[] =>
  readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => name.slice(0, -4)).sort();

export function loadTable(family: string): Section[] {
  const file = path.join(folder, `${family}.txt`);
  return readTable(readFileSync(file, 'utf8'), path.relative(process.cwd(), file));
}

export const recordingPath = (family: string): string => path.join(folder, 'recorded', `${family}.txt`);

export type Recording = Map<string, Observation[]>;
export const recordingKey = (section: Section, protocol: 2 | 3): string => `RESP${protocol} ${section.title}`;

export function loadRecording(family: string): Recording {
  const file = recordingPath(family);
  const recording: Recording = new Map();
  if (!existsSync(file)) return recording;
  let observations: Observation[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const heading = /^== ((?:RESP[23] )+)(.*)$/.exec(line);
    if (heading) {
      observations = [];
      for (const protocol of heading[1].trim().split(' ')) recording.set(`${protocol} ${heading[2]}`, observations);
    } else if (line.startsWith('  ')) observations.at(-1)?.got.push(line.slice(2));
    else observations.push({ shown: line, got: [] });
  }
  return recording;
}

export function recordingText(family: string, recording: Recording): string {
  const lines = [
    `# What redis-server 7.0 answers to redis/${family}.txt. Written by \`npm run conformance:record\`; do not edit.`,
  ];
  for (const [key, observations] of recording) {
    const title = key.slice(6);
    const twin = recording.get(`RESP${key[4] === '2' ? 3 : 2} ${title}`);
    const alike = twin !== undefined && JSON.stringify(twin) === JSON.stringify(observations);
    if (alike && key.startsWith('RESP3')) continue;
    lines.push('', alike ? `== RESP2 RESP3 ${title}` : `== ${key}`);
    for (const { shown, got } of observations) lines.push(shown, ...got.map((text) => `  ${text}`));
  }
  return `${lines.join('\n')}\n`;
}
