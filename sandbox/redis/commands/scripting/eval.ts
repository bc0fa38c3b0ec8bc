/* EVAL: runs a script, and keeps it in the cache under its digest. */
import { command } from '#redis/command';
import { ANY_KEYS, scriptArgs } from '#redis/scripting/declared';
import { evaluate } from '#redis/scripting/evaluating';

export default command({
  name: 'eval',
  summary: 'Execute a Lua script server side',
  since: '2.6.0',
  group: 'scripting',
  complexity: 'Depends on the script that is executed.',
  arity: -3,
  flags: ['noscript', 'stale', 'skip_monitor', 'no_mandatory_keys', 'movablekeys'],
  categories: ['@slow', '@scripting'],
  keySpecs: [ANY_KEYS],
  args: scriptArgs('script'),
  run(ctx) { evaluate(ctx, false); },
});
