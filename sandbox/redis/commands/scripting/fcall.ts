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
  flags: ['noscript', 'stale', 'skip_monitor', 'no_mandatory_keys', 'movablekeys'],
  categories: ['@slow', '@scripting'],
  keySpecs: [ANY_KEYS],
  args: scriptArgs('function'),
  run(ctx) { callFunction(ctx, false); },
});
