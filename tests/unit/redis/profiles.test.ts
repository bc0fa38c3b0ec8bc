// A node's profile decides which commands, options and fields there are; the service's node refuses what it keeps.
import { describe, expect, test } from 'vitest';
import { ManualClock } from '#base/clock';
import { SeededDice } from '#base/dice';
import { fromLatin1, latin1 } from '#base/bytes';
import { commands } from '#redis/commands/index.gen';
import { RedisNode, type NodeOptions } from '#redis/node';
import { PROFILES, isBy, profilesFrom, type ProfileName } from '#redis/profile';
import { tableFor } from '#redis/table';
import { splitInline } from '#wire/inline';

const clock = new ManualClock(1_700_000_000_000);
const options = (more: Partial<NodeOptions>): NodeOptions => ({ clock, dice: new SeededDice(1), ...more });

function speaker(node: RedisNode) {
  let got = '';
  const connection = node.connect({
    write: (bytes) => { got += latin1(bytes, 0, bytes.length); }, close: () => { got += '(closed)'; },
  });
  return (line: string): string => {
    got = '';
    const words = splitInline(line)!;
    const request = fromLatin1(`*${words.length}\r\n${words.map((word) => `$${word.length}\r\n${word}\r\n`).join('')}`);
    connection.receive(request, 0, request.length);
    return got;
  };
}
const as = (profile: ProfileName, more: Partial<NodeOptions> = {}) =>
  speaker(new RedisNode(options({ profile, ...more })));
const UNKNOWN = /^-ERR unknown (sub)?command/;

describe('releases', () => {
  test('compare by number, not by letter', () => {
    expect(isBy('7.0.3', '7.0.15')).toBe(true);
    expect(isBy('7.2.0', '7.0.15')).toBe(false);
    expect(isBy('8.0.0', '8.0.1')).toBe(true);
  });
  test('a command names no profile and still belongs to some', () => {
    expect(profilesFrom('8.0.0').map(({ name }) => name)).toEqual(['valkey-8.0', 'valkey-8.1']);
    expect(profilesFrom('1.0.0')).toHaveLength(Object.keys(PROFILES).length);
  });
});

