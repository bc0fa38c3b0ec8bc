/* FCALL: calls a function that a library registered. */
import { command } from '#redis/command';
import { ANY_KEYS, scriptArgs } from '#redis/scripting/declared';
import { callFunction } from '#redis/scripting/evaluating';

export default command({
  name: 'fcall',
  summary: 'Invoke a function',
  since: '7.0.0',
  group: 'scripting',
  complexity: 'Depends on the function that is executed.',
  arity: -3,
  restricted: 'serverless',
  flags: ['noscript', 'stale', 'skip_monitor', 'no_mandatory_keys', 'movablekeys'],
  categories: ['@slow', '@scripting'],
  keySpecs: [ANY_KEYS],
  args: scriptArgs('function'),
  examples: [
    '> FUNCTION LOAD REPLACE "#!lua name=shop\\nredis.register_function(\'double\', function(keys, '
      + 'args) return tonumber(args[1]) * 2 end)"',
    '"shop"',
    '> FCALL double 0 21',
    '(integer) 42',
    '> FUNCTION DELETE shop',
    'OK',
  ],
  refusals: [
    '> FCALL nosuch 0',
    '(error) ERR Function not found',
  ],
  run(ctx) { callFunction(ctx, false); },
});
