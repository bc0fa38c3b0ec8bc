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
  run: listFunctions,
});
