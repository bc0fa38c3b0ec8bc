// Plays steps on the real server and on ours at once and stops at the first difference.
import type { RawClient, Target } from '#support/resp-client';
import { encodeRequest, escapeBytes, quoteLine } from '#support/words';
import { judge, judgeExec, type Popped } from './judge';
import type { Step } from './script';
import { readState, stateDifference } from './state';

/** `at`: the step that differs, or the number of steps when only the state at the end does. */
export type Difference = { at: number; command: string; text: string };

type Said = { at: number; words: string[] };
type Pair = { real: RawClient; ours: RawClient; queued?: string[][] };

export class Match {
  private readonly pairs = new Map<string, Pair>();
  commands = 0;

  constructor(
    private readonly real: Target & { hangUp(): Promise<void> },
    private readonly ours: Target & { keepTime?(): void },
  ) {}

  /** The first difference, or undefined. Ends with a look at the whole state. */
  async play(steps: readonly Step[]): Promise<Difference | undefined> {
    let batch: Said[] = [];
    let client = '';
    const flush = async () => {
      const said = batch;
      batch = [];
      return said.length > 0 ? this.exchange(client, said) : undefined;
    };
    for (let at = 0; at < steps.length; at++) {
      const step = steps[at];
      if ('pause' in step || step.client !== client || batch.length >= 120) {
        const found = await flush();
        if (found) return found;
      }
      if ('pause' in step) {
        await this.real.skip(step.pause);
        this.ours.keepTime?.();
        continue;
      }
      client = step.client;
      if (!counted(client)) {
        const found = await this.aside(client, { at, words: step.words });
        if (found) return found;
        continue;
      }
      batch.push({ at, words: step.words });
      if (!step.last) continue;
      const found = await flush();
      if (found) return found;
    }
    return (await flush()) ?? this.compareState(steps.length);
  }

  end(): void {
    for (const { real, ours } of this.pairs.values()) {
      real.end();
      ours.end();
    }
    this.pairs.clear();
  }

  private async pair(client: string): Promise<Pair> {
    const known = this.pairs.get(client);
    if (known) return known;
    const pair: Pair = { real: await this.real.connect(), ours: await this.ours.connect() };
    this.pairs.set(client, pair);
    if (client.endsWith('3')) {
      for (const side of [pair.real, pair.ours]) {
        side.send(encodeRequest(['HELLO', '3']));
        await side.replies(1);
      }
    }
    return pair;
  }

  /** A pipeline on a counted client: one reply for each command. */
  private async exchange(client: string, said: Said[]): Promise<Difference | undefined> {
    const pair = await this.pair(client);
    const bytes = Buffer.concat(said.map(({ words }) => encodeRequest(words)));
    this.commands += said.length;
    pair.real.send(bytes);
    this.ours.keepTime?.();
    const failed = attempt(() => pair.ours.send(bytes));
    if (failed)
      return { at: said.at(-1)!.at, command: 'throw', text: `hitrate threw in a batch of ${said.length}: ${failed}` };
    const [real, ours] = [await pair.real.replies(said.length), await pair.ours.replies(said.length)];
    const popped: Popped[] = [];
    for (let index = 0; index < said.length; index++) {
      const [left, right] = [real[index], ours[index]];
      if (!left || !right) return this.differs(said[index], left, right);
      const judged = this.judgeOne(pair, said[index].words, left, right);
      if (!judged.same) return this.differs(said[index], left, right);
      popped.push(...(judged.popped ?? []));
    }
    await this.level(pair, popped);
    return this.othersGot(said.at(-1)!.at, client);
  }

  private judgeOne(pair: Pair, words: string[], real: Buffer, ours: Buffer) {
    const name = words[0]?.toUpperCase() ?? '';
    if (pair.queued && name === 'EXEC') {
      const { queued } = pair;
      delete pair.queued;
      return judgeExec(real, ours, queued);
    }
    if (name === 'DISCARD' || name === 'RESET') delete pair.queued;
    if (pair.queued && real.toString('latin1', 0, 7) === '+QUEUED') pair.queued.push(words);
    if (name === 'MULTI' && real[0] === 43) pair.queued ??= [];
    return judge(real, ours, words);
  }

