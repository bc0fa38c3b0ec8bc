/* Commands that a script runs (script.c, scriptCall): their own short row of refusals, then the command, for a client
 * that is the script's alone. */
import { BIT, type Command } from '../command';
import { deniedInScript } from '../acl/refusing';
import { Connection } from '../connection';
import type { Words } from '../context';
import { LIMIT_VALUE, NO_REPLICAS, OUT_OF_MEMORY } from '../errors';
import { hasLargeWord } from '../gates';
import type { RedisNode } from '../node';
import { textsOf } from '../words';
import type { Running } from './running';

const UNKNOWN = 'Unknown Redis command called from script';
const ARITY = 'Wrong number of args calling Redis command from script';
const NOT_ALLOWED = 'This Redis command is not allowed from script';
const READ_ONLY = 'Write commands are not allowed from read-only scripts.';

/** What the real server may send to replicas though it changes no key counts as a write here. */
const MAY_REPLICATE = new Set(['publish', 'spublish', 'pfcount']);
function mayWrite({ bits, name }: Command): boolean { return (bits & BIT.write) !== 0 || MAY_REPLICATE.has(name); }

const NOWHERE = { write: () => undefined, close: () => undefined };

export class ScriptCalls {
  /** The client whose commands a script's are: it has a database and a protocol, and nobody sees it. */
  readonly client: Connection;
  replyFrom = 0;

  constructor(private readonly node: RedisNode) {
    this.client = new Connection(node, 0, NOWHERE, { silent: true });
  }

  /** Runs it; the refusal's text when a script may not. */
  call(running: Running, words: Words): string | undefined {
    const { node, client } = this;
    const command = node.pipeline.lookup(words);
    const refusal = this.refuses(running, command, words);
    if (refusal !== undefined) {
      this.count(refusal, command);
      return refusal;
    }
    if ((command!.bits & BIT.write) !== 0) running.wrote = true;
    const { reply, pipeline } = node;
    this.replyFrom = reply.at;
    reply.resp3 = client.resp3;
    pipeline.call(command!, client, words);
    if (node.monitors.any) node.monitors.tellScript(command!, client.db, words);
    return undefined;
  }

  private refuses(running: Running, command: Command | undefined, words: Words): string | undefined {
    if (command === undefined) return UNKNOWN;
    const { arity, bits } = command;
    if (arity > 0 ? words.count !== arity : words.count < -arity) return ARITY;
    if ((bits & BIT.noScript) !== 0) return NOT_ALLOWED;
    if (!running.caller.user.unrestricted) {
      const denied = deniedInScript(running.caller, command, textsOf(words));
      if (denied !== undefined) return denied;
    }
    if (running.readOnly && mayWrite(command)) return READ_ONLY;
    if ((bits & BIT.write) !== 0 && this.node.config.lacksReplicas) return `-${NO_REPLICAS.text}`;
    if ((bits & BIT.denyoom) === 0) return undefined;
    if (running.full && !running.allowOom && !running.wrote) return `-${OUT_OF_MEMORY.text}`;
    const { node } = this;
    return hasLargeWord(node, words) ? `-${LIMIT_VALUE(node.limits.valueBytes).text}` : undefined;
  }

  private count(refusal: string, command: Command | undefined): void {
    const { node } = this;
    const code = refusal.startsWith('-') ? refusal.slice(1, refusal.indexOf(' ')) : 'ERR';
    node.countError(code);
    if (command !== undefined) node.counts.of(command.id).failures++;
  }
}