describe('commands and options of later releases', () => {
  test.each([
    ['CLIENT SETINFO LIB-NAME jedis', 'valkey-7.2', '+OK\r\n'], ['CLIENT NO-TOUCH ON', 'valkey-7.2', '+OK\r\n'],
    ['WAITAOF 0 0 0', 'valkey-7.2', '*2\r\n:0\r\n:0\r\n'], ['CLIENT CAPA redirect', 'valkey-8.0', '+OK\r\n'],
  ] as const)('%s comes with %s', (line, first, reply) => {
    const names = Object.keys(PROFILES) as ProfileName[];
    for (const name of names) {
      const said = as(name)(line);
      if (names.indexOf(name) >= names.indexOf(first)) expect(said).toBe(reply);
      else expect(said).toMatch(UNKNOWN);
    }
  });

  test('ZRANK WITHSCORE is an arity error in 7.0 and an answer from 7.2 on', () => {
    const old = as('redis-7.1');
    old('ZADD z 1.5 a');
    expect(old('ZRANK z a WITHSCORE')).toBe("-ERR wrong number of arguments for 'zrank' command\r\n");
    const now = as('valkey-7.2');
    now('ZADD z 1.5 a 2 b');
    expect(now('ZREVRANK z a WITHSCORE')).toBe('*2\r\n:1\r\n$3\r\n1.5\r\n');
    expect(now('ZRANK z nobody WITHSCORE')).toBe('*-1\r\n');
    expect(now('ZRANK z a WITHRANK')).toBe('-ERR syntax error\r\n');
  });

  test('HSCAN NOVALUES and BITCOUNT without an end come with 8.0', () => {
    for (const [name, scan, count] of [
      ['valkey-7.2', '-ERR syntax error\r\n', '-ERR syntax error\r\n'],
      ['valkey-8.0', '*2\r\n$1\r\n0\r\n*1\r\n$1\r\nf\r\n', ':4\r\n'],
    ] as const) {
      const say = as(name);
      say('HSET h f v');
      say('SET s abc');
      expect(say('HSCAN h 0 NOVALUES')).toBe(scan);
      expect(say('BITCOUNT s 2')).toBe(count);
    }
  });

  test('SET IFEQ compares and sets from 8.1 on', () => {
    expect(as('valkey-8.0')('SET k v IFEQ w')).toBe('-ERR syntax error\r\n');
    const say = as('valkey-8.1');
    expect(say('SET k v IFEQ w')).toBe('$-1\r\n');
    say('SET k one');
    expect(say('SET k two IFEQ three')).toBe('$-1\r\n');
    expect(say('SET k two IFEQ one GET')).toBe('$3\r\none\r\n');
    expect(say('GET k')).toBe('$3\r\ntwo\r\n');
    expect(say('SET k v NX IFEQ two')).toBe('-ERR syntax error\r\n');
    say('LPUSH l a');
    expect(say('SET l v IFEQ a')).toMatch(/^-WRONGTYPE/);
  });

  test('CLIENT KILL MAXAGE comes with 8.0, CLIENT LIST filters and several ids with 8.1', () => {
    expect(as('valkey-7.2')('CLIENT KILL MAXAGE 10')).toBe('-ERR syntax error\r\n');
    expect(as('valkey-8.0')('CLIENT KILL MAXAGE 10')).toBe(':0\r\n');
    expect(as('valkey-8.0')('CLIENT KILL MAXAGE 0')).toBe('-ERR maxage should be greater than 0\r\n');
    expect(as('valkey-8.0')('CLIENT LIST SKIPME yes')).toBe('-ERR syntax error\r\n');
    expect(as('valkey-8.1')('CLIENT LIST SKIPME yes')).toBe('$0\r\n\r\n');
    expect(as('valkey-8.1')('CLIENT KILL ID 1 2 3 SKIPME yes')).toBe(':0\r\n');
  });

  test('COMMANDLOG comes with 8.1 and holds large requests and replies by their bytes', () => {
    expect(as('valkey-8.0')('COMMANDLOG LEN slow')).toMatch(UNKNOWN);
    const say = as('valkey-8.1');
    say('CONFIG SET commandlog-request-larger-than 60 commandlog-reply-larger-than 50');
    say('COMMANDLOG RESET large-request');
    expect(say(`SET k ${'x'.repeat(60)}`)).toBe('+OK\r\n');
    say('GET k');
    expect(say('COMMANDLOG LEN large-request')).toBe(':1\r\n');
    const entry = (id: number, bytes: number, words: string) =>
      `*1\r\n*6\r\n:${id}\r\n:1700000000\r\n:${bytes}\r\n${words}`;
    expect(say('COMMANDLOG GET -1 large-reply')).toContain(entry(0, 67, '*2\r\n$3\r\nGET'));
    expect(say('COMMANDLOG GET -1 large-request')).toContain(entry(1, 87, '*3\r\n$3\r\nSET'));
    expect(say('COMMANDLOG RESET large-reply')).toBe('+OK\r\n');
    expect(say('COMMANDLOG LEN large-reply')).toBe(':0\r\n');
    expect(say('COMMANDLOG GET 1 fast')).toMatch(/^-ERR type should be one of/);
  });

  test('parameters come, change their names and their defaults with releases', () => {
    const old = as('valkey-7.2');
    expect(old('CONFIG GET set-max-listpack-entries')).toContain('128');
    expect(old('CONFIG GET primaryauth')).toBe('*0\r\n');
    expect(old('CONFIG GET lazyfree-lazy-user-del')).toContain('no');
    const say = as('valkey-8.1');
    expect(say('CONFIG GET lazyfree-lazy-user-del')).toContain('yes');
    expect(say('CONFIG SET slowlog-max-len 5')).toBe('+OK\r\n');
    expect(say('CONFIG GET commandlog-slow-execution-max-len')).toContain('$1\r\n5\r\n');
    expect(say('CONFIG SET extended-redis-compatibility yes')).toBe('+OK\r\n');
    expect(say('HELLO')).toContain('7.2.4');
    expect(say('LOLWUT')).toContain('Redis ver. 7.2.4');
    expect(as('redis-7.1')('CONFIG GET set-max-listpack-entries')).toBe('*0\r\n');
  });

  test('a client that touches nothing leaves a key idle, but for TOUCH', () => {
    const wall = new ManualClock(1_700_000_000_000);
    const say = speaker(new RedisNode(options({ profile: 'valkey-7.2', clock: wall })));
    say('SET k v');
    wall.advance(60_000);
    say('CLIENT NO-TOUCH ON');
    say('GET k');
    expect(say('OBJECT IDLETIME k')).toBe(':60\r\n');
    say('TOUCH k');
    expect(say('OBJECT IDLETIME k')).toBe(':0\r\n');
  });

  test('MULTI inside MULTI breaks the transaction from 8.0 on', () => {
    const old = as('valkey-7.2');
    old('MULTI');
    expect(old('MULTI')).toBe('-ERR MULTI calls can not be nested\r\n');
    expect(old('EXEC')).toBe('*0\r\n');
    const say = as('valkey-8.0');
    say('MULTI');
    expect(say('MULTI')).toBe('-ERR Command not allowed inside a transaction\r\n');
    expect(say('EXEC')).toMatch(/^-EXECABORT/);
  });
});

