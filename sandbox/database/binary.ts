/* SQLite as this room knows it: the C functions of a WebAssembly that the gateway hands in, its memory, and the two
 * callbacks by which a running statement is watched. Pointers and statements are numbers. */

export type SqliteApi = {
  sqlite3_initialize(): number;
  sqlite3_malloc(bytes: number): number;
  sqlite3_free(pointer: number): void;
  sqlite3_open_v2(name: number, out: number, flags: number, vfs: number): number;
  sqlite3_close_v2(db: number): number;
  sqlite3_extended_result_codes(db: number, on: number): number;
  sqlite3_limit(db: number, what: number, value: number): number;
  sqlite3__wasm_db_config_ip(db: number, what: number, value: number, out: number): number;
  sqlite3_set_authorizer(db: number, callback: number, tag: number): number;
  sqlite3_progress_handler(db: number, every: number, callback: number, tag: number): void;
  sqlite3_prepare_v3(db: number, sql: number, bytes: number, flags: number, out: number, tail: number): number;
  sqlite3_bind_int(statement: number, at: number, value: number): number;
  sqlite3_reset(statement: number): number;
  sqlite3_step(statement: number): number;
  sqlite3_finalize(statement: number): number;
  sqlite3_stmt_readonly(statement: number): number;
  sqlite3_stmt_status(statement: number, what: number, reset: number): number;
  sqlite3_column_count(statement: number): number;
  sqlite3_column_name(statement: number, column: number): number;
  sqlite3_column_decltype(statement: number, column: number): number;
  sqlite3_column_type(statement: number, column: number): number;
  sqlite3_column_text(statement: number, column: number): number;
  sqlite3_column_bytes(statement: number, column: number): number;
  sqlite3_changes(db: number): number;
  sqlite3_total_changes(db: number): number;
  sqlite3_get_autocommit(db: number): number;
  sqlite3_txn_state(db: number, schema: number): number;
  sqlite3_errmsg(db: number): number;
  sqlite3_extended_errcode(db: number): number;
  sqlite3_error_offset(db: number): number;
  sqlite3_serialize(db: number, schema: number, size: number, flags: number): number;
  sqlite3_deserialize(db: number, schema: number, data: number, bytes: bigint, room: bigint, flags: number): number;
};

/** What a running statement asks; a `db` is the tag that was given with it. */
export type Callbacks = {
  /** 0 lets it be, 1 refuses it. */
  authorize(action: number, first: string | undefined, second: string | undefined): number;
  /** Every so many steps; 1 ends the statement. */
  progress(): number;
  /** The clock of the lab whose statement runs. */
  nowMs(): number;
};

export interface SqliteBinary {
  readonly api: SqliteApi;
  /** Pointers to functions that call the callbacks. */
  readonly authorizer: number;
  readonly watcher: number;
  callbacks: Callbacks;
  /** Asked anew after every call: memory may grow. */
  readonly bytes: Uint8Array;
  /** The memory may grow to so many bytes and no further; what wants more is refused as without memory. */
  bytesMax: number;
}
export type MakeSqlite = () => SqliteBinary;
