/* Whole terminals on a real engine: what a learner types, what the screen shows, what the transcript hears. */
import { describe, expect, it } from 'vitest';
import { SmallWorld, settle } from './small-world';
import type { OpenTerminal } from './small-world';

async function cli(world = new SmallWorld(), cols = 80): Promise<OpenTerminal> {
  return world.open(cols).start('redis-cli');
}

describe('a terminal with redis-cli', () => {
  it('starts at the prompt, connected', async () => {
    const pane = await cli();
    expect(pane.screen.text).toBe('127.0.0.1:6379>');
    expect(pane.states.at(-1)).toEqual({ busy: false, title: 'redis-cli' });
  });

  it('prints replies as redis-cli does and keeps its books in the prompt', async () => {
    const pane = await cli();
    await pane.type('SET a "x y"\rGET a\rSELECT 3\rMULTI\rINCR n\rEXEC\rSELECT 99\r2 INCR n\rHELLO 3\rHGETALL h\r');
    expect(pane.screen.text.split('\n')).toEqual([
      '127.0.0.1:6379> SET a "x y"', 'OK', '127.0.0.1:6379> GET a', '"x y"', '127.0.0.1:6379> SELECT 3', 'OK',
      '127.0.0.1:6379[3]> MULTI', 'OK', '127.0.0.1:6379[3](TX)> INCR n', 'QUEUED', '127.0.0.1:6379[3](TX)> EXEC',
      '1) (integer) 1', '127.0.0.1:6379[3]> SELECT 99', '(error) ERR DB index is out of range',
      '127.0.0.1:6379[3]> 2 INCR n', '(integer) 2', '(integer) 3', '127.0.0.1:6379[3]> HELLO 3',
      '1# "server" => "redis"',
      '2# "version" => "7.0.15"', '3# "proto" => (integer) 3', '4# "id" => (integer) 1', '5# "mode" => "standalone"',
      '6# "role" => "master"', '7# "modules" => (empty array)', '127.0.0.1:6379[3]> HGETALL h', '(empty hash)',
      '127.0.0.1:6379[3]>',
    ]);
  });

  it('takes a database that was selected in a discarded transaction back', async () => {
    const pane = await cli();
    await pane.type('MULTI\rSELECT 2\r');
    expect(pane.screen.line).toBe('127.0.0.1:6379[2](TX)>');
    await pane.type('DISCARD\r');
    expect(pane.screen.line).toBe('127.0.0.1:6379>');
  });

  it('shows the hint in grey and completes with Tab', async () => {
    const pane = await cli(new SmallWorld(), 120);
    await pane.type('get');
    expect(pane.screen.grey.trim()).toBe('key');
    await pane.type(' k');
    expect(pane.screen.line).toBe('127.0.0.1:6379> get k');
    await pane.type('\x15set k v ');
    expect(pane.screen.grey).toMatch(/^\[NX\|XX\] \[GET\] \[EX seconds/);
    await pane.type('\x15:set nohints\rset');
    expect(pane.screen.line).toBe('127.0.0.1:6379> set');
    await pane.type('\x15hgeta\t');
    expect(pane.screen.line).toBe('127.0.0.1:6379> HGETALL');
    await pane.type('\x15help @sor\t');
    expect(pane.screen.line).toMatch(/> help @sorted-set$/);
  });

  it('prints help in redis-cli\'s layout', async () => {
    const pane = await cli(new SmallWorld(), 200);
    expect(await pane.run('help get')).toBe('\n  GET key\n'
      + '  summary: Get the value of a key\n  since: 1.0.0\n  group: string\n');
    expect(pane.output).toContain('\r\n  \x1b[1mGET\x1b[0m \x1b[90mkey\x1b[0m\r\n'
      + '  \x1b[33msummary:\x1b[0m Get the value of a key\r\n');
    expect(await pane.run('help @string')).not.toContain('group:');
    expect(await pane.run('help nosuch')).toBe('');
    expect(await pane.run('?')).toContain('To get help about Redis commands type:');
  });

  it('runs a pasted block line by line, and leaves the last line to be entered', async () => {
    const pane = await cli();
    await pane.type('\x1b[200~SET a 1\nINCR a\nGET a\x1b[201~');
    expect(pane.screen.text).toBe('127.0.0.1:6379> SET a 1\nOK\n'
      + '127.0.0.1:6379> INCR a\n(integer) 2\n127.0.0.1:6379> GET a');
    await pane.type('\r');
    expect(pane.entries.map((entry) => entry.command)).toEqual(['SET a 1', 'INCR a', 'GET a']);
  });

  it('has two terminals on one node: SUBSCRIBE here sees PUBLISH there', async () => {
    const world = new SmallWorld();
    const [here, there] = [await cli(world), await cli(world)];
    await here.type('SUBSCRIBE news\r');
    await world.pass(150);
    expect(here.states.at(-1)).toEqual({ busy: true, title: 'SUBSCRIBE news' });
    expect(await there.run('PUBLISH news hi')).toBe('(integer) 1');
    expect(here.screen.text).toContain('Reading messages... (press Ctrl-C to quit)\n'
      + '1) "subscribe"\n2) "news"\n3) (integer) 1\n'
      + '1) "message"\n2) "news"\n3) "hi"');
    expect(here.entries.at(-1)).toEqual({ command: '', reply: '1) "message"\n2) "news"\n3) "hi"', id: undefined });
    here.terminal.line('GET a', 'x');
    expect(here.entries.at(-1)).toMatchObject({ command: 'GET a', id: 'x' });
    expect(here.entries.at(-1)).toMatchObject({ reply: expect.stringContaining('still running') });
    await here.type('\x03');
    expect(here.screen.line).toBe('127.0.0.1:6379>');
    expect(await there.run('PUBLISH news hi')).toBe('(integer) 0');
    expect(here.states.at(-1)).toEqual({ busy: false, title: 'redis-cli' });
  });

  it('shows what others do with MONITOR until Ctrl-C', async () => {
    const pane = await new SmallWorld().open().start('redis-cli -p 7');
    pane.world.canned(7, '+OK\r\n+1700000000.000000 [0 127.0.0.1:5] "SET" "a" "\\x1b"\r\n'
      + '+1700000000.100000 [0 127.0.0.1:5] "PING"\r\n');
    await pane.type('MONITOR\r');
    expect(pane.screen.text).toContain('> MONITOR\nOK\n1700000000.000000 [0 127.0.0.1:5] "SET" "a" "\\x1b"\n');
    expect(pane.screen.text).toMatch(/1700000000\.100000 \[0 \S+\] "PING"$/);
    await pane.type('\x03');
    expect(pane.screen.text).toMatch(/"PING"\n\^C\n127\.0\.0\.1:7>$/);
  });

  it('shows in one pane what is done in another, line by line, until Ctrl-C', async () => {
    const world = new SmallWorld();
    const [watcher, listener, writer] = [await cli(world), await cli(world), await cli(world)];
    await watcher.type('MONITOR\r');
    await listener.type('SUBSCRIBE news\r');
    await writer.run('SET a "x y"');
    expect(watcher.screen.text)
      .toMatch(/\n\d+\.\d{6} \[0 \S+\] "SUBSCRIBE" "news"\n\d+\.\d{6} \[0 \S+\] "SET" "a" "x y"$/);
    await writer.run('PUBLISH news hello');
    expect(watcher.screen.text).toMatch(/"PUBLISH" "news" "hello"$/);
    expect(listener.screen.text).toMatch(/1\) "message"\n2\) "news"\n3\) "hello"$/);
    expect(await writer.run('CLIENT LIST')).toMatch(/ flags=O .* cmd=monitor /);
    await watcher.type('\x03');
    expect(watcher.screen.text).toMatch(/"hello"\n\^C\n(\(\d+\.\d\ds\)\n)?127\.0\.0\.1:6379>$/);
    await listener.type('\x03');
    expect(world.node.monitors.any).toBe(false);
    expect(await writer.run('PUBLISH news gone')).toBe('(integer) 0');
    expect(watcher.screen.text).not.toContain('gone');
    expect(await watcher.run('GET a')).toBe('"x y"');
    expect(await listener.run('GET a')).toBe('"x y"');
  });

  it('ends a blocked command with Ctrl-C and goes on with a fresh connection in the same database', async () => {
    const world = new SmallWorld();
    const pane = await cli(world);
    await pane.type('SELECT 2\rBLPOP q 0\r');
    await world.pass(3000);
    await pane.type('\x03');
    expect(pane.screen.text).toMatch(/> BLPOP q 0\n\^C\n\(3\.00s\)\n127\.0\.0\.1:6379\[2\]>$/);
    expect(await pane.run('RPUSH q x')).toBe('(integer) 1');
    expect(await pane.run('LLEN q')).toBe('(integer) 1');
  });

  it('says how long a slow reply took, by the lab\'s clock', async () => {
    const world = new SmallWorld();
    const pane = await cli(world);
    await pane.type('BLPOP q 0.75\r');
    await world.pass(1000);
    expect(pane.screen.text).toMatch(/> BLPOP q 0\.75\n\(nil\)\n\((?:0\.7\d|1\.00)s\)\n/);
  });

  it('keeps keys that were typed while a command ran, and Ctrl-C throws them away', async () => {
    const world = new SmallWorld();
    const pane = await cli(world);
    await pane.type('BLPOP q 1\r');
    await pane.type('PING\r');
    await world.pass(2500);
    expect(pane.screen.text).toMatch(/> PING\nPONG\n/);
    await pane.type('BLPOP q 0\r');
    await pane.type('PING\r');
    await pane.type('\x03');
    expect(pane.screen.text.match(/PONG/g)).toHaveLength(1);
  });

  it('tells refused and lost connections and comes back', async () => {
    const pane = await cli();
    await pane.type('connect 127.0.0.1 1\r');
    expect(pane.screen.text).toBe('127.0.0.1:6379> connect 127.0.0.1 1\n'
      + 'Could not connect to Redis at 127.0.0.1:1: Connection refused\nnot connected>');
    await pane.type('connect localhost 6379\rCLIENT KILL TYPE normal SKIPME no\rGET a\r');
    expect(pane.screen.text).toMatch(/Error: Server closed the connection\nnot connected>$/);
    await pane.type('GET a\r');
    expect(pane.screen.text).toMatch(/\(nil\)\nlocalhost:6379>$/);
  });

  it('prints tracking pushes of RESP3 before the next reply', async () => {
    const pane = await new SmallWorld().open().start('redis-cli -3 -p 7');
    pane.world.canned(7, '>2\r\n+invalidate\r\n*2\r\n$1\r\nk\r\n$1\r\nm\r\n+OK\r\n');
    expect(await pane.run('GET k')).toBe('-> invalidate: \'k\', \'m\'\nOK');
  });

  it('cuts what one command may print, says so once, and is whole for the next', async () => {
    const pane = await cli(new SmallWorld({ outputBytes: 2000 }));
    await pane.run('SET big ' + 'x'.repeat(3000));
    const reply = await pane.run('GET big');
    expect(reply.length).toBeLessThan(2400);
    expect(reply).toContain('output cut at 1 KB');
    expect(reply.match(/SCAN, HSCAN/g)).toHaveLength(1);
    await pane.type('GET nosuch\r');
    expect(pane.screen.text).toMatch(/> GET nosuch\n\(nil\)\n/);
    await pane.run(`RPUSH l ${'abcdefgh '.repeat(400)}`);
    expect(await pane.run('LRANGE l 0 -1')).toContain('output cut at 1 KB');
  });

  it('drops a connection whose messages nobody takes, and bounds what waits', async () => {
    const world = new SmallWorld({ waitingReplies: 20 });
    const [here, there] = [await cli(world), await cli(world)];
    await here.type('SUBSCRIBE c\r');
    here.terminal.hold(true);
    for (let i = 0; i < 40; i++) await there.run('PUBLISH c x');
    here.terminal.hold(false);
    await settle();
    expect(here.screen.text).toContain('Error: too many messages were waiting to be shown; the connection was closed');
  });

  it('keeps passwords out of the history', async () => {
    const pane = await cli();
    await pane.type('PING\rAUTH secret\rCONFIG SET requirepass x\r\x1b[A');
    expect(pane.screen.line).toBe('127.0.0.1:6379> PING [message]');
  });

  it('never shows a control byte of data', async () => {
    const pane = await cli();
    await pane.run('SET k "\\x1b]52;c;QQ==\\x07"');
    await pane.run('GET k');
    await pane.run('"\\x1b[31mfoo"');
    await pane.run('ECHO "\\x1b[2J"');
    await pane.type('\x03redis-cli --raw get k\r');
    await pane.type('printf "\\\\033]0;title\\\\007"\r');
    expect(pane.screen.text).toContain('\\x1b]52;c;QQ==\\x07\n');
    expect(pane.screen.text).toContain('\\x1b]0;title\\x07');
  });
});

