/* MEMORY STATS: a map of figures (object.c, memoryCommand). */
import type { Context } from '../context';
import { memoryOverview } from './overview';

type Ratio = { double: number };

export function replyStats(ctx: Context): void {
  const view = memoryOverview(ctx.node);
  const slack = view.resident - view.used;
  const { databases, scripts } = view;
  const first: [string, number | Ratio][] = [
    ['peak.allocated', view.peak], ['total.allocated', view.used], ['startup.allocated', view.startup],
    ['replication.backlog', 0], ['clients.slaves', 0], ['clients.normal', view.clients], ['cluster.links', 0],
    ['aof.buffer', 0], ['lua.caches', scripts.cached], ['functions.caches', scripts.functions],
  ];
  const then: [string, number | Ratio][] = [
    ['overhead.total', view.overhead], ['keys.count', view.keys], ['keys.bytes-per-key', view.bytesPerKey],
    ['dataset.bytes', view.dataset], ['dataset.percentage', { double: view.datasetPercentage }],
    ['peak.percentage', { double: view.peakPercentage }], ['allocator.allocated', view.used],
    ['allocator.active', view.resident], ['allocator.resident', view.resident],
    ['allocator-fragmentation.ratio', { double: view.fragmentation }], ['allocator-fragmentation.bytes', slack],
    ['allocator-rss.ratio', { double: 1 }], ['allocator-rss.bytes', 0], ['rss-overhead.ratio', { double: 1 }],
    ['rss-overhead.bytes', 0], ['fragmentation', { double: view.fragmentation }], ['fragmentation.bytes', slack],
  ];
  const { reply } = ctx;
  reply.map(first.length + databases.length + then.length);
  const put = ([name, value]: [string, number | Ratio]) => {
    reply.bulk(name);
    if (typeof value === 'number') reply.integer(value);
    else reply.double(value.double);
  };
  first.forEach(put);
  for (const { number, main, expires } of databases) {
    reply.bulk(`db.${number}`);
    reply.map(3);
    put(['overhead.hashtable.main', main]);
    put(['overhead.hashtable.expires', expires]);
    put(['overhead.hashtable.slot-to-keys', 0]);
  }
  then.forEach(put);
}
