/* MEMORY DOCTOR (object.c, getMemoryDoctorReport): what looks unhealthy, in the real server's words. Problems of an
 * allocator's own process and of replicas cannot come up here. */
import { memoryOverview, type MemoryOverview } from './overview';
import type { RedisNode } from '../node';

const SMALL = 5 * 1024 * 1024;
const MUCH_BYTES = 10 << 20;
const PEAK_RATIO = 1.5;
const RESIDENT_RATIO = 1.4;
const FRAGMENTATION_RATIO = 1.1;
const CLIENT_BYTES = 200 * 1024;
const SCRIPTS = 1000;

const NOTHING_HERE = 'Hi Sam, this instance is empty or is using very little memory, my issues detector can\'t be used '
  + 'in these conditions. Please, leave for your mission on Earth and fill it with some data. The new '
  + 'Sam and I will be back to our programming as soon as I finished rebooting.';
const HEALTHY = 'Hi Sam, I can\'t find any memory issue in your instance. I can only account for what occurs on '
  + 'this base.';
const HEAD = 'Sam, I detected a few issues in this Redis instance memory implants:';
const END = 'I\'m here to keep you safe, Sam. I want to help you.';
const ISSUES = {
  peak: ' * Peak memory: In the past this instance used more than 150% the memory that is currently '
    + 'using. The allocator is normally not able to release memory after a peak, so you can expect to '
    + 'see a big fragmentation ratio, however this is actually harmless and is only due to the memory '
    + 'peak, and if the Redis instance Resident Set Size (RSS) is currently bigger than expected, the '
    + 'memory will be used as soon as you fill the Redis instance with more data. If the memory peak '
    + 'was only occasional and you want to try to reclaim memory, please try the MEMORY PURGE command, '
    + 'otherwise the only other option is to shutdown and restart the instance.',
  resident: ' * High total RSS: This instance has a memory fragmentation and RSS overhead greater than 1.4 '
    + '(this means that the Resident Set Size of the Redis process is much larger than the sum of the '
    + 'logical allocations Redis performed). This problem is usually due either to a large peak memory '
    + '(check if there is a peak memory entry above in the report) or may result from a workload that '
    + 'causes the allocator to fragment memory a lot. If the problem is a large peak memory, then '
    + 'there is no issue. Otherwise, make sure you are using the Jemalloc allocator and not the '
    + 'default libc malloc. Note: The currently used allocator is "%s".',
  fragmentation: ' * High allocator fragmentation: This instance has an allocator external fragmentation greater '
    + 'than 1.1. This problem is usually due either to a large peak memory (check if there is a peak '
    + 'memory entry above in the report) or may result from a workload that causes the allocator to '
    + 'fragment memory a lot. You can try enabling \'activedefrag\' config option.',
  clients: ' * Big client buffers: The clients output buffers in this instance are greater than 200K per '
    + 'client (on average). This may result from different causes, like Pub/Sub clients subscribed to '
    + 'channels bot not receiving data fast enough, so that data piles on the Redis instance output '
    + 'buffer, or clients sending commands with large replies or very large sequences of commands in '
    + 'the same pipeline. Please use the CLIENT LIST command in order to investigate the issue if it '
    + 'causes problems in your instance, or to understand better why certain clients are using a big '
    + 'amount of memory.',
  scripts: ' * Many scripts: There seem to be many cached scripts in this instance (more than 1000). This '
    + 'may be because scripts are generated and `EVAL`ed, instead of being parameterized (with KEYS '
    + 'and ARGV), `SCRIPT LOAD`ed and `EVALSHA`ed. Unless `SCRIPT FLUSH` is called periodically, the '
    + 'scripts\' caches may end up consuming most of your memory.',
} as const;
type Issue = keyof typeof ISSUES;

export function doctorReport(node: RedisNode): string {
  const view = memoryOverview(node);
  if (view.used < SMALL) return `${NOTHING_HERE}\n`;
  const issues = issuesOf(view, node.clients.size);
  if (issues.length === 0) return `${HEALTHY}\n`;
  const told = issues.map((issue) => `${ISSUES[issue].replace('%s', 'hitrate-arena')}\n\n`).join('');
  return `${HEAD}\n\n${told}${END}\n`;
}

function issuesOf(view: MemoryOverview, clients: number): Issue[] {
  const issues: Issue[] = [];
  const much = view.resident - view.used > MUCH_BYTES;
  if (view.peak / view.used > PEAK_RATIO) issues.push('peak');
  if (view.fragmentation > RESIDENT_RATIO && much) issues.push('resident');
  if (view.fragmentation > FRAGMENTATION_RATIO && much) issues.push('fragmentation');
  if (clients > 0 && view.clients / clients > CLIENT_BYTES) issues.push('clients');
  if (view.scripts.count > SCRIPTS) issues.push('scripts');
  return issues;
}
