/* used_memory as a redis-server would tell it for the same data: what the server itself takes at start, the data by the
 * real heap's sizes (`arena.weight`), and what clients hold.
 *
 * Why not our own bytes: the arena is denser than the real heap, and a learner who sets maxmemory to what they read
 * here must find the same on a real node. What the process really takes is bounded by the arena (`limits.dataBytes`).
 * */
import type { Connection } from '../connection';
import type { RedisNode } from '../node';
import { recount, reweighIntegers } from './recount';

/** used_memory_startup of Debian's redis-server 7.0.15 on 64 bits. */
export const STARTUP_BYTES = 876_168;
/** A client that has said nothing for two seconds: itself and its reply buffer. */
const IDLE_CLIENT_BYTES = 1_800;

/** What scripting holds. */
export type ScriptMemory = {
  /** The Lua machines of EVAL and of functions. */
  vmEval: number; vmFunctions: number;
  /** Texts of cached scripts, of functions; how many there are. */
  cached: number; count: number; functions: number; functionCount: number; libraryCount: number;
};

export class UsedMemory {
  peak = STARTUP_BYTES;
  /** Before this command memory was full and nothing could go: what needs memory is refused, in scripts too. */
  isFull = false;
  /** What connections hold beside their share of the start; each keeps its own part up to date. */
  clientBytes = 0;
  /** Small integers are counted as shared objects. */
  sharesIntegers = true;

  constructor(private readonly node: RedisNode) {}

  get used(): number {
    const { arena, scriptsIfAny: scripts } = this.node;
    const held = scripts === undefined ? 0 : scripts.weight + scripts.libraries.weight;
    return STARTUP_BYTES + arena.weight + this.clientBytes + held;
  }
  /** The policy of the moment allows what it forbade, or forbids it. */
  changeSharing(): void {
    this.sharesIntegers = !this.sharesIntegers;
    reweighIntegers(this.node, !this.sharesIntegers);
  }
  /** Data has come back from a snapshot, with its weight if that was kept. */
  restored(weight: number | undefined): void {
    this.sharesIntegers = !this.node.config.forbidsSharing;
    this.node.arena.weight = weight ?? recount(this.node);
  }
  /** A client's part of the account follows what it holds. */
  weigh(client: Connection): void {
    if (client.closed || client.options.silent) return;
    const bytes = IDLE_CLIENT_BYTES + client.heldBytes;
    this.clientBytes += bytes - client.weighed;
    client.weighed = bytes;
  }
  forget(client: Connection): void {
    this.clientBytes -= client.weighed;
    client.weighed = 0;
  }
  /** What has left for good since clients were last weighed. */
  reweighClients(): void {
    if (this.clientBytes > this.node.clients.size * IDLE_CLIENT_BYTES) {
      for (const client of this.node.clients.values()) this.weigh(client);
    }
  }
  /** At the end of each read event, and when somebody asks. */
  notePeak(): void {
    const { used } = this;
    if (used > this.peak) this.peak = used;
  }
}
