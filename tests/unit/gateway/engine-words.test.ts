// The command line and the configuration file of the engine alone: what it reads, and what it refuses in the real
// server's words. Where redis-server is installed it is asked the same.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Log } from '#gateway/engine/log';
import { readWords } from '#gateway/engine/words';
import { ConfigLineError, readConfigText, type Configuration, type ConfigSource } from '#redis/config-file';
import { table } from '#redis/table';
import { hasRealRedis } from '#support/real-redis';
import { run } from '#support/our-server';

const folder = mkdtempSync(path.join(tmpdir(), 'hitrate-words-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files: Record<string, string> = { 'more.conf': 'maxmemory 1mb\n', 'bad.conf': '\nport "1\n' };
const source: ConfigSource = {
  load: (name) => files[name] ?? '',
  changeDirectory: (name) => (name === '/nonexist' ? { problem: 'No such file or directory' } : { path: name }),
  hasCommand: (name) => table.get(name) !== undefined,
};

function read(words: string[]): Configuration {
  const order = readWords(words, 'redis-server');
  if (order.kind !== 'serve') throw new Error(order.kind);
  return readConfigText(`\n${order.options ?? ''}`, source);
}

/** What is printed of a mistake. */
function refused(words: string[]): string {
  try {
    read(words);
  } catch (error) {
    if (!(error instanceof ConfigLineError)) throw error;
    return '\n*** FATAL CONFIG FILE ERROR (Redis 7.0.15) ***\n'
      + `Reading the configuration file, at line ${error.number}\n>>> '${error.line}'\n${error.why}\n`;
  }
  return '';
}

const MISTAKES: [words: string[], why: string][] = [
  [['--port', 'abc'], "argument couldn't be parsed into an integer"],
  [['--port'], 'wrong number of arguments'],
  [['--port', '1', '2'], 'wrong number of arguments'],
  [['--port', '70000'], 'argument must be between 0 and 65535 inclusive'],
  [['--foo', '1'], 'Bad directive or wrong number of arguments'],
  [['--port', '7777', '--foo'], 'Bad directive or wrong number of arguments'],
  [['--port=7791'], 'Bad directive or wrong number of arguments'],
  [['-foo'], 'Bad directive or wrong number of arguments'],
  [['--port', '7791', '--', 'foo'], 'Bad directive or wrong number of arguments'],
  [['--port', '7791', '--save', '--foo'], 'Bad directive or wrong number of arguments'],
  [['--port 7791', '--foo'], 'Bad directive or wrong number of arguments'],
  [['--save', 'a'], 'Invalid save parameters'],
  [['--save', '60'], 'Invalid save parameters'],
  [['--save', '60', '1', '300', '--port', '1'], 'Invalid save parameters'],
  [['--save', '60 1', '--save', '70', '2', '--foo'], 'Bad directive or wrong number of arguments'],
  [['--maxmemory', '10x'], 'argument must be a memory value'],
  [['--loglevel', 'bad'], 'argument(s) must be one of the following: debug, verbose, notice, warning'],
  [['--databases', '0'], 'argument must be between 1 and 2147483647 inclusive'],
  [['--dir', '/nonexist'], 'No such file or directory'],
  [['--appendonly', 'maybe'], "argument must be 'yes' or 'no'"],
  [['--daemonize', 'foo'], "argument must be 'yes' or 'no'"],
  [['--supervised', 'foo'], 'argument(s) must be one of the following: upstart, systemd, auto, no'],
  [['--user'], 'Bad directive or wrong number of arguments'],
  [['--user', 'x', 'bad'], "Error in user declaration 'user': Syntax error"],
  [['--user', 'x', 'on', 'nopass', 'bad'], "Error in user declaration 'on': Syntax error"],
  [['--rename-command', 'a'], 'Bad directive or wrong number of arguments'],
  [['--rename-command', 'nosuch', 'x'], 'No such command in rename-command'],
  [['--rename-command', 'get', 'set'], 'Target command name already exists'],
  [['--maxclients', '0'], 'argument must be between 1 and 4294967295 inclusive'],
  [['--timeout', '-1'], 'argument must be between 0 and 2147483647 inclusive'],
  [['--tcp-backlog', 'x'], "argument couldn't be parsed into an integer"],
  [['--oom-score-adj-values', '1'], 'wrong number of arguments'],
  [['--oom-score-adj-values', '1', '2', 'z'],
    'Invalid oom-score-adj-values, elements must be between -2000 and 2000.'],
  [['--client-output-buffer-limit', 'normal', '1', '2'], 'Wrong number of arguments in buffer limit configuration.'],
  [['--client-output-buffer-limit', 'foo', '1', '2', '3'],
    'Invalid client class specified in buffer limit configuration.'],
  [['--unixsocketperm', '999'], "argument couldn't be parsed as an octal number"],
  [['--unixsocketperm', '1000'], 'argument must be between 0 and 777 inclusive'],
  [['--notify-keyspace-events', 'Z'], "Invalid event class character. Use 'Ag$lshzxeKEtmdn'."],
  [['--replicaof', 'a'], 'wrong number of arguments'],
  [['--hash-max-listpack-entries', '-3'], 'argument must be between 0 and 9223372036854775807 inclusive'],
  [['--appenddirname', 'a/b'], "appenddirname can't be a path, just a dirname"],
  [['--dbfilename', 'a/b'], "dbfilename can't be a path, just a filename"],
  [['--shutdown-on-sigterm', 'foo'],
    'argument(s) must be one of the following: default, save, nosave, now, force'],
  [['--shutdown-on-sigterm', 'save', 'nosave'], "shutdown options SAVE and NOSAVE can't be used simultaneously"],
  [['--latency-tracking-info-percentiles', '101'],
    'latency-tracking-info-percentiles parameters should sit between [0.0,100.0]'],
  [['--io-threads', '200'], 'argument must be between 1 and 128 inclusive'],
  [['--socket-mark-id', '-1'], 'argument must be between 0 and 4294967295 inclusive'],
  [['--a.b'], 'Module config specified without value'],
  [['--requirepass', 'a"b\n\\', '--foo', '\x01é'], 'Bad directive or wrong number of arguments'],
];

describe('a command line that cannot be read', () => {
  for (const [words, why] of MISTAKES) {
    it(`${JSON.stringify(words)}: ${why}`, async () => {
      const latin1 = words.map((word) => Buffer.from(word, 'utf8').toString('latin1'));
      expect(refused(latin1).endsWith(`\n${why}\n`)).toBe(true);
      if (!hasRealRedis()) return;
      const real = await run('redis-server', words);
      expect({ text: refused(latin1), code: 1 }).toEqual({ text: real.error, code: real.code });
    });
  }
});

describe('a command line', () => {
  const cases: [words: string[], values: Record<string, string>][] = [
    [['--port', '7000', '--save', ''], { port: '7000', save: '' }],
    [['--save', '--port', '1'], { save: '', port: '1' }],
    [['--port', '1', '--save'], { save: '', port: '1' }],
    [['--save', '60', '1', '--save', '70', '2'], { save: '60 1 70 2' }],
    [['--save', '60 1 70 2'], { save: '60 1 70 2' }],
    [['--port', '1', '--port', '2'], { port: '2' }],
    [['--bind', '127.0.0.1', '-::1'], { bind: '127.0.0.1 -::1' }],
    [['--maxmemory', '10mb', '--slave-priority', '5'], { maxmemory: '10485760', 'replica-priority': '5' }],
    [['--client-output-buffer-limit', 'replica', '1mb', '2k', '3'],
      { 'client-output-buffer-limit': 'normal 0 0 0 slave 1048576 2000 3 pubsub 33554432 8388608 60' }],
    [['--replicaof', 'no', 'one'], { replicaof: '' }],
    [['--requirepass', '--port'], { requirepass: '--port' }],
    [['--include', 'more.conf', '--port', '9'], { maxmemory: '1048576', port: '9' }],
    [['--list-max-ziplist-value', '1'], {}],
    [['--proc-title-template', '{title} x'], { 'proc-title-template': '{title} x' }],
  ];
  for (const [words, values] of cases) {
    it(`${words.join(' ')} is ${JSON.stringify(values)}`, () => {
      expect(Object.fromEntries(read(words).values)).toEqual(values);
    });
  }

  it('may name a file first and end in "-" for stdin', () => {
    expect(readWords(['a.conf', '--port', '1', '-'], 'redis-server'))
      .toEqual({ kind: 'serve', file: 'a.conf', fromStdin: true, options: 'port "1" ' });
    expect(readWords(['-'], 'redis-server')).toEqual({ kind: 'serve', file: undefined, fromStdin: true, options: '' });
  });

  it('of a sentinel is another program', () => {
    expect(readWords([], 'redis-sentinel').kind).toBe('sentinel');
    expect(readWords(['a.conf', '--sentinel'], 'redis-server').kind).toBe('sentinel');
  });
});

describe('a configuration file', () => {
  it('has comments, blank lines, quotes, names in any case and renamed commands', () => {
    const text = '# a\r\n\n  PORT "7\\x30" \r\nrequirepass \'a b\'\n'
      + 'rename-command FLUSHALL ""\nrename-command get HOLE\nuser ana on nopass ~*\n';
    const { values, renamed, users } = readConfigText(text, source);
    expect(Object.fromEntries(values)).toEqual({ port: '70', requirepass: 'a b' });
    expect([...renamed]).toEqual([['flushall', ''], ['get', 'hole']]);
    expect(users).toEqual([['ana', 'on', 'nopass', '~*']]);
  });

  it('is refused by the line of the file that an include names', () => {
    const text = 'port 1\n\ninclude bad.conf\n';
    expect(() => readConfigText(text, source)).toThrow('Unbalanced quotes in configuration line');
  });

  it('writes its log lines to a file as the real server does', () => {
    const log = new Log();
    log.file = path.join(folder, 'log');
    writeFileSync(log.file, '');
    log.least = 'verbose';
    log.debug('unseen');
    log.verbose('seen');
    log.role = 'M';
    log.warning('told');
    expect(readFileSync(log.file, 'utf8')).toMatch(
      /^\d+:C \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d\.\d{3} - seen\n\d+:M .* # told\n$/,
    );
  });
});