describe('what a node says it is', () => {
  test.each([
    ['redis-7.0', 'redis', '7.0.15'], ['redis-7.1', 'redis', '7.1.0'], ['valkey-7.2', 'redis', '7.2.4'],
    ['valkey-8.0', 'valkey', '8.0.1'], ['valkey-8.1', 'valkey', '8.1.0'],
  ] as const)('%s answers HELLO as %s %s', (name, server, version) => {
    expect(as(name)('HELLO 2')).toContain(`$6\r\nserver\r\n$${server.length}\r\n${server}\r\n$7\r\nversion\r\n$${
      version.length}\r\n${version}\r\n`);
  });
  test('Valkey tells INFO both versions and CLIENT INFO the library', () => {
    const say = as('valkey-8.0');
    expect(say('INFO server')).toMatch(/redis_version:7\.2\.4\r\nserver_name:valkey\r\nvalkey_version:8\.0\.1\r\n/);
    say('CLIENT SETINFO lib-ver 4.0');
    expect(say('CLIENT INFO')).toContain(' lib-name= lib-ver=4.0');
    expect(as('redis-7.0')('CLIENT INFO')).not.toContain('lib-name');
    expect(as('redis-7.0')('INFO server')).not.toContain('server_name');
  });
  test('a wrong word to CLIENT SETINFO is refused in its own words', () => {
    const say = as('valkey-7.2');
    expect(say('CLIENT SETINFO lib-name "a b"')).toBe(
      '-ERR lib-name cannot contain spaces, newlines or special characters.\r\n');
    expect(say('CLIENT SETINFO colour red')).toBe("-ERR Unrecognized option 'colour'\r\n");
  });
  test('COMMAND tells of the profile, and a snapshot keeps it', () => {
    const node = new RedisNode(options({ profile: 'valkey-8.0' }));
    const again = RedisNode.restore(node.snapshot(), options({}));
    expect(again.profile.name).toBe('valkey-8.0');
    expect(again.fork().profile.name).toBe('valkey-8.0');
    expect(speaker(again)('COMMAND INFO zrank')).toContain(':-3\r\n');
    expect(as('redis-7.0')('COMMAND INFO zrank')).toContain(':3\r\n');
    expect(as('redis-7.0')('COMMAND INFO waitaof')).toBe('*1\r\n$-1\r\n');
    expect(as('redis-7.0')('COMMAND DOCS set')).not.toContain('IFEQ');
    expect(as('valkey-8.1')('COMMAND DOCS set')).toContain('IFEQ');
  });
});

