// The reference's data, made from the declarations, and the filter over it.
import { describe, expect, test } from 'vitest';
import { commands } from '#redis/commands/index.gen';
import { allExamples, readExamples } from '#redis/example-lines';
import { reference } from '#redis/reference.gen';
import { commandGroups, commandOf, slugOfName } from '#app/_features/reference/groups';
import { filterGroups } from '#app/_features/reference/filter-rules';

const found = (query: string): string[] =>
  filterGroups(commandGroups(), query).flatMap((group) => group.commands.map(({ name }) => name));

describe('the data', () => {
  test('has every command of every release once, each in a group of the index', () => {
    expect(new Set(reference.map(({ slug }) => slug)).size).toBe(commands.length);
    expect(commandGroups().flatMap((group) => group.commands)).toHaveLength(commands.length);
    expect(commandGroups().filter(({ about }) => about === '')).toEqual([]);
  });
  test('links only to commands that there are', () => {
    for (const { name, related, subcommands } of reference) {
      for (const slug of [...related, ...subcommands]) expect(commandOf(slug), `${name} → ${slug}`).toBeDefined();
    }
  });
  test('tells where a command exists and who refuses it', () => {
    expect(commandOf('set')).not.toHaveProperty('profiles');
    expect(commandOf('client-capa')?.profiles).toEqual(['Valkey 8.0', 'Valkey 8.1']);
    expect(commandOf('config-get')?.restricted).toBe('nodes');
    expect(commandOf('keys')?.restricted).toBe('serverless');
  });
  test('tells errors from refusals and from the declaration, each once', () => {
    expect(commandOf('incr')?.errors).toEqual([
      'ERR value is not an integer or out of range', 'ERR increment or decrement would overflow',
      "ERR wrong number of arguments for 'incr' command",
      'WRONGTYPE Operation against a key holding the wrong kind of value',
      "OOM command not allowed when used memory > 'maxmemory'.",
    ]);
    expect(commandOf('mget')?.errors.join()).not.toContain('WRONGTYPE');
    expect(commandOf('mset')?.errors.join()).not.toContain('WRONGTYPE');
    expect(commandOf('ping')?.errors).toEqual([]);
  });
  test('shows later options with the release that brought them', () => {
    expect(commandOf('zrank')).toMatchObject({ syntax: 'key member [WITHSCORE]', arity: -3 });
    expect(commandOf('zrank')?.arguments.at(-1)).toMatchObject({ token: 'WITHSCORE', since: '7.2.0' });
  });
});

describe('example lines', () => {
  test('are a command, a mark of how much is promised, and a reply of some lines', () => {
    expect(readExamples(['> GET a', '1) "x"', '2) "y"', '~ TIME'])).toEqual([
      { shell: false, line: 'GET a', reply: '1) "x"\n2) "y"', compare: 'exact' },
      { shell: false, line: 'TIME', reply: '', compare: 'none' },
    ]);
    expect(allExamples({ examples: ['> A'], refusals: ['* B'] }).map(({ compare }) => compare)).toEqual(
      ['exact', 'unordered']);
    expect(() => readExamples(['OK'])).toThrow('an example begins with a command');
  });
});

describe('the filter', () => {
  test('takes every word, in any case, from the name, the summary and the group', () => {
    expect(found('ZADD')).toEqual(['ZADD']);
    expect(found('leaderboard rank')).toContain('ZRANK');
    expect(found('   ')).toHaveLength(commands.length);
    expect(found('no such thing at all')).toEqual([]);
  });
  test('a name in capitals has an address; a word does not', () => {
    expect(slugOfName('CONFIG GET')).toBe('config-get');
    expect(slugOfName('get')).toBeUndefined();
    expect(slugOfName('NX')).toBeUndefined();
  });
});
