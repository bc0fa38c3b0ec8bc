/* A node as ElastiCache hands it out. The service keeps some commands for itself: they are declared `restricted`, are
 * not in such a node's command table, and so are refused in the words for any unknown command and shown in no COMMAND
 * reply; nothing is asked while commands run. What CONFIG would have told comes from a parameter group instead.
 *
 * Numbers are those of the user guide: the parameter group's defaults, and maxmemory of the node types that a lab can
 * stand for. A node keeps `reserved-memory-percent` (25) of it for itself. */

/** Node-based caches refuse what is restricted on `nodes`; serverless ones that and what is restricted there. */
export type Restriction = 'nodes' | 'serverless';

export type Managed = {
  as: 'node' | 'serverless';
  /** `cache.t4g.micro`: sets maxmemory. */
  nodeType?: string;
  /** Percent of the node's memory that is not for data; the service's default is 25. */
  reservedMemoryPercent?: number;
  /** `use1-az1`: shown by Valkey 8.0 and later. */
  availabilityZone?: string;
};

/** maxmemory in bytes, before what is reserved. */
export const NODE_TYPES: Readonly<Record<string, number>> = {
  'cache.t4g.micro': 536_870_912, 'cache.t3.micro': 536_870_912, 'cache.t2.micro': 581_959_680,
  'cache.t4g.small': 1_471_026_299, 'cache.t3.small': 1_471_026_299,
  'cache.t4g.medium': 3_317_862_236, 'cache.t3.medium': 3_317_862_236,
  'cache.m6g.large': 6_854_542_746, 'cache.m5.large': 6_854_542_746,
  'cache.r6g.large': 14_037_181_030, 'cache.r5.large': 14_037_181_030,
};
const RESERVED_PERCENT = 25;

export function isRestricted(restriction: Restriction | undefined, managed: Managed['as'] | undefined): boolean {
  if (restriction === undefined || managed === undefined) return false;
  return restriction === 'nodes' || managed === 'serverless';
}

/** The parameter group's values, as CONFIG would show them; a release that lacks one passes over it. */
export function serviceParameters(managed: Managed | undefined): Record<string, string> {
  if (managed === undefined) return {};
  const whole = managed.nodeType === undefined ? undefined : NODE_TYPES[managed.nodeType];
  const free = 1 - (managed.reservedMemoryPercent ?? RESERVED_PERCENT) / 100;
  return {
    'maxmemory-policy': 'volatile-lru', 'maxmemory-samples': '3', 'databases': '16', 'save': '', 'timeout': '0',
    'extended-redis-compatibility': 'yes', 'availability-zone': managed.availabilityZone ?? '',
    ...(whole === undefined ? {} : { maxmemory: String(Math.floor(whole * free)) }),
  };
}
