/* What a node does from inside a long script: lets its server bring what other clients have sent, and puts everything
 * back as the script left it. The script is between two instructions then, so no command is half done; what must be
 * kept is what the one pipeline of the node holds for it. */
import type { RedisNode } from '../node';

/** Why the script must end, or undefined. */
export function serveOthers(node: RedisNode): string | undefined {
  const { whileScript, pipeline, reply } = node;
  if (whileScript === undefined) return undefined;
  if (!node.scripts.busy) return whileScript(false);
  const { now, accessClock } = node;
  const { runningFor } = pipeline;
  const restoreContext = pipeline.context.setAside();
  const restoreReply = reply.setAside();
  try {
    return whileScript(true);
  } finally {
    restoreReply();
    restoreContext();
    pipeline.runningFor = runningFor;
    node.now = now;
    node.accessClock = accessClock;
  }
}
