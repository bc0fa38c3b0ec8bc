/* Parameters of a node: values as CONFIG GET shows them, and the ones the engine asks for on hot paths as fields. */
import type { Parameter } from './config-parameters';
import { notifyFlagsShown, readNotifyFlags } from './notifications';
import { globMatches, type Spend } from '#base/glob';
import type { EvictionPolicy } from './memory/eviction';
import { readOutputLimits } from './output-limits';
import { parseMemory } from './config-values';
import { parametersOf } from './release-parameters';

export class Config {
  /** What was set; everything else has its default, so that an idle node holds no table of its own. */
  private readonly values = new Map<string, string>();
  requirepass = '';
  maxmemory = 0;
  databases = 16;
  activeExpire = true;
  notifyFlags: Set<string> = new Set();
  hashMaxListpackEntries = 128;
  hashMaxListpackValue = 64;
  listMaxListpackSize = -2;
  /** An LFU policy: entries count uses rather than remember the last one. */
  countsUses = false;
  /** maxmemory with an LRU or LFU policy: every value must have an entry's clock of its own. */
  forbidsSharing = false;
  policy: EvictionPolicy = 'noeviction';
  maxmemorySamples = 5;
  maxmemoryTenacity = 10;
  outputLimits = readOutputLimits('');
  /** What may wait for a client that does not listen is limited. */
  limitsOutput = true;
  queryBufferLimit = 1 << 30;
  /** Bytes of one word, proto-max-bulk-len. */
  maxBulkBytes = 512 * 1024 * 1024;
  maxclients = 10_000;
  /** 0: nobody is let go for being idle. */
  timeoutSeconds = 0;
  /** Writes need more replicas than there are: a node here has none. */
  lacksReplicas = false;
  /** What the cycle of expiries looks at in one go, and the share of stale keys with which it is content. */
  expireSample = 20;
  expireStale = 0.1;
  /** Bytes; below zero: per cent of maxmemory. */
  maxmemoryClients = 0;
  lazyEviction = false;
  lazyExpire = false;
  lazyServerDel = false;
  lazyUserDel = false;
  lazyUserFlush = false;
  lfuLogFactor = 10;
  lfuDecayTime = 1;
  setMaxIntsetEntries = 512;
  zsetMaxListpackEntries = 128;
  zsetMaxListpackValue = 64;
  streamNodeMaxBytes = 4096;
  streamNodeMaxEntries = 100;
  hllSparseMaxBytes = 3000;
  /** µs; negative: no slow log. */
  slowlogSlowerThan = 10_000;
  slowlogMaxLen = 128;
  /** ms; 0: nothing is noted. */
  latencyMonitorThreshold = 0;
  latencyTracking = true;

  private readonly byName: ReadonlyMap<string, Parameter>;

  constructor(given: Readonly<Record<string, string>>, release?: string) {
    this.byName = parametersOf(release);
    for (const [name, value] of Object.entries(given)) this.put(name, value);
    this.refresh();
  }

