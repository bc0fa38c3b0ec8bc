// Plays turns on one server, or on two side by side, and looks after every turn at what every client got.
import type { RawClient, Target } from '#support/resp-client';
import { encodeRequest, escapeBytes, quoteLine } from '#support/words';
import { readReply } from '#support/frames';
import { readState, stateDifference } from '../random/state';
import { startsInResp3, type Turn } from './script';

export type Found = { at: number; text: string };

type Side = Target & { keepTime?(): void };
type Seat = { client: RawClient; id: string };

/** In HELLO's answer, and where a tracking client is told that its redirection is broken. */
const OWN_IDS = /((?:\$2\r\nid|\$21\r\ntracking-redir-broken)\r\n):\d+/g;

/* The clients' list of the real server turns round by its clock, so the order of these is open. */
const FLUSHES = /(?:(?:>2|\*3\r\n\$7\r\nmessage)\r\n\$\d+\r\n[\w:]*invalidate\r\n(?:_|\$-1|\*-1)\r\n){2,}/g;
const sortedFlushes = (run: string): string => run.split(/(?=>2|\*3)/).sort().join('');

/** One server and the clients on it. */
export class Stage {
  private readonly seats = new Map<string, Seat>();
  constructor(readonly target: Side) {}

  async seat(name: string): Promise<Seat> {
    const known = this.seats.get(name);
    if (known !== undefined) return known;
    const client = await this.target.connect();
    const protocol = startsInResp3(name) ? '3' : '2';
    client.send(Buffer.concat([encodeRequest(['HELLO', protocol]), encodeRequest(['CLIENT', 'ID'])]));
    const replies = await client.replies(2);
    const seat = { client, id: readReply(replies[1]!).text ?? '' };
    this.seats.set(name, seat);
    return seat;
  }

  async say({ client: name, requests }: Turn): Promise<void> {
    const seat = await this.seat(name);
    this.target.keepTime?.();
    if (requests.length === 0) {
      seat.client.end();
      this.seats.delete(name);
    } else seat.client.send(Buffer.concat(requests.map((words) => encodeRequest(this.withIds(words)))));
    await this.target.settle();
  }

  /** Ids are the servers' own: a word that names a client becomes its id here. */
  private withIds(words: string[]): string[] {
    return words.map((word) => (word.startsWith('@') ? (this.seats.get(word.slice(1))?.id ?? '0') : word));
  }

  /** What each client got since the last time; a reply's own id of a client is left out. */
  got(): Map<string, string> {
    const out = new Map<string, string>();
    for (const [name, { client }] of this.seats) {
      const bytes = client.take().toString('latin1').replace(OWN_IDS, '$1:*').replace(FLUSHES, sortedFlushes);
      out.set(name, `${bytes}${client.closed ? '(closed)' : ''}`);
    }
    return out;
  }
  /** Those whose connection has ended come again when they next speak. */
  clear(): void {
    for (const [name, { client }] of this.seats) if (client.closed) this.seats.delete(name);
  }
  leave(): void {
    for (const { client } of this.seats.values()) client.end();
    this.seats.clear();
  }
}

/** The first turn after which some client of ours has got something else; the state at the end counts too. */
export async function compareTurns(real: Side, ours: Side, turns: readonly Turn[]): Promise<Found | undefined> {
  const [left, right] = [new Stage(real), new Stage(ours)];
  try {
    for (const name of ['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'd0', 'd1', 'u0']) {
      await left.seat(name);
      await right.seat(name);
    }
    for (const [at, turn] of turns.entries()) {
      await left.say(turn);
      await right.say(turn);
      const text = await difference(left, right);
      const said = turn.requests.map(quoteLine).join('; ');
      if (text !== undefined) return { at, text: `after ${turn.client}: ${said}\n${text}` };
      left.clear();
      right.clear();
    }
    for (const stage of [left, right]) await stage.say({ client: 'u0', requests: [['CLIENT', 'UNPAUSE']] });
    const [there, here] = [await real.connect(), await ours.connect()];
    ours.keepTime?.();
    const text = stateDifference(await readState(there), await readState(here));
    there.end();
    here.end();
    return text === undefined ? undefined : { at: turns.length, text };
  } finally {
    left.leave();
    right.leave();
  }
}

async function difference(left: Stage, right: Stage): Promise<string | undefined> {
  const [real, ours] = [left.got(), right.got()];
  for (let tries = 0; tries < 3 && !same(real, ours); tries++) {
    await left.target.settle();
    for (const [name, more] of left.got()) real.set(name, `${(real.get(name) ?? '').replace('(closed)', '')}${more}`);
  }
  if (same(real, ours)) return undefined;
  return [...real].flatMap(([name, bytes]) => (bytes === ours.get(name) ? [] : [
    `client ${name} got`, `  redis-server: ${show(bytes)}`,
    `  hitrate:      ${show(ours.get(name) ?? '(is not there)')}`,
  ])).join('\n');
}

const same = (a: Map<string, string>, b: Map<string, string>): boolean =>
  a.size === b.size && [...a].every(([name, bytes]) => bytes === b.get(name));
const show = (text: string): string => escapeBytes(Buffer.from(text, 'latin1')).slice(0, 600) || '(nothing)';

/** Every byte that every client got, a line a client and turn. */
export async function transcript(target: Side, turns: readonly Turn[]): Promise<string[]> {
  const stage = new Stage(target);
  const lines: string[] = [];
  for (const [at, turn] of turns.entries()) {
    await stage.say(turn);
    for (const [name, bytes] of stage.got()) if (bytes !== '') lines.push(`${at} ${name} ${bytes}`);
    stage.clear();
  }
  stage.leave();
  return lines;
}

/** Leaves out turns as long as a difference stays. */
export async function shorten(turns: readonly Turn[], found: Found, play: (turns: Turn[]) => Promise<Found | undefined>,
  tries = 250): Promise<{ turns: Turn[]; found: Found }> {
  let best = { turns: turns.slice(0, found.at + 1), found };
  for (let size = Math.ceil(best.turns.length / 2); size >= 1 && tries > 0;) {
    let less = false;
    for (let at = 0; at < best.turns.length && tries > 0; tries--) {
      const without = [...best.turns.slice(0, at), ...best.turns.slice(at + size)];
      const still = await play(without);
      if (still === undefined) at += size;
      else {
        best = { turns: without.slice(0, still.at + 1), found: still };
        less = true;
      }
    }
    if (size === 1 && !less) break;
    size = size === 1 ? 1 : Math.ceil(size / 2);
  }
  return best;
}