describe('the plain form', () => {
  it('gets each line\'s reply with its id, in order', async () => {
    const pane = await cli();
    for (const [line, id] of [['SET a 1', '1'], ['INCR a', '2'], ['GET a', '3']] as const) pane.terminal.line(line, id);
    await settle();
    expect(pane.entries).toEqual([
      { command: 'SET a 1', reply: 'OK', id: '1' },
      { command: 'INCR a', reply: '(integer) 2', id: '2' },
      { command: 'GET a', reply: '"2"', id: '3' },
    ]);
  });

  it('answers an empty line with nothing, and Enter alone is no item', async () => {
    const pane = await cli();
    pane.terminal.line('  ', 'a');
    await pane.type('\r\r');
    expect(pane.entries).toEqual([{ command: '  ', reply: '', id: 'a' }]);
    expect(pane.screen.text).toBe('127.0.0.1:6379>\n127.0.0.1:6379>\n127.0.0.1:6379>');
  });

  it('refuses a line that is too long', async () => {
    const pane = await cli(new SmallWorld({ lineChars: 10 }));
    pane.terminal.line('x'.repeat(11), 'a');
    expect(pane.entries.at(-1)?.reply).toBe('a line holds at most 10 characters: it was not run');
  });
});

describe('the lab\'s own words', () => {
  it('move the clock from inside redis-cli', async () => {
    const pane = await cli();
    await pane.run('SET a 1 EX 60');
    expect(await pane.run('lab skip 30s')).toBe('skipped 30s: it is now 2023-11-14T22:13:50.000Z');
    expect(await pane.run('TTL a')).toBe('(integer) 30');
    await pane.run('lab skip 1h30m');
    expect(await pane.run('GET a')).toBe('(nil)');
    expect(await pane.run('lab clock')).toBe('2023-11-14T23:43:50.000Z');
    expect(await pane.run('lab skip never')).toContain('never is no time to skip');
    expect(await pane.run('lab dance')).toContain('no such verb: dance');
  });
});

