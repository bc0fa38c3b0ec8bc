import { command } from '#redis/command';

export default command({
  name: 'command|list',
  summary: 'Get an array of Redis command names',
  since: '7.0.0',
  group: 'server',
  complexity: 'O(N) where N is the total number of Redis commands',
  arity: -2,
  flags: ['loading', 'stale'],
  categories: ['@slow', '@connection'],
  tips: ['nondeterministic_output_order'],
  args: [
    {
      name: 'filterby', type: 'oneof', token: 'FILTERBY', optional: true,
      args: [
        { name: 'module-name', type: 'string', token: 'MODULE' },
        { name: 'category', type: 'string', token: 'ACLCAT' },
        { name: 'pattern', type: 'pattern', token: 'PATTERN' },
      ],
    },
  ],
});
