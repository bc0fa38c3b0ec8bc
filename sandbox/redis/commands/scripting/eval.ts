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
  examples: [
    '> EVAL "return redis.call(\'SET\', KEYS[1], ARGV[1])" 1 greeting hello',
    'OK',
    '> EVAL "return {1, \'two\', redis.call(\'GET\', KEYS[1])}" 1 greeting',
    '1) (integer) 1',
    '2) "two"',
    '3) "hello"',
  ],
  refusals: [
    '> EVAL "return redis.call(\'INCR\', KEYS[1])" 1 greeting',
    '(error) ERR value is not an integer or out of range script: '
      + '61636018f4e6b5817b89791bbed242f93fa089e3, on @user_script:1.',
    '> EVAL "return 1 +" 0',
    '(error) ERR Error compiling script (new function): user_script:1: unexpected symbol near \'<eof>\'',
    '> EVAL "return 1" -1',
    '(error) ERR Number of keys can\'t be negative',
  ],
  run(ctx) { evaluate(ctx, false); },
});
