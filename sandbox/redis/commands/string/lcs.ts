/* LCS: the longest common subsequence of two strings (t_string.c, lcsCommand), by dynamic programming over both
 * lengths. */
import { command } from '#redis/command';
import { answerLcs } from '#redis/keyspace/string-lcs';

export default command({
  name: 'lcs',
  summary: 'Find longest common substring',
  since: '7.0.0',
  group: 'string',
  complexity: 'O(N*M) where N and M are the lengths of s1 and s2, respectively',
  arity: -3,
  flags: ['readonly'],
  categories: ['@read', '@string', '@slow'],
  keySpecs: [
    { flags: ['RO', 'access'], begin: { index: 1 }, find: { lastKey: 1, step: 1, limit: 0 } },
  ],
  args: [
    { name: 'key1', type: 'key', keySpec: 0 },
    { name: 'key2', type: 'key', keySpec: 0 },
    { name: 'len', type: 'pure-token', token: 'LEN', optional: true },
    { name: 'idx', type: 'pure-token', token: 'IDX', optional: true },
    { name: 'len', type: 'integer', token: 'MINMATCHLEN', optional: true },
    { name: 'withmatchlen', type: 'pure-token', token: 'WITHMATCHLEN', optional: true },
  ],
  examples: [
    '> MSET first ohmytext second mynewtext',
    'OK',
    '> LCS first second',
    '"mytext"',
    '> LCS first second LEN',
    '(integer) 6',
    '> LCS first second IDX MINMATCHLEN 4',
    '1) "matches"',
    '2) 1) 1) 1) (integer) 4',
    '         2) (integer) 7',
    '      2) 1) (integer) 5',
    '         2) (integer) 8',
    '3) "len"',
    '4) (integer) 6',
  ],
  refusals: [
    '> LCS first second IDX LEN',
    '(error) ERR If you want both the length and indexes, please just use IDX.',
  ],
  run(ctx) { answerLcs(ctx); },
});
