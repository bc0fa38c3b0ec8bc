/* FUNCTION DELETE: a library and its functions. */
import { command } from '#redis/command';
import { Refusal } from '#redis/errors';

const NOT_FOUND = new Refusal('ERR Library not found');

export default command({
  name: 'function|delete',
  summary: 'Delete a function by name',
  since: '7.0.0',
  group: 'scripting',
  complexity: 'O(1)',
  arity: 3,
  flags: ['write', 'noscript'],
  categories: ['@write', '@slow', '@scripting'],
  tips: ['request_policy:all_shards', 'response_policy:all_succeeded'],
  args: [
    { name: 'library-name', type: 'string' },
  ],
  examples: [
    '> FUNCTION LOAD REPLACE "#!lua name=shop\\nredis.register_function(\'one\', function() return 1 end)"',
    '"shop"',
    '> FUNCTION DELETE shop',
    'OK',
  ],
  refusals: [
    '> FUNCTION DELETE shop',
    '(error) ERR Library not found',
  ],
  run(ctx) {
    const { libraries } = ctx.node.scripts;
    const library = libraries.byName.get(ctx.text(2));
    if (library === undefined) throw NOT_FOUND;
    libraries.remove(library);
    ctx.node.dirty++;
    ctx.reply.ok();
  },
});
