/* What a node does from inside a long script: lets its server bring what other clients have sent, and puts everything
 * back as the script left it. The script is between two instructions then, so no command is half done; what must be
 * kept is what the one pipeline of the node holds for it. */
import type { RedisNode } from '../node';

export function serveOthers(node: RedisNode): void {
  const { whileBusy, pipeline, reply } = node;
  if (whileBusy === undefined) return;
  const { now, accessClock } = node;
  const { runningFor } = pipeline;
  const restoreContext = pipeline.context.setAside();
  const restoreReply = reply.setAside();
  try {
    whileBusy();
  } finally {
    restoreReply();
    restoreContext();
    pipeline.runningFor = runningFor;
    node.now = now;
    node.accessClock = accessClock;
  }
}
