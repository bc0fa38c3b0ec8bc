/* How long commands take (server.c, call): microseconds a command for INFO commandstats, a histogram a command for
 * LATENCY HISTOGRAM and INFO latencystats, and word to the slow log and the latency monitor.
 *
 * Reading the clock costs half of what a PING costs, so calls of one plainly constant-time command that follow each
 * other in one read event are measured together, up to sixteen, and each counts as the mean of them. All others have
 * two readings of their own, and so have all when `slowlog-log-slower-than` asks for less than a millisecond. */
import type { Clock } from '#base/clock';
import type { Command } from '../command';
import type { Connection } from '../connection';
import type { Words } from '../context';
import type { RedisNode } from '../node';
import type { CommandCount } from './command-counts';
import { Histogram } from './histogram';

const TOGETHER = 16;
/** What `start` answers for a call that is measured with others. */
const IN_RUN = -1;
/** A slow-log threshold below this, µs, has every call measured alone. */
const ALONE_BELOW_US = 1000;

/** Commands that take the same time whatever they find, by how many words they may have for that. */
const CONSTANT_TIME: Readonly<Record<number, string>> = {
  2: 'lpop rpop spop srandmember persist',
  3: 'append expire pexpire srem hdel zrem getbit',
  4: 'zincrby',
  5: 'ping echo get set incr decr incrby decrby exists ttl pttl strlen hget hset hexists hlen hincrby hsetnx llen '
    + 'lpush rpush sadd scard sismember zadd zscore zcard setnx type select pfadd xadd geoadd',
};

export class Stopwatch {
  private readonly together: Uint8Array;
  private readonly clock: Clock;
  private runId = -1;
  private runCalls = 0;
  private runStartUs = 0;

  constructor(private readonly node: RedisNode) {
    this.clock = node.clock;
    this.together = togetherOf(node.table.all);
  }

  /** Before a call; what it answers goes to `stop`. */
  start(id: number, wordCount: number): number {
    if (id === this.runId && this.runCalls < TOGETHER && wordCount <= this.together[id]!) {
      this.runCalls++;
      return IN_RUN;
    }
    const nowUs = this.settle();
    if (wordCount > this.together[id]! || this.measuresAlone()) return nowUs;
    this.runId = id;
    this.runCalls = 1;
    this.runStartUs = nowUs;
    return IN_RUN;
  }

  /** After the call that `start` was asked for. */
  stop(startedUs: number, command: Command, client: Connection, words: Words): void {
    if (startedUs === IN_RUN) return;
    const took = this.settle() - startedUs;
    this.node.counts.of(command.id).spentUs += took;
    if (client.blocked === undefined) this.finish(took, command, client, words);
  }

  /** A call that is over, or a waiting one that was served: histogram, slow log, latency events. */
  finish(tookUs: number, command: Command, client: Connection, words: Words): void {
    const took = Math.max(0, Math.floor(tookUs));
    if (this.node.config.latencyTracking) histogramOf(this.node.counts.of(command.id)).add(took * 1000);
    if (this.node.config.latencyMonitorThreshold > 0) {
      this.node.latency.note(command.flags.includes('fast') ? 'fast-command' : 'command', Math.floor(took / 1000));
    }
    this.node.slowLog.note(took, command, client, words);
  }

  /** Ends what is measured together. Answers the time, µs of a steady count. */
  settle(): number {
    const nowUs = this.nowUs();
    if (this.runId < 0) return nowUs;
    const took = Math.max(0, nowUs - this.runStartUs);
    const count = this.node.counts.of(this.runId);
    count.spentUs += took;
    const each = took / this.runCalls;
    if (this.node.config.latencyTracking) histogramOf(count).add(Math.floor(each) * 1000, this.runCalls);
    this.runId = -1;
    return nowUs;
  }
  /** Before time passes that is nobody's. */
  rest(): void { if (this.runId >= 0) this.settle(); }

  /** Undefined for a command that has not been measured. */
  histogram(id: number): Histogram | undefined {
    this.rest();
    return this.node.counts.peek(id).histogram;
  }
  usec(id: number): number {
    this.rest();
    return Math.floor(this.node.counts.peek(id).spentUs);
  }
  reset(): void {
    this.runId = -1;
  }

  nowUs(): number { return this.clock.elapsedUs === undefined ? this.clock.nowUs() : this.clock.elapsedUs(); }

  private measuresAlone(): boolean {
    const { slowlogSlowerThan } = this.node.config;
    return slowlogSlowerThan >= 0 && slowlogSlowerThan < ALONE_BELOW_US;
  }
}

function histogramOf(count: CommandCount): Histogram { return count.histogram ??= new Histogram(); }

const known = new WeakMap<readonly Command[], Uint8Array>();

/** Words a call may have to be measured with others, by command id; the same for every node with this table. */
function togetherOf(all: readonly Command[]): Uint8Array {
  let together = known.get(all);
  if (together === undefined) {
    const most = new Map(Object.entries(CONSTANT_TIME).flatMap(([words, names]) =>
      names.split(' ').map((name) => [name, Number(words)] as const)));
    together = Uint8Array.from(all, ({ name }) => most.get(name) ?? 0);
    known.set(all, together);
  }
  return together;
}
