/* LATENCY DOCTOR's report (latency.c, createLatencyReport), in the real server's words: what was seen of each event,
 * then advice for the events that a node can have. Forks, AOF and huge pages are none of them. */
import type { RedisNode } from '../node';
import type { LatencySeries } from './latency-events';

const DISABLED = "I'm sorry, Dave, I can't do that. Latency monitoring is disabled in this Redis instance. You may "
  + 'use "CONFIG SET latency-monitor-threshold <milliseconds>." in order to enable it. If we weren\'t in '
  + "a deep space mission I'd suggest to take a look at https://redis.io/topics/latency-monitor.\n";
const SPIKES = 'Dave, I have observed latency spikes in this Redis instance. You don\'t mind talking about it, do '
  + 'you Dave?\n\n';
const NO_SPIKES = 'Dave, no latency spike was observed during the lifetime of this Redis instance, not in the '
  + 'slightest bit. I honestly think you ought to sit down calmly, take a stress pill, and think things over.\n';
const NO_FIX = "\nWhile there are latency events logged, I'm not able to suggest any easy fix. Please use the Redis "
  + 'community to get some help, providing this report in your help request.\n';

type Advice = 'slowlogEnabled' | 'slowlogTuning' | 'slowlogInspect' | 'scheduler' | 'hz' | 'largeObjects'
  | 'massEviction';

/** In the order in which they are given. */
const ADVICE: Record<Advice, (thresholdUs: number) => string> = {
  slowlogEnabled: (us) => '- There are latency issues with potentially slow commands you are using. Try to enable the '
    + `Slow Log Redis feature using the command 'CONFIG SET slowlog-log-slower-than ${us}'. If the Slow log is `
    + 'disabled Redis is not able to log slow commands execution for you.\n',
  slowlogTuning: (us) => '- Your current Slow Log configuration only logs events that are slower than your configured '
    + `latency monitor threshold. Please use 'CONFIG SET slowlog-log-slower-than ${us}'.\n`,
  slowlogInspect: () => '- Check your Slow Log to understand what are the commands you are running which are too slow '
    + 'to execute. Please check https://redis.io/commands/slowlog for more information.\n',
  scheduler: () => '- The system is slow to execute Redis code paths not containing system calls. This usually means '
    + 'the system does not provide Redis CPU time to run for long periods. You should try to:\n'
    + '  1) Lower the system load.\n'
    + '  2) Use a computer / VM just for Redis if you are running other software in the same system.\n'
    + '  3) Check if you have a "noisy neighbour" problem.\n'
    + "  4) Check with 'redis-cli --intrinsic-latency 100' what is the intrinsic latency in your system.\n"
    + '  5) Check if the problem is allocator-related by recompiling Redis with MALLOC=libc, if you are '
    + 'using Jemalloc. However this may create fragmentation problems.\n',
  hz: () => "- In order to make the Redis keys expiring process more incremental, try to set the 'hz' "
    + "configuration parameter to 100 using 'CONFIG SET hz 100'.\n",
  largeObjects: () => '- Deleting, expiring or evicting (because of maxmemory policy) large objects is a blocking '
    + 'operation. If you have very large objects that are often deleted, expired, or evicted, try to '
    + 'fragment those objects into multiple smaller objects.\n',
  massEviction: () => "- Sudden changes to the 'maxmemory' setting via 'CONFIG SET', or allocation of large objects "
    + 'via sets or sorted sets intersections, STORE option of SORT, Redis Cluster large keys migrations (RESTORE '
    + 'command), may create sudden memory pressure forcing the server to block trying to evict keys. \n',
};

export function latencyReport(node: RedisNode): string {
  const { events } = node.latency;
  const threshold = node.config.latencyMonitorThreshold;
  if (events.size === 0) return threshold === 0 ? DISABLED : NO_SPIKES;
  const nowSeconds = Math.floor(node.clock.nowMs() / 1000);
  let report = SPIKES;
  let number = 0;
  const advised = new Set<Advice>();
  for (const [event, series] of events) {
    report += `${++number}. ${event}: ${seen(series, nowSeconds)}\n`;
    for (const advice of adviceFor(event, node)) advised.add(advice);
  }
  if (advised.size === 0) return report + NO_FIX;
  report += '\nI have a few advices for you:\n\n';
  for (const [name, words] of Object.entries(ADVICE)) {
    if (advised.has(name as Advice)) report += words(threshold * 1000);
  }
  return report;
}

function seen({ samples, worstMs }: LatencySeries, nowSeconds: number): string {
  const count = samples.length;
  const average = Math.floor(samples.reduce((sum, { ms }) => sum + ms, 0) / count);
  const deviation = Math.floor(samples.reduce((sum, { ms }) => sum + Math.abs(average - ms), 0) / count);
  const period = (nowSeconds - samples[0]!.at || 1) / count;
  return `${count} latency spikes (average ${average}ms, mean deviation ${deviation}ms, period ${period.toFixed(2)} `
    + `sec). Worst all time event ${worstMs}ms.`;
}

function adviceFor(event: string, { config }: RedisNode): Advice[] {
  switch (event) {
    case 'command': {
      const slower = config.slowlogSlowerThan;
      const off = slower < 0 || config.slowlogMaxLen === 0;
      const late = Math.floor(slower / 1000) > config.latencyMonitorThreshold;
      return [...(off ? ['slowlogEnabled' as const] : late ? ['slowlogTuning' as const] : []), 'slowlogInspect',
        'largeObjects'];
    }
    case 'fast-command': return ['scheduler'];
    case 'expire-cycle': return ['hz', 'largeObjects'];
    case 'eviction-del': return ['largeObjects'];
    case 'eviction-cycle': return ['massEviction'];
    default: return [];
  }
}
