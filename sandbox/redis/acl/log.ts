/* ACL LOG: what was refused, the newest first; the same refusal within a minute is counted, not repeated (acl.c,
 * addACLLogEntry). */
import { boundLog } from '../log-bounds';

export type LogReason = 'command' | 'key' | 'channel' | 'auth';
export type LogContext = 'toplevel' | 'multi' | 'lua' | 'module';
export type LogEntry = {
  count: number;
  reason: LogReason;
  context: LogContext;
  object: string;
  username: string;
  /** ms since 1970 of the last time. */
  atMs: number;
  /** The client as CLIENT LIST shows it. */
  client: string;
};

const GROUP_MS = 60_000;
/** So many of the newest are compared. */
const LOOK_BACK = 10;
/** What an entry takes beside its texts. */
const ENTRY_CHARS = 128;

export class AclLog {
  entries: LogEntry[] = [];

  add(entry: Omit<LogEntry, 'count'>, most: number, charsMax: number): void {
    const at = this.entries.slice(0, LOOK_BACK).findIndex((each) => each.reason === entry.reason
      && each.context === entry.context && Math.abs(each.atMs - entry.atMs) <= GROUP_MS
      && each.object === entry.object && each.username === entry.username);
    const count = at < 0 ? 1 : this.entries.splice(at, 1)[0]!.count + 1;
    this.entries.unshift({ ...entry, count });
    if (at < 0) {
      boundLog(this.entries, most, charsMax, (each) => each.object.length + each.client.length + ENTRY_CHARS);
    }
  }
}
