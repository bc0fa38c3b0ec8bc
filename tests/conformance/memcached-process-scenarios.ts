// What is done with memcached as a process, by the real one and by ours.
import type { Scenario } from './memcached-process';

const HERE = '-l 127.0.0.1 -p PORT -t 1';

function packet(code: number, key = '', extras = '', value = ''): string {
  const head = Buffer.alloc(24);
  head[0] = 0x80;
  head[1] = code;
  head.writeUInt16BE(key.length, 2);
  head[4] = extras.length;
  head.writeUInt32BE(key.length + extras.length + value.length, 8);
  return head.toString('latin1') + extras + key + value;
}

const TEXT = [
  'get a\r\n', 'set a 0 0 3\r\nabc\r\n', 'get a b\r\n', 'gets a\r\n', 'set a 0 0 3 noreply\r\nabc\r\nmn\r\n',
  'mg a v s\r\n', 'mg zz v\r\n', 'ms a 3 T0\r\nabc\r\n', 'ms a 3\r\nabcd\r\n', 'foo\r\n', 'set a 0 0 2\r\nabc\r\n',
  `get ${'k'.repeat(251)}\r\n`, 'incr a 1\r\n', 'add a 0 0 1\r\nx\r\n', 'append q 0 0 1\r\nx\r\n', 'delete a\r\n',
  'touch a 1\r\n', 'stats reset\r\n', 'stats detail on\r\n', 'cache_memlimit 100\r\n', 'version\r\n',
  'get a\r\nget b\r\n', 'flush_all\r\n', 'shutdown\r\n', 'me a\r\n', 'get a\n', '\xff\x01x\r\n', 'quit\r\n',
];
/** Delta, initial value, no expiry. */
const BY_ONE = `${'\0'.repeat(7)}\x01${'\0'.repeat(12)}`;
const BINARY = [
  packet(0, 'a'), packet(1, 'a', '\0'.repeat(8), 'abc'), packet(0, 'a'), packet(0x0c, 'a'),
  packet(2, 'a', '\0'.repeat(8), 'abc'), packet(0x0e, 'a', '', 'q'), packet(5, 'n', BY_ONE),
  packet(6, 'n', BY_ONE), packet(0x0a), packet(0x0b), packet(0x10, 'sizes'),
  packet(0x1d, 'a', '\0\0\0\x01'), packet(4, 'a'), packet(4, 'a'), packet(8), packet(0x55), packet(7),
];
/** `user:password` at login. */
const login = (user: string): string => `set x 0 0 ${user.length}\r\n${user}\r\n`;
const USERS = ['a b', 'c d'].map((user) => [login(user)]);

