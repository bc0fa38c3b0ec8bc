/* Who a connection is. One user, `default`, with the node's password or the door's own. */
import type { Context } from './context';
import { WRONG_PASSWORD } from './errors';

/** Lets the client in or refuses; takes as long for a wrong password as for a right one of the same length. */
export function authenticate(ctx: Context, user: string, password: string): void {
  const { client } = ctx;
  if (user !== 'default' || (client.authRequired && !sameText(password, client.password))) throw WRONG_PASSWORD;
  client.grantAccess();
}

function sameText(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ (b.charCodeAt(i % b.length) || 0);
  return difference === 0;
}
