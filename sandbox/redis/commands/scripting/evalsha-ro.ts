/* EVALSHA_RO: EVALSHA of a script that may not write. */
import { command } from '#redis/command';
import { READ_KEYS_PLAIN, scriptArgs } from '#redis/scripting/declared';
import { evaluateCached } from '#redis/scripting/evaluating';

export default command({
  name: 'evalsha_ro',
  summary: 'Execute a read-only Lua script server side',
  since: '7.0.0',
  group: 'scripting',
  complexity: 'Depends on the script that is executed.',
  arity: -3,
  flags: ['readonly', 'noscript', 'stale', 'skip_monitor', 'no_mandatory_keys', 'movablekeys'],
  categories: ['@slow', '@scripting'],
  keySpecs: [READ_KEYS_PLAIN],
  args: scriptArgs('sha1'),
  refusals: [
    '> EVALSHA_RO ffffffffffffffffffffffffffffffffffffffff 0',
    '(error) NOSCRIPT No matching script. Please use EVAL.',
  ],
  run(ctx) { evaluateCached(ctx, true); },
});