  /** Chance took different members: take from each side what the other lost, so that both hold the same again. */
  private async level(pair: Pair, popped: Popped[]): Promise<void> {
    for (const { key, ours, real } of popped) {
      const sides: [RawClient, string[]][] = [
        [pair.ours, real.filter((member) => !ours.includes(member))],
        [pair.real, ours.filter((member) => !real.includes(member))],
      ];
      for (const [side, members] of sides) {
        if (members.length === 0) continue;
        side.send(encodeRequest(['SREM', key, ...members]));
        await side.replies(1);
      }
    }
  }

  /** A client whose replies are not counted: it waits on a key, listens, or (no words) goes away. */
  private async aside(client: string, { at, words }: Said): Promise<Difference | undefined> {
    if (words.length === 0) {
      const pair = this.pairs.get(client);
      this.pairs.delete(client);
      pair?.real.end();
      pair?.ours.end();
      await this.settle();
      return undefined;
    }
    const pair = await this.pair(client);
    this.commands++;
    const bytes = encodeRequest(words);
    pair.real.send(bytes);
    this.ours.keepTime?.();
    const failed = attempt(() => pair.ours.send(bytes));
    if (failed) return { at, command: 'throw', text: `hitrate threw at ${quoteLine(words)}: ${failed}` };
    return this.othersGot(at, '');
  }

  /** What came to the clients nobody asked. A message for several patterns comes in the order of a table: compare
   * sorted. */
  private async othersGot(at: number, busy: string): Promise<Difference | undefined> {
    const others = [...this.pairs].filter(([name]) => name !== busy && !counted(name));
    if (others.length === 0) return undefined;
    await this.settle();
    for (const [name, pair] of others) {
      const [real, ours] = [pair.real.take(), pair.ours.take()];
      if (real.equals(ours)) continue;
      const same = name.startsWith('s') && sortedFrames(real) === sortedFrames(ours);
      if (same) continue;
      const show = (bytes: Buffer) => escapeBytes(bytes).slice(0, 400) || '(nothing)';
      return {
        at,
        command: `client ${name}`,
        text: `client ${name} got\n  redis-server: ${show(real)}\n  hitrate:      ${show(ours)}`,
      };
    }
    return undefined;
  }

  private async settle(): Promise<void> {
    await Promise.all([this.real.settle(), this.ours.settle()]);
  }

  private differs(said: Said, real: Buffer | undefined, ours: Buffer | undefined): Difference {
    const show = (bytes: Buffer | undefined) => (bytes ? excerptOf(bytes, bytes === real ? ours : real) : '(no reply)');
    const text = `${quoteLine(said.words).slice(0, 300)}\n  redis-server: ${show(real)}\n  hitrate:      ${show(ours)}`;
    return { at: said.at, command: (said.words[0] ?? '').toLowerCase(), text };
  }

  private async compareState(at: number): Promise<Difference | undefined> {
    const pair = { real: await this.real.connect(), ours: await this.ours.connect() };
    this.ours.keepTime?.();
    const found = stateDifference(await readState(pair.real), await readState(pair.ours))
      ?? (await digestDifference(pair));
    pair.real.end();
    pair.ours.end();
    return found ? { at, command: 'state', text: found } : undefined;
  }
}

/** The whole data set as one number, in which every type's values, order and expiry count. */
async function digestDifference({ real, ours }: Pair): Promise<string | undefined> {
  const digests: string[] = [];
  for (const side of [real, ours]) {
    side.send(encodeRequest(['DEBUG', 'DIGEST']));
    digests.push(String((await side.replies(1))[0]));
  }
  return digests[0] === digests[1] ? undefined : `DEBUG DIGEST\n  redis-server: ${digests[0]}  hitrate: ${digests[1]}`;
}

const counted = (client: string) => client.startsWith('a');

function attempt(act: () => void): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return error instanceof Error
      ? (error.stack ?? error.message).split('\n').slice(0, 6).join('\n    ')
      : String(error);
  }
}

function sortedFrames(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .split(/(?=[*>]\d+\r\n\$)/)
    .sort()
    .join('');
}

function excerptOf(bytes: Buffer, other: Buffer | undefined): string {
  let at = 0;
  while (other && at < bytes.length && bytes[at] === other[at]) at++;
  if (at < 200 || bytes.length < 500) return escapeBytes(bytes.subarray(0, 500));
  const around = bytes.subarray(Math.max(0, at - 60), at + 200);
  return `${escapeBytes(bytes.subarray(0, 60))} … at byte ${at}: ${escapeBytes(around)}`;
}
