/* FCALL_RO: FCALL of a function that may not write. */
import { command } from '#redis/command';
import { READ_KEYS, scriptArgs } from '#redis/scripting/declared';
import { callFunction } from '#redis/scripting/evaluating';

export default command({
  name: 'fcall_ro',
  summary: 'Invoke a read-only function',
  since: '7.0.0',
  group: 'scripting',
  complexity: 'Depends on the function that is executed.',
  arity: -3,
  restricted: 'serverless',
  flags: ['readonly', 'noscript', 'stale', 'skip_monitor', 'no_mandatory_keys', 'movablekeys'],
  categories: ['@slow', '@scripting'],
  keySpecs: [READ_KEYS],
  args: scriptArgs('function'),
  examples: [
    '> FUNCTION LOAD REPLACE "#!lua name=shop\\nredis.register_function{function_name=\'double\', '
      + 'callback=function(keys, args) return tonumber(args[1]) * 2 end, flags={\'no-writes\'}}"',
    '"shop"',
    '> FCALL_RO double 0 21',
    '(integer) 42',
    '> FUNCTION DELETE shop',
    'OK',
  ],
  refusals: [
    '> FCALL_RO nosuch 0',
    '(error) ERR Function not found',
  ],
  run(ctx) { callFunction(ctx, true); },
});
