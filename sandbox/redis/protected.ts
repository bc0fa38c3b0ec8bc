/* DEBUG and MODULE are only for those whom the configuration lets (server.c, CMD_PROTECTED): nobody, everybody, or
 * clients of this machine. */
import type { Command } from './command';
import type { Connection } from './connection';
import { Refusal } from './errors';

export function refusesProtected(client: Connection, command: Command): Refusal | undefined {
  const family = command.name.split('|')[0]!;
  if (isAllowed(client, PARAMETERS[family]!)) return undefined;
  return new Refusal(`ERR ${family.toUpperCase()} command not allowed. If the enable-${family}-command option is set `
    + 'to "local", you can run it from a local connection, otherwise you need to set this option in the '
    + 'configuration file, and then restart the server.');
}

/** By the family of commands. */
const PARAMETERS: Record<string, string> = { debug: 'enable-debug-command', module: 'enable-module-command' };

/** What a parameter of yes, no and local means for this client. */
export function isAllowed(client: Connection, parameter: string): boolean {
  const allowed = client.node.config.get(parameter);
  return allowed === 'yes' || (allowed === 'local' && isLocal(client.address));
}

function isLocal(address: string): boolean { return /^(127\.|\[?::1\]?:|\/|::ffff:127\.)/.test(address); }
