// The real server of a conformance run: one for the sections which leave it as it was, a new one for each which does
// not.
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
    const shared = await this.common();
    await shared.hangUp();
    for (const words of [['FLUSHALL'], ['SCRIPT', 'FLUSH'], ['FUNCTION', 'FLUSH']]) await shared.command(...words);
    return replay(shared, section, protocol);
  }

  /** The server shared by the sections, for other questions. */
  async common(): Promise<SocketTarget> {
    return (this.shared ??= await startRealRedis());
  }

  async stop(): Promise<void> {
    await this.shared?.stop();
  }
}

export function truthInWords(): string {
  const found = realRedisVersion();
  return 'version' in found ? `live redis-server ${found.version}` : `recorded replies (${found.missing})`;
}
