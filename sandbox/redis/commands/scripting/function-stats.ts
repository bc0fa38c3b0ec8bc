/* FUNCTION STATS: the script that runs, and how many libraries there are. */
import { command } from '#redis/command';
import { functionStatistics } from '#redis/scripting/function-replies';

export default command({
  name: 'function|stats',
  summary: 'Return information about the function currently running (name, description, duration)',
  since: '7.0.0',
  group: 'scripting',
  complexity: 'O(1)',
  arity: 2,
  flags: ['noscript', 'allow_busy'],
  categories: ['@slow', '@scripting'],
  tips: ['nondeterministic_output', 'request_policy:all_shards', 'response_policy:special'],
  examples: [
    '> FUNCTION STATS',
    '1) "running_script"',
    '2) (nil)',
    '3) "engines"',
    '4) 1) "LUA"',
    '   2) 1) "libraries_count"',
    '      2) (integer) 0',
    '      3) "functions_count"',
    '      4) (integer) 0',
  ],
  run: functionStatistics,
});
