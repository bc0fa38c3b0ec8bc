// Plays a section of a table on a server and writes down, step by step, what every client got.
import type { RawClient, Target } from '#support/resp-client';
import { encodeRequest } from '#support/words';
import { describeBytes, sameText } from './compare';
import type { Section, Step } from './table';

/** What came of one step: a line for each client that got something, `(nothing)` where nobody did. */
export type Observation = { shown: string; got: string[] };

export async function replay(target: Target, section: Section, protocol: 2 | 3): Promise<Observation[]> {
  const clients = new Map<string, RawClient>();
  const gone = new Set<string>();
  const observations: Observation[] = [];
  for (const step of section.steps) {
    if (step.do === 'send' && !clients.has(step.client)) {
      clients.set(step.client, await newClient(target, protocol));
    }
    await act(step, clients, target);
    await target.settle();
    const got = collect(step, clients, gone);
    if (step.do === 'close') clients.delete(step.client);
    observations.push({ shown: step.shown, got });
  }
  for (const client of clients.values()) client.end();
  return observations;
}

async function newClient(target: Target, protocol: 2 | 3): Promise<RawClient> {
  const client = await target.connect();
  if (protocol === 3) {
    client.send(encodeRequest(['HELLO', '3']));
    await client.replies(1);
  }
  return client;
}

async function act(step: Step, clients: Map<string, RawClient>, target: Target): Promise<void> {
  if (step.do === 'send') clients.get(step.client)?.send(step.bytes);
  else if (step.do === 'close') clients.get(step.client)?.end();
  else await target.skip(step.ms);
}

function collect(step: Step, clients: Map<string, RawClient>, gone: Set<string>): string[] {
  const reading = step.do === 'send' ? step.reading : ({ kind: 'exact' } as const);
  const masks = step.do === 'send' ? step.masks : [];
  const own = step.do === 'send' ? step.client : '';
  const got: string[] = [];
  for (const [name, client] of clients) {
    if (step.do === 'close' && name === step.client) continue;
    const bytes = client.take();
    const label = name === own ? '' : `${name}: `;
    if (bytes.length > 0) got.push(label + describeBytes(bytes, reading, masks));
    if (client.closed && !gone.has(name)) {
      gone.add(name);
      got.push(`${label}(closed)`);
    }
  }
  if (got.length === 0 && step.do === 'send') got.push('(nothing)');
  return got;
}

/** The steps where the two differ, in words (eight at most); undefined where none does. */
export function differencesOf(
  section: Section, truth: Observation[], ours: Observation[], names: [string, string],
): string | undefined {
  const found: string[] = [];
  section.steps.forEach((step, at) => {
    const [left, right] = [truth[at]?.got ?? [], ours[at]?.got ?? []];
    const reading = step.do === 'send' ? step.reading : ({ kind: 'exact' } as const);
    if (left.length === right.length && left.every((text, i) => sameText(text, right[i], reading))) return;
    const before = section.steps.slice(Math.max(0, at - 3), at).map((earlier) => `    ${earlier.shown}`);
    const show = (name: string, got: string[]) => [`  ${name}:`, ...got.map((text) => `    ${text}`)];
    found.push([`line ${step.line} of "${section.title}"`, ...before, `  ▸ ${step.shown}`,
      ...show(names[0], left), ...show(names[1], right)].join('\n'));
  });
  if (found.length > 8) found.splice(8, found.length, `and ${found.length - 8} steps more`);
  return found.length === 0 ? undefined : found.join('\n');
}
