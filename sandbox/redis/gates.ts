/* The ordered refusals before a command runs (server.c, processCommand). Each looks at flags of the command and
 * state of the client, never at names; the order is part of what the real server is. */
import { BIT, type Command } from './command';
import { isLongJudged } from './acl/bounds';
import { deniedAtGate } from './acl/refusing';
import type { Connection } from './connection';
import type { RedisNode } from './node';
import type { Words } from './context';
import { ARITY, LIMIT_DATA, LIMIT_VALUE, LIMIT_WORK, NO_AUTH, NO_REPLICAS, OUT_OF_MEMORY, Refusal } from './errors';
import { refusesProtected } from './protected';
import { busyRefusal } from './scripting/running';
import { latin1 } from '#base/bytes';
import { WEIGHT } from './work-weights';

/** What touches keys, or may. */
const KEYSPACE = BIT.write | BIT.readonly | BIT.mayReplicate;
const NO_KEYS_FOR_MONITORS = new Refusal("ERR Replica can't interact with the keyspace");
/** Fewer words than this are no work to speak of. */
const MANY_WORDS = 1000;
const NOT_IN_MULTI = new Refusal('ERR Command not allowed inside a transaction');

/** The refusal that stops this command for this client, or undefined. */
export function refuses(node: RedisNode, client: Connection, command: Command, words: Words): Refusal | undefined {
  const { arity, bits } = command;
  if (arity > 0 ? words.count !== arity : words.count < -arity) return ARITY(command.name);
  if ((bits & BIT.protected) !== 0) {
    const refusal = refusesProtected(client, command);
    if (refusal !== undefined) return refusal;
  }
  if (!client.authenticated && (bits & BIT.noAuth) === 0) return NO_AUTH;
  if (client.queue !== undefined && (bits & BIT.noMulti) !== 0) return NOT_IN_MULTI;
  if (!client.user.unrestricted) {
    if (isLongJudged(node, client.user, words.count)) return LIMIT_WORK;
    const denied = deniedAtGate(client, command, words);
    if (denied !== undefined) return denied;
  }
  if (words.count > MANY_WORDS && words.count * WEIGHT.word > node.limits.work) return LIMIT_WORK;
  if ((bits & BIT.denyoom) !== 0 && hasLargeWord(node, words)) return LIMIT_VALUE(node.limits.valueBytes);
  if (node.config.maxmemory > 0 && !node.scripts.busy) node.memory.isFull = node.evictor.perform() === 'fail';
  if ((bits & BIT.denyoom) !== 0 || (client.queue !== undefined && asksMemory(client, command))) {
    const full = outOfMemory(node);
    if (full !== undefined) return full;
  }
  if (node.config.lacksReplicas && writes(client, command)) return NO_REPLICAS;
  if (client.isSubscriber && !client.resp3 && (bits & BIT.subscriberMay) === 0) {
    return new Refusal(`ERR Can't execute '${command.name}': only (P|S)SUBSCRIBE / (P|S)UNSUBSCRIBE / PING / QUIT / `
      + 'RESET are allowed in this context');
  }
  if (client.monitors && (bits & KEYSPACE) !== 0) return NO_KEYS_FOR_MONITORS;
  if (node.scriptsIfAny?.busy && (bits & BIT.allowBusy) === 0) return busyRefusal(node.scripts.running!);
  return undefined;
}

/** A word that the command may keep, as a key, a value or an element, and that is longer than one may be. */
export function hasLargeWord({ limits }: RedisNode, { starts, ends, count }: Words): boolean {
  const { valueBytes } = limits;
  if (ends[count - 1]! - starts[0]! <= valueBytes) return false;
  for (let i = 1; i < count; i++) if (ends[i]! - starts[i]! > valueBytes) return true;
  return false;
}

/**
 * Inside MULTI everything is refused when memory is full, but the words that end it; EXEC when a queued command
 * needs memory.
 */
function asksMemory(client: Connection, command: Command): boolean {
  if ((command.bits & BIT.endsMulti) !== 0) {
    return client.queue!.some((each) => (each.command.bits & BIT.denyoom) !== 0);
  }
  return (command.bits & BIT.runsInMulti) === 0;
}

function writes({ queue }: Connection, { bits }: Command): boolean {
  if ((bits & BIT.write) !== 0) return true;
  return (bits & BIT.endsMulti) !== 0 && (queue?.some((each) => (each.command.bits & BIT.write) !== 0) ?? false);
}

function outOfMemory(node: RedisNode): Refusal | undefined {
  if (node.memory.isFull) return OUT_OF_MEMORY;
  if (node.arena.used > node.limits.dataBytes) return LIMIT_DATA(node.limits.dataBytes);
  return undefined;
}

/** commandCheckExistence's two sentences. */
export function unknownCommand(words: Words, container: Command | undefined): Refusal {
  const word = (i: number) => cut(latin1(words.source, words.starts[i]!, words.ends[i]!), 128);
  if (container !== undefined) {
    const parent = latin1(words.source, words.starts[0]!, words.ends[0]!).toUpperCase();
    return new Refusal(`ERR unknown subcommand '${word(1)}'. Try ${parent} HELP.`);
  }
  let args = '';
  for (let i = 1; i < words.count && args.length < 128; i++) {
    args += `'${cut(latin1(words.source, words.starts[i]!, words.ends[i]!), 128 - args.length)}' `;
  }
  return new Refusal(`ERR unknown command '${word(0)}', with args beginning with: ${args}`);
}

/** As printf's %.*s: at most `most` bytes, ended by a zero byte. */
function cut(text: string, most: number): string {
  const zero = text.indexOf('\0');
  return text.slice(0, zero >= 0 && zero < most ? zero : most);
}
