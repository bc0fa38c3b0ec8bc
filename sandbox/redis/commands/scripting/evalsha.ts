/* EVALSHA: runs a script of the cache by its digest. */
import { command } from '#redis/command';
import { ANY_KEYS_PLAIN, scriptArgs } from '#redis/scripting/declared';
import { evaluateCached } from '#redis/scripting/evaluating';

export default command({
  name: 'evalsha',
  summary: 'Execute a Lua script server side',
  since: '2.6.0',
  group: 'scripting',
  complexity: 'Depends on the script that is executed.',
  arity: -3,
  flags: ['noscript', 'stale', 'skip_monitor', 'no_mandatory_keys', 'movablekeys'],
  categories: ['@slow', '@scripting'],
  keySpecs: [ANY_KEYS_PLAIN],
  args: scriptArgs('sha1'),
  examples: [
    '> SCRIPT LOAD "return ARGV[1] + 1"',
    '"84834ee62a493ae7cb74fa5841a3a02222e583ba"',
    '> EVALSHA 84834ee62a493ae7cb74fa5841a3a02222e583ba 0 41',
    '(integer) 42',
  ],
  refusals: [
    '> EVALSHA ffffffffffffffffffffffffffffffffffffffff 0',
    '(error) NOSCRIPT No matching script. Please use EVAL.',
  ],
  run(ctx) { evaluateCached(ctx, false); },
});
