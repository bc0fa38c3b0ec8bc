/* FUNCTION LIST: libraries, their functions, and with WITHCODE their text. */
import { command } from '#redis/command';
import { listFunctions } from '#redis/scripting/function-replies';

export default command({
  name: 'function|list',
  summary: 'List information about all the functions',
  since: '7.0.0',
  group: 'scripting',
  complexity: 'O(N) where N is the number of functions',
  arity: -2,
  flags: ['noscript'],
  categories: ['@slow', '@scripting'],
  tips: ['nondeterministic_output_order'],
  args: [
    { name: 'library-name-pattern', type: 'string', token: 'LIBRARYNAME', optional: true },
    { name: 'withcode', type: 'pure-token', token: 'WITHCODE', optional: true },
  ],
  examples: [
    '> FUNCTION LOAD REPLACE "#!lua name=shop\\nredis.register_function(\'one\', function() return 1 end)"',
    '"shop"',
    '> FUNCTION LIST',
    '1) 1) "library_name"',
    '   2) "shop"',
    '   3) "engine"',
    '   4) "LUA"',
    '   5) "functions"',
    '   6) 1) 1) "name"',
    '         2) "one"',
    '         3) "description"',
    '         4) (nil)',
    '         5) "flags"',
    '         6) (empty array)',
    '> FUNCTION DELETE shop',
    'OK',
  ],
  run: listFunctions,
});
