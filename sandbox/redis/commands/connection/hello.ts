/* HELLO: the protocol version, AUTH and a name in one, and what the server is (networking.c, helloCommand). */
import { command } from '#redis/command';
import { authenticate } from '#redis/authentication';
import { NO_AUTH, Refusal } from '#redis/errors';
import { badName, INVALID_NAME } from '#redis/client-names';
import { helloIdentity } from '#redis/identity';

export default command({
  name: 'hello',
  summary: 'Handshake with Redis',
  since: '6.0.0',
  group: 'connection',
  complexity: 'O(1)',
  arity: -1,
  flags: ['noscript', 'loading', 'stale', 'fast', 'no_auth', 'allow_busy'],
  categories: ['@fast', '@connection'],
  history: [
    ['6.2.0', '`protover` made optional; when called without arguments the command reports the '
      + 'current connection\'s context.'],
  ],
  args: [
    {
      name: 'arguments', type: 'block', optional: true,
      args: [
        { name: 'protover', type: 'integer' },
        {
          name: 'username_password', type: 'block', token: 'AUTH', optional: true,
          args: [{ name: 'username', type: 'string' }, { name: 'password', type: 'string' }],
        },
        { name: 'clientname', type: 'string', token: 'SETNAME', optional: true },
      ],
    },
  ],
  examples: [
    '~ HELLO 2',
    ' 1) "server"',
    ' 2) "redis"',
    ' 3) "version"',
    ' 4) "7.0.15"',
    ' 5) "proto"',
    ' 6) (integer) 2',
    ' 7) "id"',
    '…',
  ],
  refusals: [
    '> HELLO 4',
    '(error) NOPROTO unsupported protocol version',
    '> HELLO loud',
    '(error) ERR Protocol version is not an integer or out of range',
  ],
  run(ctx) {
    const { client, reply } = ctx;
    let version = 0;
    if (ctx.count > 1) {
      version = ctx.integer(1, new Refusal('ERR Protocol version is not an integer or out of range'));
      if (version < 2 || version > 3) throw new Refusal('NOPROTO unsupported protocol version');
    }
    let login: [string, string] | undefined;
    let name: string | undefined;
    for (let i = 2; i < ctx.count; i++) {
      const more = ctx.count - 1 - i;
      if (ctx.is(i, 'AUTH') && more >= 2) login = [ctx.text(++i), ctx.text(++i)];
      else if (ctx.is(i, 'SETNAME') && more >= 1) {
        name = ctx.text(++i);
        if (badName(name)) throw INVALID_NAME;
      } else throw new Refusal(`ERR Syntax error in HELLO option '${ctx.text(i)}'`);
    }
    if (login !== undefined) authenticate(ctx, login[0], login[1]);
    if (!client.authenticated) {
      throw new Refusal(`${NO_AUTH.text.slice(0, 7)}HELLO must be called with the client already authenticated, `
        + 'otherwise the HELLO AUTH <user> <pass> option can be used to authenticate the client and select the RESP '
        + 'protocol version at the same time');
    }
    if (name !== undefined) client.name = name;
    if (version !== 0) client.resp3 = version === 3;
    reply.resp3 = client.resp3;
    const { server, version: release, zone } = helloIdentity(ctx.node);
    reply.map(zone === '' ? 7 : 8);
    for (const [key, value] of [['server', server], ['version', release]] as const) {
      reply.bulk(key);
      reply.bulk(value);
    }
    reply.bulk('proto');
    reply.integer(client.resp3 ? 3 : 2);
    reply.bulk('id');
    reply.integer(client.id);
    reply.bulk('mode');
    reply.bulk('standalone');
    reply.bulk('role');
    reply.bulk('master');
    reply.bulk('modules');
    reply.array(0);
    if (zone !== '') {
      reply.bulk('availability_zone');
      reply.bulk(zone);
    }
  },
});
