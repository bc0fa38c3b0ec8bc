/* The Lua of this thread's labs. The lab's room is pure: whoever runs it (the gateway's worker, a test) puts here what
 * can run Lua, once, before the first lab. Without it a script is refused in words. */
import type { RedisNode } from '#redis/node';
import type { MakeMachine } from '#redis/scripting/machine';

export const labScripts: {
  make: MakeMachine | undefined;
  /** Lets others have their turn while a script of this node runs; `busy` once it has run for long. See RedisNode. */
  meanwhile: ((node: RedisNode, busy: boolean) => string | undefined) | undefined;
} = { make: undefined, meanwhile: undefined };
