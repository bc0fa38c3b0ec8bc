/* redis-cli without a terminal: options, arguments, pipes. The expectations are what redis-cli 7.0.15 printed for
 * the same. */
import { describe, expect, it } from 'vitest';
import { program } from '#shell/programs/redis-cli/program';
import { runProgram } from './run-program';
import { SmallWorld } from './small-world';

const WARNING = 'Warning: Using a password with \'-a\' or \'-u\' option on the command line interface '
  + 'may not be safe.\n';
const NO_PASSWORD = 'AUTH failed: ERR AUTH <password> called without any password configured for the default user. '
  + 'Are you sure your configuration is correct?\n';
const UNKNOWN = 'ERR unknown command \'foo\', with args beginning with: \n';
type Case = { words: string[]; stdin?: string; out?: string; error?: string; code?: number };

const CASES: Case[] = [
  { words: ['get', 'a'], out: 'hello\n' },
  { words: ['--no-raw', 'get', 'a'], out: '"hello"\n' },
  { words: ['--raw', '--no-raw', 'get', 'a'], out: '"hello"\n' },
  { words: ['--no-raw'], stdin: 'get a\n', out: '"hello"\n' },
  { words: [], stdin: 'set b 1\nget b\nfoo\n', out: `OK\n1\n${UNKNOWN}\n` },
  { words: [], stdin: 'set b 1\n\n  \nget b', out: 'OK\n1\n' },
  { words: [], stdin: 'set b "x\nget a\n', out: 'Invalid argument(s)\nhello\n' },
  { words: [], stdin: 'quit\nget a\n', out: '' },
  { words: [], stdin: '3 incr z\nconnect 127.0.0.1 1\nget a\n', out: '1\n2\n3\n',
    error: 'Could not connect to Redis at 127.0.0.1:1: Connection refused\n'.repeat(2) },
  { words: [], stdin: ':set hints\n:foo\n:set foo\n',
    out: 'unknown redis-cli internal command \':foo\'\nunknown redis-cli preference \'foo\'\n' },
  { words: [], stdin: 'multi\nget a\nexec\n', out: 'OK\nQUEUED\nhello\n' },
  { words: ['--csv'], stdin: 'mget a nosuch\n', out: '"hello",NULL\n' },
  { words: ['--json'], stdin: 'mget a nosuch\n', out: '["hello",null]\n' },
  { words: ['-x', 'append', 'a'], stdin: '\x00\n', out: '7\n' },
  { words: ['-X', 'tag', 'append', 'a', 'tag'], stdin: 'xy', out: '7\n' },
  { words: ['-X', 'tag', 'append', 'a', 'b'], stdin: 'xy',
    error: 'Using -X option but stdin tag not match.\n', code: 1 },
  { words: ['--version'], out: 'redis-cli 7.0.15\n' },
  { words: ['-p'], error: 'Unrecognized option or bad number of args for: \'-p\'\n', code: 1 },
  { words: ['--nosuch'], error: 'Unrecognized option or bad number of args for: \'--nosuch\'\n', code: 1 },
  { words: ['-'], error: 'Unrecognized option or bad number of args for: \'-\'\n', code: 1 },
  { words: ['-2', '-3', 'get', 'a'], error: 'Options -2 and -3 are mutually exclusive.\n', code: 1 },
  { words: ['-n', 'x', 'get', 'a'], out: 'hello\n' },
  { words: ['-n', '99', 'get', 'a'], out: 'hello\n', error: 'SELECT 99 failed: ERR DB index is out of range\n' },
  { words: ['-r', '0', 'get', 'a'], out: '' },
  { words: ['-r', '3', '-i', '0.5', 'incr', 'n'], out: '1\n2\n3\n' },
  { words: ['-p', '1', 'get', 'a'], error: 'Could not connect to Redis at 127.0.0.1:1: Connection refused\n', code: 1 },
  { words: ['-p', 'abc', 'get', 'a'],
    error: 'Could not connect to Redis at 127.0.0.1:0: Connection refused\n', code: 1 },
  { words: ['-h', 'nosuch.invalid', 'get', 'a'],
    error: 'Could not connect to Redis at nosuch.invalid:6379: Name or service not known\n', code: 1 },
  { words: ['-e', 'foo'], error: UNKNOWN, code: 1 },
  { words: ['-e', 'get', 'a'], out: 'hello\n' },
  { words: ['foo'], out: `${UNKNOWN}\n` },
  { words: ['get', '-x'], out: '\n' },
  { words: ['--quoted-input', 'get', '"\\x61"'], out: 'hello\n' },
  { words: ['-c', 'get', 'a'], out: 'hello\n' },
  { words: ['-a', 'p', 'ping'], out: 'PONG\n', error: WARNING + NO_PASSWORD },
  { words: ['-a', 'p', '--no-auth-warning', 'ping'], out: 'PONG\n', error: NO_PASSWORD },
  { words: ['-u', 'redis://127.0.0.1:6379/3', 'dbsize'], out: '0\n' },
  { words: ['-u', 'http://x', 'get', 'a'], error: 'Invalid URI scheme\n', code: 1 },
  { words: ['-D', ';', '-d', ',', 'mget', 'a', 'a'], out: 'hello,hello;' },
  { words: ['--json', 'hgetall', 'h'], out: '{"f":"v"}\n' },
  { words: ['--json', '-2', 'hgetall', 'h'], out: '["f","v"]\n' },
  { words: ['-3', '--no-raw', 'hgetall', 'h'], out: '1# "f" => "v"\n' },
  { words: ['quit'], out: 'OK\n' },
  { words: ['3', 'get', 'a'], out: 'ERR unknown command \'3\', with args beginning with: \'get\' \'a\' \n\n' },
  { words: [''], out: 'ERR unknown command \'\', with args beginning with: \n\n' },
  { words: ['--scan', '--pattern', 'a*'], out: 'a\n' },
  { words: ['help', 'nosuch'], out: '\n' },
  { words: ['--tls'],
    error: 'redis-cli: --tls is an option of the real redis-cli that this lab\'s does not have\n', code: 1 },
];

async function prepared(): Promise<SmallWorld> {
  const world = new SmallWorld();
  await runProgram(world, program, [], 'set a hello\nhset h f v\n');
  return world;
}

describe('redis-cli, run as a command', () => {
  for (const { words, stdin, out = '', error = '', code = 0 } of CASES) {
    it(`${words.join(' ') || '(nothing)'}${stdin === undefined ? '' : ` < ${JSON.stringify(stdin)}`}`, async () => {
      const run = await runProgram(await prepared(), program, words, stdin);
      expect({ out: run.out, error: run.error, code: run.code }).toEqual({ out, error, code });
    });
  }

  it('waits between repeats by the lab\'s clock', async () => {
    const world = await prepared();
    const before = world.now();
    await runProgram(world, program, ['-r', '3', '-i', '0.5', 'incr', 'n']);
    expect(world.now() - before).toBe(1000);
  });

  it('repeats no more often than the limit', async () => {
    const world = new SmallWorld({ repeats: 5 });
    const run = await runProgram(world, program, ['-r', '-1', 'incr', 'n']);
    expect(run.out).toBe('1\n2\n3\n4\n5\n');
  });

  it('says so when the server closes the connection', async () => {
    const world = new SmallWorld();
    world.network.listen('127.0.0.1', 7, (peer) => ({ data: () => { peer.end(); }, end: () => undefined }));
    const run = await runProgram(world, program, ['-p', '7', 'get', 'a']);
    expect(run).toMatchObject({ out: '', error: 'Error: Server closed the connection\n', code: 1 });
  });
});
