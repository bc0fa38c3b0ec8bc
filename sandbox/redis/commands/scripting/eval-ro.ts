/* EVAL_RO: EVAL of a script that may not write. */
import { command } from '#redis/command';
import { READ_KEYS, scriptArgs } from '#redis/scripting/declared';
import { evaluate } from '#redis/scripting/evaluating';

export default command({
  name: 'eval_ro',
  summary: 'Execute a read-only Lua script server side',
  since: '7.0.0',
  group: 'scripting',
  complexity: 'Depends on the script that is executed.',
  arity: -3,
  flags: ['readonly', 'noscript', 'stale', 'skip_monitor', 'no_mandatory_keys', 'movablekeys'],
  categories: ['@slow', '@scripting'],
  keySpecs: [READ_KEYS],
  args: scriptArgs('script'),
  examples: [
    '> SET greeting hello',
    'OK',
    '> EVAL_RO "return redis.call(\'GET\', KEYS[1])" 1 greeting',
    '"hello"',
  ],
  refusals: [
    '> EVAL_RO "return redis.call(\'DEL\', KEYS[1])" 1 greeting',
    '(error) ERR Write commands are not allowed from read-only scripts. script: '
      + 'b0d697da25b13e49157b2c214a4033546aba2104, on @user_script:1.',
  ],
  run(ctx) { evaluate(ctx, true); },
});
