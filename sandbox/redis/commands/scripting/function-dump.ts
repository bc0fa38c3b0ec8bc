/* FUNCTION DUMP: all libraries as bytes for FUNCTION RESTORE. */
import { command } from '#redis/command';
import { dumpLibraries } from '#redis/scripting/function-payload';

export default command({
  name: 'function|dump',
  summary: 'Dump all functions into a serialized binary payload',
  since: '7.0.0',
  group: 'scripting',
  complexity: 'O(N) where N is the number of functions',
  arity: 2,
  flags: ['noscript'],
  categories: ['@slow', '@scripting'],
  examples: [
    '> FUNCTION FLUSH',
    'OK',
    '> FUNCTION DUMP',
    '"\\n\\x00]\\x9b\\\\@\\x0f\\x7f\\xa2\\xda"',
  ],
  run(ctx) {
    const libraries = [...ctx.node.scripts.libraries.byName.values()];
    const payload = dumpLibraries(libraries.map(({ code }) => code));
    ctx.reply.bulkBytes(payload, 0, payload.length);
  },
});
