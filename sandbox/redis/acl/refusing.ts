/* What a client hears when its user may not run a command, and what ACL LOG keeps of it: at the gate, at EXEC, in a
 * script, in DRYRUN. */
import type { Command } from '#redis/command';
import type { Connection } from '#redis/connection';
import type { Words } from '#redis/context';
import { Refusal } from '#redis/errors';
import { textsOf } from '#redis/words';
import { denies, type Denied } from './check';
import type { LogContext } from './log';

const KEY_DENIED = new Refusal('NOPERM this user has no permissions to access one of the keys used as arguments');
const CHANNEL_DENIED = new Refusal(
  'NOPERM this user has no permissions to access one of the channels used as arguments');
const RULES_CHANGED = 'NOPERM ACLs rules changed between the moment the transaction was accumulated and the EXEC call. '
  + 'This command is no longer allowed for the following reason: ';
const AT_EXEC: Record<Denied['reason'], string> = {
  command: 'no permission to execute the command or subcommand',
  key: 'no permission to touch the specified keys',
  channel: 'no permission to access one of the channels used as arguments to the command',
};
const IN_SCRIPT: Record<Denied['reason'], string> = {
  command: "The user executing the script can't run this command or subcommand",
  key: "The user executing the script can't access at least one of the keys mentioned in the command arguments",
  channel: "The user executing the script can't publish to the channel mentioned in the command",
};

/** The gate's refusal for a client whose user may not do everything. */
export function deniedAtGate(client: Connection, command: Command, words: Words): Refusal | undefined {
  const denied = deniedAndNoted(client, command, textsOf(words), client.inMulti ? 'multi' : 'toplevel');
  switch (denied?.reason) {
    case undefined: return undefined;
    case 'key': return KEY_DENIED;
    case 'channel': return CHANNEL_DENIED;
    default: return new Refusal(`NOPERM this user has no permissions to run the '${command.name}' command`);
  }
}

/** Asked again at EXEC: the rules may be others than when the command was queued. */
export function deniedAtExec(client: Connection, command: Command, words: Words): Refusal | undefined {
  if (client.user.unrestricted) return undefined;
  const denied = deniedAndNoted(client, command, textsOf(words), 'multi');
  return denied && new Refusal(RULES_CHANGED + AT_EXEC[denied.reason]);
}

/** For what a script calls: the sentence of the refusal. `words` begin with the command's name. */
export function deniedInScript(client: Connection, command: Command, words: readonly string[]): string | undefined {
  if (client.user.unrestricted) return undefined;
  const denied = deniedAndNoted(client, command, words, 'lua');
  return denied && IN_SCRIPT[denied.reason];
}

/** redis.acl_check_cmd: nothing is noted. */
export function aclAllows(client: Connection, command: Command, words: readonly string[]): boolean {
  return client.user.unrestricted || denies(client.user, command, words) === undefined;
}

/** DRYRUN's answer, which names what was refused. */
export function describeDenied({ reason, at }: Denied, command: Command, words: readonly string[]): string {
  return reason === 'command'
    ? `This user has no permissions to run the '${command.name}' command`
    : `This user has no permissions to access the '${words[at]!}' ${reason}`;
}

function deniedAndNoted(
  client: Connection, command: Command, words: readonly string[], context: LogContext,
): Denied | undefined {
  const denied = denies(client.user, command, words);
  if (denied === undefined) return undefined;
  const object = denied.reason === 'command' ? command.name : words[denied.at]!;
  client.lastCommand = command.name;
  client.node.users.note(client, denied.reason, context, object, client.user.name);
  return denied;
}