export const SCENARIOS: Scenario[] = [
  { title: 'a text client under -vv', words: `${HERE} -vv`, clients: [TEXT], signal: 'SIGTERM' },
  { title: 'a text client under -vvv', words: `${HERE} -vvv`, clients: [TEXT], signal: 'SIGTERM' },
  { title: 'a binary client under -vv', words: `${HERE} -vv`, clients: [BINARY], signal: 'SIGINT' },
  { title: 'verbosity makes a silent server talk', words: HERE, signal: 'SIGTERM',
    clients: [['get a\r\n', 'verbosity 2\r\n', 'get a\r\n', 'verbosity 0\r\n', 'get a\r\n']] },
  { title: 'a byte that is no packet', words: `${HERE} -v`, signal: 'SIGTERM',
    clients: [[packet(0x0a), 'x'.repeat(24)]] },
  { title: '-B ascii under -vv', words: `${HERE} -vv -B ascii`, signal: 'SIGTERM', clients: [['mn\r\n']] },
  ...(['SIGINT', 'SIGTERM', 'SIGUSR1', 'SIGUSR2', 'SIGQUIT'] as const).flatMap((signal) => [
    { title: `${signal}`, words: HERE, signal },
    { title: `${signal} under -v`, words: `${HERE} -v`, signal },
  ]),
  { title: 'SIGHUP leaves it alone', words: HERE, clients: [['mn\r\n']],
    afterwards: { files: {}, signal: 'SIGHUP', clients: [['mn\r\n']] } },
  { title: 'SIGHUP reads the users anew', words: `${HERE} -Y FOLDER/users`, files: { users: 'a:b\n' }, clients: USERS,
    afterwards: { files: { users: 'c:d\n' }, signal: 'SIGHUP', clients: USERS } },
  { title: 'SIGHUP with broken users keeps those it has', words: `${HERE} -Y FOLDER/users`, files: { users: 'a:b\n' },
    clients: USERS, afterwards: { files: { users: 'broken\n' }, signal: 'SIGHUP', clients: USERS } },
  { title: 'shutdown', words: `${HERE} -A -v`, ends: true, clients: [['shutdown\r\n']] },
  { title: 'shutdown graceful', words: `${HERE} -A`, ends: true, clients: [['shutdown graceful\r\n']] },
  { title: 'a port that is taken', words: HERE, taken: true, ends: true },
  { title: 'a second address that is taken', words: '-l 127.0.0.2,127.0.0.1 -p PORT -t 1', taken: true, ends: true },
  { title: 'an address of somebody else', words: '-l 192.0.2.1 -p PORT', ends: true },
  { title: 'a port below all', words: '-l 127.0.0.1 -p -2', ends: true },
  { title: 'half an address', words: '-l [::1 -p PORT', ends: true },
  { title: 'a socket in a folder that is not there', words: '-s FOLDER/no/socket', ends: true },
  { title: 'users in a file that is not there', words: `${HERE} -Y FOLDER/none`, ends: true },
  { title: 'a socket', words: '-s FOLDER/socket -t 1', clients: [['mn\r\n']], signal: 'SIGTERM' },
  { title: 'a socket for all', words: '-s FOLDER/socket -a 0777', clients: [['mn\r\n']], signal: 'SIGTERM' },
  { title: 'a socket for the group', words: '-s FOLDER/socket -a 770 -vv -t 1', clients: [['mn\r\n']],
    signal: 'SIGTERM' },
  { title: 'a daemon', words: `${HERE} -d -P FOLDER/pid`, ends: true, clients: [['mn\r\n']] },
  { title: 'a daemon over an old pid file', words: `${HERE} -d -v -P FOLDER/pid`, files: { pid: '1\n' }, ends: true,
    clients: [['mn\r\n']] },
  { title: 'a daemon whose port is taken ends well all the same', words: `${HERE} -d`, taken: true, ends: true },
  { title: '-P without -d', words: `${HERE} -P FOLDER/pid`, clients: [['mn\r\n']], signal: 'SIGTERM' },
];

/** What may stand in a file of -Y, and who may log in then. */
export const USER_FILES = [
  '', '\n', '#comment\na:b\n', 'a:b', 'a:b\r\n', 'a:b\r\nc:d\r\n', 'a:b\nc:d\n', 'a:b:c\n', ':b\n', 'a:\n', 'a:b c\n',
  'a:b\n\nc:d\n', `${'x'.repeat(600)}:y\n`, `a:${'y'.repeat(600)}\n`, `a:${'y'.repeat(252)}\nc:d\n`,
  `a:${'y'.repeat(253)}\nc:d\n`, Array.from({ length: 12 }, (_, i) => `u${i}:p\n`).join(''),
];
export const TRIED = [
  'a b', 'c d', 'a b:c', 'u7 p', 'u8 p', `a ${'y'.repeat(252)}`, `a ${'y'.repeat(253)}`, `a ${'y'.repeat(600)}`,
  'a b c',
  'a', '', ' b',
];
export const userScenario = (text: string): Scenario => ({
  title: `users: ${JSON.stringify(text.slice(0, 30))} ${text.length}`, words: `${HERE} -Y FOLDER/users`,
  files: { users: text }, clients: TRIED.map((user) => [login(user)]), signal: 'SIGKILL',
});
