/* FUNCTION RESTORE: libraries from a payload of FUNCTION DUMP. */
import { command } from '#redis/command';
import { Refusal, SUBCOMMAND_SYNTAX } from '#redis/errors';
import { readLibraries } from '#redis/scripting/function-payload';

const BAD_POLICY = new Refusal(
  'ERR Wrong restore policy given, value should be either FLUSH, APPEND or REPLACE.');

export default command({
  name: 'function|restore',
  summary: 'Restore all the functions on the given payload',
  since: '7.0.0',
  group: 'scripting',
  complexity: 'O(N) where N is the number of functions on the payload',
  arity: -3,
  flags: ['write', 'denyoom', 'noscript'],
  categories: ['@write', '@slow', '@scripting'],
  tips: ['request_policy:all_shards', 'response_policy:all_succeeded'],
  args: [
    { name: 'serialized-value', type: 'string' },
    {
      name: 'policy', type: 'oneof', optional: true,
      args: [
        { name: 'flush', type: 'pure-token', token: 'FLUSH' },
        { name: 'append', type: 'pure-token', token: 'APPEND' },
        { name: 'replace', type: 'pure-token', token: 'REPLACE' },
      ],
    },
  ],
  refusals: [
    '> FUNCTION RESTORE nonsense',
    '(error) ERR DUMP payload version or checksum are wrong',
  ],
  run(ctx) {
    if (ctx.count > 4) throw SUBCOMMAND_SYNTAX(ctx.text(1), 'function');
    const policy = ctx.count === 4 ? ctx.upper(3).toLowerCase() : 'append';
    if (policy !== 'flush' && policy !== 'append' && policy !== 'replace') throw BAD_POLICY;
    const { source, starts, ends } = ctx.words;
    const codes = readLibraries(source.slice(starts[2]!, ends[2]!), (bytes) => ctx.mayHold(bytes));
    ctx.node.scripts.libraries.restore(codes, policy);
    ctx.node.dirty++;
    ctx.reply.ok();
  },
});