  /** Of redis-7.0, for a command line and a file, which are read before there is a node. */
  static parameter(name: string): Parameter | undefined { return parametersOf().get(name.toLowerCase()); }
  parameter(name: string): Parameter | undefined { return this.byName.get(name.toLowerCase()); }
  /** Each once, by its canonical name. */
  all(): Parameter[] { return [...new Set(this.byName.values())]; }
  /**
   * What CONFIG GET finds for one word: a name (as it was written) or all names of a pattern, older names among them.
   * Pairs of the name to show and the canonical one.
   */
  matching(word: string, spend?: Spend): [shown: string, name: string][] {
    if (!/[*?[]/.test(word)) {
      const parameter = this.parameter(word);
      return parameter === undefined ? [] : [[word, parameter.name]];
    }
    const found: [string, string][] = [];
    for (const [shown, { name }] of this.byName) {
      if (globMatches(word, shown, true, spend)) found.push([shown, name]);
    }
    return found;
  }
  get(name: string): string {
    const parameter = this.byName.get(name)!;
    return this.values.get(parameter.name) ?? parameter.default;
  }
  /** What CONFIG GET answers. */
  shown(name: string): string {
    return name === 'notify-keyspace-events' ? notifyFlagsShown(this.get(name)) : this.get(name);
  }

  /** Sets a value that has been checked; `name` is canonical. */
  put(name: string, value: string): void {
    const parameter = this.byName.get(name);
    if (parameter === undefined) return;
    this.values.set(parameter.name, value);
  }
  /** Takes what was put into force. */
  refresh(): void {
    const number = (name: string) => Number(this.get(name));
    this.requirepass = this.get('requirepass');
    this.maxmemory = parseMemory(this.get('maxmemory')) ?? 0;
    this.databases = number('databases');
    const policy = this.get('maxmemory-policy') as EvictionPolicy;
    this.policy = policy;
    this.maxmemorySamples = number('maxmemory-samples');
    this.maxmemoryTenacity = number('maxmemory-eviction-tenacity');
    this.outputLimits = readOutputLimits(this.get('client-output-buffer-limit'));
    this.limitsOutput = this.outputLimits.normal.hard > 0 || this.outputLimits.normal.soft > 0;
    this.queryBufferLimit = parseMemory(this.get('client-query-buffer-limit')) ?? 1 << 30;
    this.maxBulkBytes = number('proto-max-bulk-len');
    this.timeoutSeconds = number('timeout');
    this.lacksReplicas = number('min-replicas-to-write') > 0 && number('min-replicas-max-lag') > 0;
    const effort = number('active-expire-effort') - 1;
    this.expireSample = 20 + 5 * effort;
    this.expireStale = (10 - effort) / 100;
    this.maxclients = number('maxclients');
    const clients = this.get('maxmemory-clients');
    this.maxmemoryClients = clients.endsWith('%') ? -Number.parseInt(clients, 10) : parseMemory(clients) ?? 0;
    this.lazyEviction = this.get('lazyfree-lazy-eviction') === 'yes';
    this.lazyExpire = this.get('lazyfree-lazy-expire') === 'yes';
    this.lazyServerDel = this.get('lazyfree-lazy-server-del') === 'yes';
    this.lazyUserDel = this.get('lazyfree-lazy-user-del') === 'yes';
    this.lazyUserFlush = this.get('lazyfree-lazy-user-flush') === 'yes';
    this.lfuLogFactor = number('lfu-log-factor');
    this.lfuDecayTime = number('lfu-decay-time');
    this.countsUses = policy.endsWith('lfu');
    this.forbidsSharing = this.maxmemory > 0 && (policy.endsWith('lfu') || policy.endsWith('lru'));
    this.notifyFlags = readNotifyFlags(this.get('notify-keyspace-events')) ?? new Set();
    this.hashMaxListpackEntries = number('hash-max-listpack-entries');
    this.hashMaxListpackValue = number('hash-max-listpack-value');
    this.listMaxListpackSize = number('list-max-listpack-size');
    this.setMaxIntsetEntries = number('set-max-intset-entries');
    this.zsetMaxListpackEntries = number('zset-max-listpack-entries');
    this.streamNodeMaxBytes = number('stream-node-max-bytes');
    this.streamNodeMaxEntries = number('stream-node-max-entries');
    this.slowlogSlowerThan = number('slowlog-log-slower-than');
    this.slowlogMaxLen = number('slowlog-max-len');
    this.latencyMonitorThreshold = number('latency-monitor-threshold');
    this.latencyTracking = this.get('latency-tracking') === 'yes';
    this.zsetMaxListpackValue = number('zset-max-listpack-value');
    this.hllSparseMaxBytes = parseMemory(this.get('hll-sparse-max-bytes')) ?? 3000;
  }

  /** What was set, for a snapshot. */
  changed(): Record<string, string> {
    return Object.fromEntries(this.values);
  }
}