describe('a node of the service', () => {
  const managed = { as: 'node' } as const;
  test('does not know what the service keeps for itself; a node of one\'s own does', () => {
    const say = as('redis-7.1', { managed });
    expect(say('CONFIG GET maxmemory')).toBe(
      "-ERR unknown command 'CONFIG', with args beginning with: 'GET' 'maxmemory' \r\n");
    expect(say('SHUTDOWN')).toMatch(UNKNOWN);
    expect(say('COMMAND INFO config')).toBe('*1\r\n$-1\r\n');
    expect(as('redis-7.1')('CONFIG GET maxmemory')).toMatch(/^\*2/);
  });
  test('serverless keeps more', () => {
    for (const line of ['KEYS *', 'CLIENT LIST', 'OBJECT ENCODING k', 'PSUBSCRIBE a*', 'WAIT 0 0']) {
      expect(as('valkey-8.0', { managed: { as: 'serverless' } })(line)).toMatch(UNKNOWN);
      expect(as('valkey-8.0', { managed })(line)).not.toMatch(UNKNOWN);
    }
  });
  test('has the parameter group\'s memory and hides its machine', () => {
    const node = new RedisNode(options({
      profile: 'valkey-8.0',
      managed: { as: 'node', nodeType: 'cache.t4g.micro', availabilityZone: 'use1-az1' },
    }));
    expect(node.config.maxmemory).toBe(402_653_184);
    expect(node.config.get('maxmemory-policy')).toBe('volatile-lru');
    expect(speaker(node)('INFO server')).toContain('availability_zone:use1-az1\r\n');
    expect(speaker(node)('INFO server')).toContain('multiplexing_api:epoll\r\n');
    expect(speaker(node)('HELLO')).toContain('$5\r\nredis\r\n$7\r\nversion\r\n$5\r\n7.2.4\r\n');
    expect(RedisNode.restore(node.snapshot(), options({})).managed).toEqual(node.managed);
  });
  test('every command of the user guide\'s list is declared, as far as it is here, and no other', () => {
    const declared = (kind: string) => commands.filter((each) => each.restricted === kind).map((each) => each.name);
    const here = (names: string) => names.split(/\s+/).filter((name) => commands.some((each) => each.name === name));
    const onNodes = here(`acl|setuser acl|load acl|save acl|deluser bgrewriteaof bgsave save config debug migrate
      psync sync replicaof slaveof shutdown module cluster|addslots cluster|addslotsrange cluster|bumpepoch
      cluster|delslots cluster|delslotsrange cluster|failover cluster|flushslots cluster|forget cluster|links
      cluster|meet cluster|setslot cluster|replicate cluster|saveconfig cluster|set-config-epoch cluster|reset`);
    const onServerless = here(`acl|log client|caching client|getredir client|id client|info client|kill client|list
      client|no-evict client|pause client|tracking client|trackinginfo client|unblock client|unpause
      cluster|count-failure-reports commandlog fcall fcall_ro function keys lastsave latency memory monitor move object
      pfdebug pfselftest psubscribe punsubscribe pubsub|numpat script|kill slowlog swapdb wait`);
    expect(declared('nodes').sort()).toEqual(onNodes.sort());
    expect(declared('serverless').sort()).toEqual(onServerless.sort());
  });
  test('every table holds only what it may, and containers keep their subcommands', () => {
    for (const profile of Object.values(PROFILES)) {
      for (const kind of [undefined, 'node', 'serverless'] as const) {
        const names = new Set(tableFor(profile, kind).all.map((each) => each.name));
        for (const spec of commands) {
          const container = commands.find((each) => each.name === spec.name.split('|')[0]);
          const may = [spec, container!].every((each) => isBy(each.since, profile.release)
            && (kind === undefined || each.restricted === undefined
              || (each.restricted === 'serverless' && kind === 'node')));
          expect(names.has(spec.name), `${spec.name} in ${profile.name} ${kind ?? ''}`).toBe(may);
        }
      }
    }
  });
});
