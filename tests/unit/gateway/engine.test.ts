// The engine alone as a process, by its path, as test frameworks and supervisors start a redis-server: what it logs,
// where it listens, how it ends. Where redis-server is installed, its log is what ours is compared with.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { freePort, hasRealRedis } from '#support/real-redis';
import { type OurServer, run, SERVER, startOurs } from '#support/our-server';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function start(words: string[] = [], given: { port?: number } = {}): Promise<OurServer> {
  const server = await startOurs(words, given);
  ends.push(() => server.stop());
  return server;
}

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'hitrate-engine-test-'));
  ends.push(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const cli = async (port: number, ...words: string[]) => (await run('redis-cli', ['-p', String(port), ...words])).out;

/** Lines of a log without process ids, moments, and what is ours or this machine's alone. */
function lines(log: string): string[] {
  return log.split('\n')
    .map((line) => line.replace(/^\d+:([A-Z]) \d\d .{3} \d{4} [\d:.]+ /, '$1 ')
      .replace(/^\d+:signal-handler \(\d+\)/, 'signal')
      .replace(/pid=\d+/, 'pid=*'))
    .filter((line) => line !== '' && !/Hitrate|WARNING Memory overcommit|TCP backlog|DB loaded|RDB|loading/.test(line));
}

async function realLog(words: string[], signal: NodeJS.Signals): Promise<string[]> {
  const child = spawn('redis-server', words);
  let text = '';
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (bytes: Buffer) => {
      text += bytes.toString();
      if (text.includes('Ready to accept')) resolve();
    });
  });
  child.kill(signal);
  await new Promise((resolve) => child.once('close', resolve));
  return lines(text);
}

/** Words, and what is said of them. */
type Refused = [string[], ...string[]];

