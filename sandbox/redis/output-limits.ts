/* client-output-buffer-limit (networking.c, checkClientOutputBufferLimits): a client that does not read its replies is
 * closed when more than a hard limit waits, or more than a soft one for longer than some seconds. What waits goes
 * with it. A hundred megabytes for one slow subscriber must not take a node down. */
import { outputOf } from './client-memory';
import type { Connection } from './connection';

/** Bytes; 0: none. */
export type OutputLimit = { hard: number; soft: number; seconds: number };
export type OutputLimits = { normal: OutputLimit; replica: OutputLimit; pubsub: OutputLimit };

const CLASSES: Record<string, keyof OutputLimits> = {
  normal: 'normal', slave: 'replica', replica: 'replica', pubsub: 'pubsub',
};
const NONE: OutputLimit = { hard: 0, soft: 0, seconds: 0 };

/** The parameter's text: class, hard, soft, seconds, and again. What is not named has no limit. */
export function readOutputLimits(text: string): OutputLimits {
  const limits: OutputLimits = { normal: NONE, replica: NONE, pubsub: NONE };
  const words = text.trim().split(/\s+/);
  for (let i = 0; i + 3 < words.length; i += 4) {
    const name = CLASSES[words[i]!.toLowerCase()];
    if (name !== undefined) {
      limits[name] = { hard: Number(words[i + 1]), soft: Number(words[i + 2]), seconds: Number(words[i + 3]) };
    }
  }
  return limits;
}

/** Does so much that waits for the client end it? Remembers since when the soft limit is passed. */
export function isOverOutputLimit(client: Connection, waiting: number): boolean {
  const { node } = client;
  const { hard, soft, seconds } = node.config.outputLimits[client.isSubscriber ? 'pubsub' : 'normal'];
  if (hard === 0 && soft === 0) return false;
  const { output } = outputOf(waiting);
  if (output > 0 && hard > 0 && output >= hard) return true;
  if (output === 0 || soft === 0 || output < soft) {
    client.softSince = 0;
    node.slowReaders.delete(client);
    return false;
  }
  const now = Math.floor(node.now / 1000);
  if (client.softSince === 0) {
    client.softSince = now;
    client.softUntilMs = (now + seconds + 1) * 1000;
    node.slowReaders.add(client);
  }
  return now - client.softSince > seconds;
}
