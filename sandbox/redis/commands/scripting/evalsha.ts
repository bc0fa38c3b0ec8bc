/* EVALSHA: runs a script of the cache by its digest. */
import { command } from '#redis/command';
import { ANY_KEYS, scriptArgs } from '#redis/scripting/declared';
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
  keySpecs: [ANY_KEYS],
  args: scriptArgs('sha1'),
  run(ctx) { evaluateCached(ctx, false); },
});
