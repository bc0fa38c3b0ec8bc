// Users beyond what a table can show: the ACL file on the node's own disk, users in snapshots, lines of a configuration
// file, what a script asks.
import { describe, expect, it } from 'vitest';
import { ManualClock } from '#base/clock';
import { SeededDice } from '#base/dice';
import { loadUsersAtStart, userLineProblem } from '#redis/acl/config-users';
import { aclAllows, deniedInScript } from '#redis/acl/refusing';
import { RedisNode } from '#redis/node';
import { encodeRequest } from '#support/words';

const surroundings = () => ({ clock: new ManualClock(1_800_000_000_000), dice: new SeededDice(1) });
const make = (config: Record<string, string> = {}) => new RedisNode({ ...surroundings(), config });

function open(node: RedisNode) {
  const got: string[] = [];
  const write = (bytes: Uint8Array) => void got.push(Buffer.from(bytes).toString('latin1'));
  const connection = node.connect({ write, close: () => undefined });
  const run = (line: string): string => {
    const bytes = encodeRequest(line.split(' '));
    connection.receive(bytes, 0, bytes.length);
    return got.splice(0).join('');
  };
  return { connection, run };
}

describe('users', () => {
  it('survive a snapshot, with their passwords and selectors', () => {
    const node = make();
    const { run } = open(node);
    run('ACL SETUSER ann on >p ~a* &c +@read (+set %W~w)');
    run('ACL SETUSER default >d');
    const lines = node.users.lines();
    const copy = RedisNode.restore(node.snapshot(), surroundings());
    expect(copy.users.lines()).toEqual(lines);
    const client = open(copy);
    expect(client.run('PING')).toBe('-NOAUTH Authentication required.\r\n');
    expect(client.run('AUTH ann p')).toBe('+OK\r\n');
    expect(client.run('SET w 1')).toBe('+OK\r\n');
    expect(client.run('GET w')).toMatch(/^-NOPERM/);
  });

  it('stay without a password where requirepass was and the user was opened again', () => {
    const node = make({ requirepass: 's' });
    open(node);
    node.users.set('default', ['nopass']);
    expect(open(RedisNode.restore(node.snapshot(), surroundings())).run('PING')).toBe('+PONG\r\n');
  });

  it('are saved to the file on the node\'s disk and read again, also after a snapshot', () => {
    const { run } = open(make());
    expect(run('ACL SAVE')).toMatch(/^-ERR This Redis instance is not configured to use an ACL file/);
    const node = make({ aclfile: 'users.acl' });
    const client = open(node);
    expect(client.run('ACL LOAD'))
      .toBe("-ERR Error loading ACLs, opening file 'users.acl': No such file or directory\r\n");
    client.run('ACL SETUSER ann on nopass +get ~x');
    expect(client.run('ACL SAVE')).toBe('+OK\r\n');
    client.run('ACL DELUSER ann');
    const copy = open(RedisNode.restore(node.snapshot(), surroundings()));
    expect(copy.run('ACL LOAD')).toBe('+OK\r\n');
    expect(copy.run('ACL USERS')).toBe('*2\r\n$3\r\nann\r\n$7\r\ndefault\r\n');
  });

  it('are left as they were by a file with a mistake, which is told', () => {
    const node = make({ aclfile: 'f' });
    node.disk.write('f', 'user a on +nope foo\nusr b\nuser c (\nuser a');
    expect(open(node).run('ACL LOAD')).toBe([
      "-ERR f:1: Error in applying operation '+nope': Unknown command or category name in ACL. ", 'f:1: Syntax error. ',
      'f:2 should start with user keyword followed by the username. ',
      'f:3: Unmatched parenthesis in selector definition.', "WARNING: Duplicate user 'a' found on line 4. ",
      'WARNING: ACL errors detected, no change to the previously active ACL rules was performed\r\n',
    ].join(''));
    expect(node.users.lines()).toEqual(['user default on nopass ~* &* +@all']);
  });

  it('of a configuration file are judged line by line and taken at the start', () => {
    expect(userLineProblem(['a', 'on', '+get'], [])).toBeUndefined();
    /* The real server names the word two before the wrong rule. */
    expect(userLineProblem(['a', 'nosuch'], [])).toBe("Error in user declaration 'user': Syntax error");
    expect(userLineProblem(['a'], [['a']])).toMatch(/Duplicate user found/);
    const node = make();
    const { notes } = loadUsersAtStart(node, [['a', '+get'], ['default', 'on', '>p', '+@all']]);
    expect(notes[0]).toMatch(/'a' is disabled/);
    expect(node.users.lines()).toHaveLength(2);
    expect(open(node).run('PING')).toMatch(/^-NOAUTH/);
    expect(loadUsersAtStart(make({ aclfile: 'f' }), [['a']]).problem).toMatch(/^Configuring Redis with users/);
    const none = loadUsersAtStart(make({ aclfile: 'f' }), []);
    expect(none.problem).toMatch(/^Aborting Redis startup because of ACL errors/);
  });
});

describe('a script\'s client', () => {
  it('is told why, and the log keeps it; acl_check_cmd only asks', () => {
    const node = make();
    const { connection, run } = open(node);
    node.users.set('u', ['on', 'nopass', '+get', '+publish', '~a', '&c']);
    run('AUTH u x');
    const get = node.table.get('get')!;
    expect(aclAllows(connection, get, ['get', 'b'])).toBe(false);
    expect(node.users.log.entries).toHaveLength(0);
    expect(deniedInScript(connection, get, ['get', 'a'])).toBeUndefined();
    expect(deniedInScript(connection, get, ['get', 'b'])).toMatch(/can't access at least one of the keys/);
    expect(deniedInScript(connection, node.table.get('set')!, ['set', 'a', '1'])).toMatch(/can't run this command/);
    expect(deniedInScript(connection, node.table.get('publish')!, ['publish', 'd', 'x'])).toMatch(/can't publish/);
    expect(node.users.log.entries.map((entry) => [entry.context, entry.object])).toEqual([
      ['lua', 'd'], ['lua', 'set'], ['lua', 'b'],
    ]);
  });
});
