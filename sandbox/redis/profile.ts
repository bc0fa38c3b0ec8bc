/* What a node says it is, and which commands and options it has. A profile is a release: a command, an argument or a
 * history line belongs to it when it was there by then (`since` in the declaration), so that no list of names exists
 * anywhere. Redis OSS 7.1 is ElastiCache's own: the commands of 7.0 under another number. Valkey says Redis 7.2.4 to
 * clients that look at `redis_version`, because that is the last release both have in common. */

export type ProfileName = 'redis-7.0' | 'redis-7.1' | 'valkey-7.2' | 'valkey-8.0' | 'valkey-8.1';

export type Profile = {
  name: ProfileName;
  title: string;
  server: 'redis' | 'valkey';
  /** Its own version. */
  version: string;
  /** `redis_version` of INFO. */
  redisVersion: string;
  /** What was there by this release is there in this profile. */
  release: string;
};

const profile = (
  name: ProfileName, title: string, server: 'redis' | 'valkey', version: string, redisVersion: string, release: string,
): Profile => ({ name, title, server, version, redisVersion, release });

/** Oldest first. */
export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  'redis-7.0': profile('redis-7.0', 'Redis OSS 7.0', 'redis', '7.0.15', '7.0.15', '7.0.15'),
  'redis-7.1': profile('redis-7.1', 'Redis OSS 7.1', 'redis', '7.1.0', '7.1.0', '7.0.15'),
  'valkey-7.2': profile('valkey-7.2', 'Valkey 7.2', 'valkey', '7.2.7', '7.2.4', '7.2.7'),
  'valkey-8.0': profile('valkey-8.0', 'Valkey 8.0', 'valkey', '8.0.1', '7.2.4', '8.0.1'),
  'valkey-8.1': profile('valkey-8.1', 'Valkey 8.1', 'valkey', '8.1.0', '7.2.4', '8.1.0'),
};
export const DEFAULT_PROFILE: ProfileName = 'redis-7.0';

export function isProfileName(name: string): name is ProfileName { return Object.hasOwn(PROFILES, name); }

/** Was `since` out by `release`? Numbers between dots. */
export function isBy(since: string, release: string): boolean {
  const left = since.split('.').map(Number);
  const right = release.split('.').map(Number);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return true;
}

/** The profiles that have what came with `since`. */
export function profilesFrom(since: string): Profile[] {
  return Object.values(PROFILES).filter(({ release }) => isBy(since, release));
}