describe('the engine alone', () => {
  const signals = ['SIGTERM', 'SIGINT'] as const;
  it.each(signals)('logs its life as redis-server does, and ends on %s with 0', async (signal) => {
    const { port, child, ended, log } = await start(['--pidfile', 'own.pid']);
    child.kill(signal);
    expect(await ended).toBe(0);
    const expected = [
      'C # oO0OoO0OoO0Oo Redis is starting oO0OoO0OoO0Oo',
      'C # Redis version=7.0.15, bits=64, commit=00000000, modified=0, pid=*, just started',
      'C # Configuration loaded', 'M * monotonic clock: POSIX clock_gettime',
      `M * Running mode=standalone, port=${port}.`, 'M # Server initialized', 'M * Ready to accept connections',
      `signal Received ${signal} scheduling shutdown...`, 'M # User requested shutdown...',
      'M * Removing the pid file.', 'M # Redis is now ready to exit, bye bye...',
    ];
    expect(lines(log())).toEqual(expected);
    if (!hasRealRedis()) return;
    const words = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder()];
    expect(lines(log())).toEqual(await realLog([...words, '--pidfile', 'own.pid'], signal));
  });

  it('is started by any name from any folder, with a file, an include and what the command line changes', async () => {
    const at = folder();
    const port = await freePort();
    symlinkSync(SERVER, path.join(at, 'redis-server'));
    writeFileSync(path.join(at, 'a.conf'), `# ours\nport 1\nbind "127.0.0.1"\ninclude ${at}/conf.d/*.conf\n`
      + 'include more.conf\nrename-command FLUSHALL ""\nrename-command CONFIG settings\n');
    writeFileSync(path.join(at, 'more.conf'), 'requirepass secret\nsave ""\nhash-max-listpack-entries 2\n');
    const child = spawn('./redis-server', ['a.conf', '--port', String(port)], { cwd: at });
    ends.push(() => child.kill('SIGKILL'));
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (bytes: Buffer) => bytes.includes('Ready to accept connections') && resolve());
    });
    const ask = (...words: string[]) => cli(port, '-a', 'secret', '--no-auth-warning', ...words);
    expect(await cli(port, 'PING')).toBe('NOAUTH Authentication required.\n\n');
    expect(await ask('SETTINGS', 'GET', 'dir')).toBe(`dir\n${at}\n`);
    expect(await ask('FLUSHALL')).toMatch(/^ERR unknown command 'FLUSHALL'/);
    expect(await ask('CONFIG', 'GET', 'dir')).toMatch(/^ERR unknown command 'CONFIG'/);
    await ask('HSET', 'h', 'a', '1', 'b', '2', 'c', '3');
    expect(await ask('OBJECT', 'ENCODING', 'h')).toBe('hashtable\n');
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await ask('SHUTDOWN');
    expect(await ended).toBe(0);
  });

  it('has the users of its lines, or of its ACL file, which ACL SAVE writes', async () => {
    const lines = await start(['--user', 'ana', 'on', '>secret', '~a*', '+@all', '--user', 'default', 'off']);
    const asAna = ['--user', 'ana', '-a', 'secret', '--no-auth-warning'];
    const ask = (port: number, ...words: string[]) => cli(port, ...asAna, ...words);
    expect(await cli(lines.port, 'GET', 'a')).toBe('NOAUTH Authentication required.\n\n');
    expect(await ask(lines.port, 'SET', 'a', '1')).toBe('OK\n');
    expect(await ask(lines.port, 'SET', 'b', '1')).toContain('NOPERM');
    const at = folder();
    writeFileSync(path.join(at, 'users.acl'), 'user ana on >secret ~* +@all\n');
    const { port } = await start(['--dir', at, '--aclfile', 'users.acl']);
    expect(await ask(port, 'ACL', 'SETUSER', 'ben', 'on')).toBe('OK\n');
    expect(await ask(port, 'ACL', 'SAVE')).toBe('OK\n');
    expect(readFileSync(path.join(at, 'users.acl'), 'utf8')).toMatch(/^user ben on /m);
    expect(await cli(port, 'INFO', 'server')).toContain(`executable:${SERVER}\r\nconfig_file:\r\n`);
  });

  it('reads its configuration from stdin', async () => {
    const port = await freePort();
    const child = spawn(SERVER, ['--bind', '127.0.0.1', '-']);
    ends.push(() => child.kill('SIGKILL'));
    child.stdin.end(`port ${port}\nsave ""\nmaxmemory 5mb`);
    let log = '';
    await new Promise<void>((resolve) => {
      child.stdout.on('data', (bytes: Buffer) => {
        log += bytes.toString();
        if (log.includes('Ready to accept connections')) resolve();
      });
    });
    expect(log).toContain('# Reading config from stdin\n');
    expect(await cli(port, 'CONFIG', 'GET', 'maxmemory')).toBe('maxmemory\n5242880\n');
  });

  it('serves a socket in the file system, alone or beside TCP, and takes it away', async () => {
    const at = folder();
    const socket = path.join(at, 'own.sock');
    const { log, ended } = await start(['--port', '0', '--unixsocket', socket, '--unixsocketperm', '700'], { port: 0 });
    expect(log()).toContain(`* The server is now ready to accept connections at ${socket}\n`);
    expect(log()).not.toContain('Ready to accept connections');
    expect(statSync(socket).mode & 0o777).toBe(0o700);
    const asked = await run('redis-cli', ['-s', socket, 'CLIENT', 'INFO']);
    expect(asked.out).toContain(`addr=${socket}:0 laddr=${socket}:0 `);
    await run('redis-cli', ['-s', socket, 'SHUTDOWN', 'NOSAVE']);
    expect(await ended).toBe(0);
    expect(log()).toContain('* Removing the unix socket file.\n');
    expect(existsSync(socket)).toBe(false);
  });

  it('listens on several addresses, may miss one with a dash, and moves by CONFIG SET port', async () => {
    const at = folder();
    const port = await freePort();
    const words = ['--port', String(port), '--bind', '127.0.0.1', '-10.99.99.99', '-::1', '--logfile', '', '--dir', at];
    const { says } = await start(words, { port: 0 });
    await says(`Warning: Could not create server TCP listening socket 10.99.99.99:${port}: bind: Cannot assign`);
    expect(await cli(port, 'PING')).toBe('PONG\n');
    const other = await freePort();
    expect(await cli(port, 'CONFIG', 'SET', 'port', String(other))).toBe('OK\n');
    expect(await cli(other, 'PING')).toBe('PONG\n');
  });

  it.each([
    ['a taken port', async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      ends.push(() => server.close());
      const { port } = server.address() as { port: number };
      return [['--port', String(port), '--bind', '127.0.0.1'],
        `# Warning: Could not create server TCP listening socket 127.0.0.1:${port}: bind: Address already in use\n`,
        `# Failed listening on port ${port} (TCP), aborting.\n`];
    }],
    ['an address of another machine', () => [['--port', '7794', '--bind', '10.99.99.99'],
      'Could not create server TCP listening socket 10.99.99.99:7794: bind: Cannot assign requested address\n',
      '# Failed listening on port 7794 (TCP), aborting.\n']],
    ['nothing to listen on', () => [['--port', '0'], '# Configured to not listen anywhere, exiting.\n']],
    ['a socket in no folder', () => [['--port', '0', '--unixsocket', '/nonexist/x'],
      '# Failed opening Unix socket: bind: No such file or directory\n']],
    ['a file that is not there', () => [['/nonexist/a.conf'],
      "# Fatal error, can't open config file '/nonexist/a.conf': No such file or directory\n"]],
    ['a folder that is not there', () => [['--dir', '/nonexist'], 'FATAL CONFIG FILE ERROR (Redis 7.0.15) ***\n',
      ">>> 'dir \"/nonexist\"'\nNo such file or directory\n"]],
    ['a log that cannot be written', () => [['--logfile', '/nonexist/x'],
      "\n*** FATAL CONFIG FILE ERROR (Redis 7.0.15) ***\nCan't open the log file: No such file or directory\n"]],
    ['a cluster', () => [['--cluster-enabled', 'yes'], 'This engine has no cluster mode yet']],
    ['a primary', () => [['--replicaof', '127.0.0.1', '1'], 'This engine has no replication yet']],
    ['a module', () => [['--loadmodule', 'x.so'], 'This engine loads no modules: x.so']],
    ['an ACL file that is not there', () => [
      ['--port', '0', '--unixsocket', path.join(folder(), 's'), '--aclfile', 'no'],
      '# Server initialized\n', "ACL errors: Error loading ACLs, opening file 'no': No such file or directory\n"]],
    ['a user with a wrong rule', () => [['--user', 'x', 'bad'],
      ">>> 'user \"x\" \"bad\"'\nError in user declaration 'user': Syntax error\n"]],
    ['Sentinel', () => [['--sentinel'], 'This engine has no Sentinel']],
    ['a memory test', () => [['--test-memory', '10'], 'This engine has no memory test']],
  ] as [string, () => Refused | Promise<Refused>][])(
    'refuses %s in words, with 1', async (_, make) => {
      const [words, ...sentences] = await make();
      const { out, error, code } = await run(SERVER, words);
      expect(code).toBe(1);
      for (const sentence of sentences) expect(out + error).toContain(sentence);
      expect(error).not.toContain('    at ');
    },
  );

  it('prints its version, its usage and a check of the system', async () => {
    expect(await run(SERVER, ['--version'])).toMatchObject({ code: 0, error: '' });
    const version = /^Redis server v=7\.0\.15 sha=00000000:0 malloc=\S+ bits=64 build=\S+\n$/;
    expect((await run(SERVER, ['-v'])).out).toMatch(version);
    const help = await run(SERVER, ['-h']);
    expect(help).toMatchObject({ code: 1, out: '' });
    if (hasRealRedis()) expect(help.error.startsWith((await run('redis-server', ['-h'])).error)).toBe(true);
    expect((await run(SERVER, ['--check-system'])).out).toMatch(/^\[slow-clocksource\]\.\.\./);
  });

  it('goes into the background, with a pid file and a log, and serves when the command returns', async () => {
    const at = folder();
    const port = await freePort();
    const words = ['--port', String(port), '--bind', '127.0.0.1', '--daemonize', 'yes', '--save', ''];
    const started = await run(SERVER, [...words, '--pidfile', path.join(at, 'own.pid'),
      '--logfile', path.join(at, 'log'), '--dir', at]);
    expect(started).toEqual({ out: '', error: '', code: 0 });
    const pid = Number(readFileSync(path.join(at, 'own.pid'), 'utf8'));
    ends.push(() => isAlive(pid) && process.kill(pid, 'SIGKILL'));
    expect(await cli(port, 'SET', 'a', '1')).toBe('OK\n');
    await run('redis-cli', ['-p', String(port), 'SHUTDOWN']);
    await goneAway(pid);
    expect(readFileSync(path.join(at, 'log'), 'utf8')).toContain('* Removing the pid file.\n');
    expect(existsSync(path.join(at, 'own.pid'))).toBe(false);
  });

  it('says that it keeps nothing, and refuses to save and end, but by force', async () => {
    const { port, log, ended } = await start(['--save', '60', '1', '--appendonly', 'yes']);
    expect(log()).toContain('# WARNING This engine keeps data in memory only');
    expect(await cli(port, 'SHUTDOWN', 'SAVE')).toBe('ERR Errors trying to SHUTDOWN. Check logs.\n\n');
    expect(log()).toContain("# Error trying to save the DB, can't exit.\n");
    await run('redis-cli', ['-p', String(port), 'SHUTDOWN', 'SAVE', 'FORCE']);
    expect(await ended).toBe(0);
  });

  it('lets nobody in from another machine without a password, and idle clients go', async () => {
    const port = await freePort();
    const { says } = await start(['--port', String(port), '--timeout', '1', '--loglevel', 'verbose'], { port: 0 });
    const outside = Object.values(networkInterfaces()).flat().find((each) => each?.family === 'IPv4' && !each.internal);
    if (outside) {
      const asked = await run('redis-cli', ['-h', outside.address, '-p', String(port), 'PING']);
      expect(asked.out).toMatch(/^DENIED Redis is running in protected mode because protected mode is enabled/);
      await cli(port, 'CONFIG', 'SET', 'protected-mode', 'no');
      expect((await run('redis-cli', ['-h', outside.address, '-p', String(port), 'PING'])).out).toBe('PONG\n');
    }
    const idle = spawn('redis-cli', ['-p', String(port)], { stdio: 'pipe' });
    ends.push(() => idle.kill('SIGKILL'));
    await says('Closing idle client');
  });

  it('counts clients over all its doors', async () => {
    const { port } = await start(['--maxclients', '1']);
    const holder = spawn('redis-cli', ['-p', String(port), 'SUBSCRIBE', 'a'], { stdio: 'pipe' });
    ends.push(() => holder.kill('SIGKILL'));
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    expect(await cli(port, 'PING')).toContain('ERR max number of clients reached');
  });
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

/** A daemon is nobody's child: its end can only be looked for. */
async function goneAway(pid: number): Promise<void> {
  for (let tries = 0; tries < 400 && isAlive(pid); tries++) {
    await new Promise((resolve) => { setTimeout(resolve, 10); });
  }
  expect(isAlive(pid)).toBe(false);
}
