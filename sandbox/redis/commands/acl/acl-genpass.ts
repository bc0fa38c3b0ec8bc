/* ACL GENPASS: a password of so many bits, as hexadecimal digits. */
import { command } from '#redis/command';
import { Refusal, SUBCOMMAND_SYNTAX } from '#redis/errors';

const BITS_MOST = 4096;

export default command({
  name: 'acl|genpass',
  summary: 'Generate a pseudorandom secure password to use for ACL users',
  since: '6.0.0',
  group: 'server',
  complexity: 'O(1)',
  arity: -2,
  flags: ['noscript', 'loading', 'stale'],
  categories: ['@slow'],
  args: [
    { name: 'bits', type: 'integer', optional: true },
  ],
  examples: [
    '~ ACL GENPASS',
    '"730666866e496b6a729ba405704c26dce1523bb086d239ed82c95c4f36bc0e99"',
    '~ ACL GENPASS 32',
    '"fc026a6e"',
  ],
  refusals: [
    '> ACL GENPASS 0',
    '(error) ERR ACL GENPASS argument must be the number of bits for the output password, a positive '
      + 'number up to 4096',
  ],
  run(ctx) {
    if (ctx.count > 3) throw SUBCOMMAND_SYNTAX(ctx.text(1), 'acl');
    const bits = ctx.count === 3 ? ctx.integer(2) : 256;
    if (bits <= 0 || bits > BITS_MOST) {
      throw new Refusal('ERR ACL GENPASS argument must be the number of bits for the output password, a positive '
        + `number up to ${BITS_MOST}`);
    }
    const { dice } = ctx.node;
    ctx.reply.bulk(Array.from({ length: Math.ceil(bits / 4) }, () => dice.below(16).toString(16)).join(''));
  },
});
