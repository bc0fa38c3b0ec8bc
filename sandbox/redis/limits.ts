/* What a node may hold and do: its own bounds beside `maxmemory`. A standalone engine has none but the real
 * server's. */

export type NodeLimits = {
  /** Bytes in the arena; a denyoom command is refused above it. */
  dataBytes: number;
  /** Bytes of one string value or element. */
  valueBytes: number;
  /** Keys over all databases. */
  keys: number;
  /** Bytes one command may answer; 0: no bound. */
  replyBytes: number;
  /** Elements one command may look at. */
  work: number;
  /** Bytes of one bulk string in a request (proto-max-bulk-len). */
  bulkBytes: number;
  /** Bytes of requests held for one client: unfinished, waiting behind a block, or queued in MULTI. */
  queryBytes: number;
  clients: number;
  /** Requests of one client that waited (behind a block, a pause) and are run in one go; the rest takes turns. */
  turnRequests: number;
  /** Channels and patterns one client may listen to. */
  subscriptions: number;
  /** How long a script may run, ms. */
  scriptMs: number;
  /** After so long others are answered BUSY, if `busy-reply-threshold` is not sooner, ms. */
  scriptBusyMs: number;
  /** Memory that the scripts of a node may take in Lua, and again its functions, bytes. */
  scriptBytes: number;
  /** Memory that the rules of all users may take, bytes. */
  userBytes: number;
  /** What SLOWLOG keeps, and again ACL LOG, characters; the newest entry is always kept. */
  logChars: number;
};

export const STANDALONE_LIMITS: NodeLimits = {
  dataBytes: 2_000_000_000, valueBytes: 512 * 1024 * 1024, keys: Infinity, replyBytes: 0, work: Infinity,
  bulkBytes: 512 * 1024 * 1024, queryBytes: 1024 * 1024 * 1024, clients: Infinity, turnRequests: Infinity,
  subscriptions: Infinity, scriptMs: Infinity, scriptBusyMs: Infinity, scriptBytes: 1024 * 1024 * 1024,
  userBytes: Infinity, logChars: Infinity,
};
