/* What a node tells of itself: HELLO's first fields and the head of INFO. Valkey names itself, and in the service it
 * answers HELLO as Redis 7.2.4 (extended-redis-compatibility); Valkey 7.2 always did. */
import { isBy } from './profile';
import type { RedisNode } from './node';

type Fields = [name: string, value: string | number][];

export function helloIdentity(node: RedisNode): { server: string; version: string; zone: string } {
  const { profile, config } = node;
  const compatible = !isBy('8.0.0', profile.release) || config.get('extended-redis-compatibility') === 'yes';
  return {
    server: compatible ? 'redis' : 'valkey', version: compatible ? profile.redisVersion : profile.version,
    zone: isBy('8.1.0', profile.release) ? config.get('availability-zone') : '',
  };
}

/** The version lines of INFO's first section. */
export function versionFields({ profile }: RedisNode): Fields {
  if (profile.server === 'redis') return [['redis_version', profile.redisVersion]];
  return [
    ['redis_version', profile.redisVersion], ['server_name', 'valkey'], ['valkey_version', profile.version],
    ...(isBy('8.0.0', profile.release) ? [['valkey_release_stage', 'ga'] as [string, string]] : []),
  ];
}

/* What the service hides of its machines, as its INFO shows it. */
const HIDDEN: Readonly<Record<string, string | number>> = {
  redis_git_sha1: 0, redis_git_dirty: 0, redis_build_id: 0, os: 'Amazon ElastiCache', multiplexing_api: 'epoll',
  gcc_version: '0.0.0', process_id: 1, process_supervised: 'no', executable: '-', config_file: '-',
};

/** INFO's Server section as this node shows it. */
export function shownServerFields(node: RedisNode, fields: Fields): Fields {
  const { profile, managed } = node;
  const shown = managed === undefined ? fields
    : fields.map(([name, value]): Fields[number] => [name, HIDDEN[name] ?? value]);
  if (!isBy('8.0.0', profile.release)) return shown;
  return [...shown, ['availability_zone', node.config.get('availability-zone')]];
}
