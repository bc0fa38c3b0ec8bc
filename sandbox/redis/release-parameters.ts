/* The parameters as one release has them: those of 7.0, and what came later, was renamed or got another default. As
 * with commands, `since` alone says who has what. Not held against a Valkey server; set-max-listpack-* are kept and
 * shown, but sets of short strings stay tables here. */
import { INT64_MAX, parameters, type Parameter } from './config-parameters';
import { DEFAULT_PROFILE, isBy, PROFILES } from './profile';

type Later = Parameter & { since: string };
const count = (since: string, name: string, value: number, least = 0, most: number | bigint = INT64_MAX): Later =>
  ({ since, name, kind: 'integer', default: String(value), least, most });
const yesNo = (since: string, name: string, value: 'yes' | 'no'): Later =>
  ({ since, name, kind: 'boolean', default: value });
const text = (since: string, name: string): Later => ({ since, name, kind: 'string', default: '' });

const ADDED: readonly Later[] = [
  count('7.2.0', 'set-max-listpack-entries', 128), count('7.2.0', 'set-max-listpack-value', 64),
  text('7.2.0', 'locale-collate'), text('7.2.0', 'cluster-announce-human-nodename'),
  yesNo('8.0.0', 'extended-redis-compatibility', 'no'), text('8.0.0', 'availability-zone'),
  yesNo('8.0.0', 'dual-channel-replication-enabled', 'no'), yesNo('8.0.0', 'hide-user-data-from-log', 'yes'),
  count('8.0.0', 'max-new-connections-per-cycle', 10, 1, 1000),
  count('8.0.0', 'max-new-tls-connections-per-cycle', 1, 1, 1000),
  count('8.0.0', 'prefetch-batch-max-size', 16, 0, 128),
  yesNo('8.1.0', 'import-mode', 'no'), yesNo('8.1.0', 'lua-enable-insecure-api', 'no'),
  count('8.1.0', 'commandlog-request-larger-than', 1_048_576, -1),
  count('8.1.0', 'commandlog-large-request-max-len', 128),
  count('8.1.0', 'commandlog-reply-larger-than', 1_048_576, -1),
  count('8.1.0', 'commandlog-large-reply-max-len', 128),
];

/** A name that became the older one, which CONFIG still takes. */
const RENAMED: readonly (readonly [since: string, older: string, name: string])[] = [
  ['8.0.0', 'masterauth', 'primaryauth'], ['8.0.0', 'masteruser', 'primaryuser'],
  ['8.1.0', 'slowlog-log-slower-than', 'commandlog-execution-slower-than'],
  ['8.1.0', 'slowlog-max-len', 'commandlog-slow-execution-max-len'],
];

const DEFAULTS: readonly (readonly [since: string, name: string, value: string])[] = [
  ['8.0.0', 'lazyfree-lazy-eviction', 'yes'], ['8.0.0', 'lazyfree-lazy-expire', 'yes'],
  ['8.0.0', 'lazyfree-lazy-server-del', 'yes'], ['8.0.0', 'lazyfree-lazy-user-del', 'yes'],
  ['8.0.0', 'lazyfree-lazy-user-flush', 'yes'], ['8.0.0', 'repl-backlog-size', '10485760'],
];

const known = new Map<string, ReadonlyMap<string, Parameter>>();

/** By every name that CONFIG takes; made once for all nodes of a release. */
export function parametersOf(release = PROFILES[DEFAULT_PROFILE].release): ReadonlyMap<string, Parameter> {
  let byName = known.get(release);
  if (byName === undefined) known.set(release, byName = namesOf(release));
  return byName;
}

function namesOf(release: string): Map<string, Parameter> {
  const added = ADDED.filter(({ since }) => isBy(since, release));
  const all = [...parameters.map((each) => parameterAt(each, release)), ...added]
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const byName = new Map<string, Parameter>(all.map((each) => [each.name, each]));
  for (const each of all) if (each.alias) byName.set(each.alias, each);
  return byName;
}

function parameterAt(parameter: Parameter, release: string): Parameter {
  const renamed = RENAMED.find(([since, older]) => older === parameter.name && isBy(since, release));
  const changed = DEFAULTS.find(([since, name]) => name === parameter.name && isBy(since, release));
  if (renamed === undefined && changed === undefined) return parameter;
  return {
    ...parameter, ...(changed === undefined ? {} : { default: changed[2] }),
    ...(renamed === undefined ? {} : { name: renamed[2], alias: renamed[1] }),
  };
}
