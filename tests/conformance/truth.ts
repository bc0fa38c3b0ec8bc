// The real server of a conformance run: one for the sections which leave it as it was, a new one for each which does not.
import { hasRealRedis, realRedisVersion, startRealRedis } from '#support/real-redis';
import type { SocketTarget } from '#support/resp-client';
import { replay, type Observation } from './replay';
import type { Section } from './table';

export class RealServers {
  private shared: SocketTarget | undefined;

  /** Undefined where this machine has no redis-server 7.0. */
  static find(): RealServers | undefined {
    return hasRealRedis() ? new RealServers() : undefined;
  }

  async play(section: Section, protocol: 2 | 3): Promise<Observation[]> {
    if (section.fresh) {
      const own = await startRealRedis();
      try {
        return await replay(own, section, protocol);
      } finally {
        await own.stop();
      }
    }
    this.shared ??= await startRealRedis();
    await this.shared.hangUp();
    await this.shared.command('FLUSHALL');
    return replay(this.shared, section, protocol);
  }

  async stop(): Promise<void> {
    await this.shared?.stop();
  }
}

export function truthInWords(): string {
  const found = realRedisVersion();
  return 'version' in found ? `live redis-server ${found.version}` : `recorded replies (${found.missing})`;
}
