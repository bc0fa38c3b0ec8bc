/* Who a connection is (acl.c, ACLAuthenticateUser): a user of the node, or `default` by the password
 * of its own door. */
import type { Context } from './context';
import { WRONG_PASSWORD } from './errors';

/** Lets the client in as this user, or notes it in ACL LOG and refuses. */
export function authenticate(ctx: Context, name: string, password: string): void {
  const { client, node } = ctx;
  const user = client.options.password === undefined
    ? node.users.withCredentials(name, password)
    : name === 'default' && client.options.password === password ? node.users.default : undefined;
  if (user === undefined) {
    node.users.note(client, 'auth', client.inMulti ? 'multi' : 'toplevel', ctx.text(0), name);
    throw WRONG_PASSWORD;
  }
  client.become(user);
}
