/* FUNCTION LOAD: a library, whose text registers functions. */
import { command } from '#redis/command';
import { Refusal } from '#redis/errors';

export default command({
  name: 'function|load',
  summary: 'Create a function with the given arguments (name, code, description)',
  since: '7.0.0',
  group: 'scripting',
  complexity: 'O(1) (considering compilation time is redundant)',
  arity: -3,
  flags: ['write', 'denyoom', 'noscript'],
  categories: ['@write', '@slow', '@scripting'],
  tips: ['request_policy:all_shards', 'response_policy:all_succeeded'],
  args: [
    { name: 'replace', type: 'pure-token', token: 'REPLACE', optional: true },
    { name: 'function-code', type: 'string' },
  ],
  examples: [
    '> FUNCTION LOAD REPLACE "#!lua name=shop\\nredis.register_function(\'one\', function() return 1 end)"',
    '"shop"',
    '> FCALL one 0',
    '(integer) 1',
    '> FUNCTION DELETE shop',
    'OK',
  ],
  refusals: [
    '> FUNCTION LOAD "return 1"',
    '(error) ERR Missing library metadata',
    '> FUNCTION LOAD "#!lua name=empty\\nreturn 1"',
    '(error) ERR No functions registered',
  ],
  run(ctx) {
    const options = ctx.texts(2).slice(0, -1);
    let replace = false;
    for (const option of options) {
      if (!replace && option.toUpperCase() === 'REPLACE') replace = true;
      else throw new Refusal(`ERR Unknown option given: ${option}`);
    }
    const name = ctx.node.scripts.libraries.load(ctx.text(ctx.count - 1), replace);
    ctx.node.dirty++;
    ctx.reply.bulk(name);
  },
});
