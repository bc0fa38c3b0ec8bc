/* The text protocol where the server was started with -Y (try_read_command_asciiauth): a client sends a set whose value
 * is `name password`, and nothing else is done before. Key, flags and time of that set are not looked at; replies to
 * what came in one read are written over each other until the login has succeeded. */
import { latin1 } from '#base/bytes';
import type { Connection } from '../connection';
import { NEED_MORE, type Protocol } from '../protocol';
import { C } from '../tables';
import { TextProtocol } from './protocol';

const LINE_FEED = 10;
const LONG_LINE = 2048;
const LINE_END = '\r\n';
const WORDS = 5;
const SIZE_WORD = 4;
/** The real server would hold on to whatever size was named. */
const LARGEST = 1 << 20;
const UNAUTHENTICATED = 'CLIENT_ERROR unauthenticated';

export class LoginProtocol implements Protocol {
  readonly label = 'ascii';
  private readonly text: TextProtocol;
  private expected: number | undefined;

  constructor(private readonly connection: Connection) { this.text = new TextProtocol(connection); }

  step(bytes: Uint8Array, at: number, end: number): number {
    if (this.connection.authenticated) return this.text.step(bytes, at, end);
    return this.expected === undefined ? this.readLine(bytes, at, end) : this.readUser(bytes, at, end, this.expected);
  }

  private readLine(bytes: Uint8Array, at: number, end: number): number {
    const newline = bytes.indexOf(LINE_FEED, at);
    if (newline < 0 || newline >= end) {
      if (end - at > LONG_LINE) this.connection.closeAfterReply();
      return NEED_MORE;
    }
    const { line } = this.connection.server;
    line.split(bytes, at, newline);
    const size = line.count >= WORDS && line.is(0, 'set') ? line.uint32(SIZE_WORD) : undefined;
    if (size === undefined) this.say(UNAUTHENTICATED);
    else this.expected = size + LINE_END.length;
    return newline + 1;
  }

  private readUser(bytes: Uint8Array, at: number, end: number, expected: number): number {
    if (end - at < expected) {
      if (end - at > LARGEST) this.connection.closeAfterReply();
      return NEED_MORE;
    }
    this.expected = undefined;
    const value = latin1(bytes, at, at + expected);
    if (value.endsWith(LINE_END)) this.check(value.slice(0, -LINE_END.length));
    else this.say('CLIENT_ERROR bad command line termination');
    return at + expected;
  }

  private check(value: string): void {
    const [name, password] = value.split('\0')[0]!.split(' ').filter((word) => word !== '');
    if (name === undefined || password === undefined) {
      return this.say('CLIENT_ERROR bad authentication token format');
    }
    const { server } = this.connection;
    server.tables.counters[C.authCmds]!++;
    if (server.users?.get(name) === password) {
      this.connection.authenticated = true;
      return this.say('STORED');
    }
    server.tables.counters[C.authErrors]!++;
    this.say('CLIENT_ERROR authentication failure');
  }

  private say(text: string): void {
    const { output } = this.connection;
    output.at = 0;
    output.line(text);
  }

  abandon(): void { this.text.abandon(); }
}
