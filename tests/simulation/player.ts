// Plays steps of the random run on a node of ours and keeps what it answers. Clients are made when they first speak.
import { ManualClock } from '#base/clock';
import { SeededDice } from '#base/dice';
import type { Connection } from '#redis/connection';
import { RedisNode, type NodeOptions } from '#redis/node';
import type { Arena } from '#structures/arena';
import { encodeRequest, quoteLine } from '#support/words';
import { loadGrammar } from '../conformance/random/grammar';
import { Script, type Step } from '../conformance/random/script';

export const START_MS = 1_700_000_000_000;
const grammar = loadGrammar();
const names = new Set(new RedisNode({ clock: new ManualClock(0), dice: new SeededDice(1) }).table.all
  .map(({ name }) => name));

/** About `length` commands over all types; the same seed gives the same. */
export function randomSteps(seed: number, length: number): Step[] {
  return new Script(seed, grammar, names).episode(length);
}

export class Player {
  readonly node: RedisNode;
  private readonly clients = new Map<string, Connection>();
  private said = '';

  constructor(readonly clock = new ManualClock(START_MS), options: Partial<NodeOptions> = {}, arena?: Arena) {
    const all = { clock, dice: new SeededDice(7), ...options };
    this.node = arena === undefined ? new RedisNode(all) : new RedisNode(all, arena);
  }

  static on(node: RedisNode, clock: ManualClock): Player {
    const player = Object.create(Player.prototype) as Player;
    return Object.assign(player, { node, clock, clients: new Map<string, Connection>(), said: '' });
  }

  /** What everyone was told because of this step, each line with the client's name. */
  play(step: Step): string {
    this.said = '';
    if ('pause' in step) {
      this.clock.advance(step.pause);
      this.node.tick();
    } else if (step.words.length === 0) this.hangUp(step.client);
    else {
      const bytes = encodeRequest(step.words);
      this.client(step.client).receive(bytes, 0, bytes.length);
    }
    return this.said;
  }

  ask(...words: string[]): string {
    const said = this.play({ client: 'asker', words });
    return said.slice(said.indexOf(' ') + 1);
  }

  hangUpAll(): void { for (const name of [...this.clients.keys()]) this.hangUp(name); }

  private hangUp(name: string): void {
    this.clients.get(name)?.end();
    this.clients.delete(name);
  }

  private client(name: string): Connection {
    const known = this.clients.get(name);
    if (known !== undefined && !known.closed) return known;
    const client = this.node.connect({
      write: (bytes) => { this.said += `${name} ${Buffer.from(bytes).toString('latin1')}`; },
      close: () => undefined,
    });
    this.clients.set(name, client);
    return client;
  }
}

export const nameOf = (step: Step): string => ('pause' in step ? `pause ${step.pause}` : quoteLine(step.words));