describe('the shell', () => {
  it('comes back when redis-cli ends and starts it again', async () => {
    const pane = await cli();
    await pane.type('quit\r');
    expect(pane.screen.line).toBe('$');
    await pane.type('valkey-cli\r');
    expect(pane.screen.line).toBe('127.0.0.1:6379>');
    await pane.type('\x04');
    expect(pane.screen.line).toBe('$');
  });

  it('pipes, joins and reports', async () => {
    const pane = await new SmallWorld().open().start();
    expect(await pane.run('echo "SET a 1" | redis-cli')).toBe('OK');
    expect(await pane.run('printf "INCR a\\n%s\\n" "GET a" "PING" | redis-cli; redis-cli --raw get a'))
      .toBe('(integer) 2\n"2"\n(integer) 3\nPONG\n3');
    expect(await pane.run('redis-cli -p 1 ping && echo yes || echo no'))
      .toBe('Could not connect to Redis at 127.0.0.1:1: Connection refused\nno');
    expect(await pane.run('get a')).toBe('shell: get: command not found '
      + '(it is a command of the node: start redis-cli first, or type redis-cli get ...)');
    expect(await pane.run('ls')).toBe('shell: ls: command not found (try help)');
    expect(await pane.run('echo "a')).toBe('shell: unbalanced quotes');
    expect(await pane.run('help')).toContain('redis-cli');
    expect(await pane.run('help lab')).toContain('lab skip <time>');
    expect(await pane.run('history')).toContain('    1  echo "SET a 1" | redis-cli\n');
    expect(await pane.run('printf \'\\xff\' | redis-cli -x append b')).toBe('(integer) 1');
    expect(await pane.run('redis-cli get b')).toBe('"\\xff"');
  });

  it('ends everything when it is closed', async () => {
    const world = new SmallWorld();
    const pane = await cli(world);
    await pane.type('BLPOP q 0\r');
    expect(world.node.clients.size).toBe(1);
    pane.terminal.close();
    await settle();
    expect(world.node.clients.size).toBe(0);
    await pane.type('PING\r');
    expect(pane.screen.text).not.toContain('PONG');
  });
});
