/* One database in SQLite's memory and the only way to it: a statement goes in, rows come out, and both are bounded.
 *
 * A statement is ended when its machine has made too many steps, when it has computed for too long, or when it wants
 * more memory than is left to it; what it changed is undone by SQLite. */
import { oidOf, namesOf, type Column } from './columns';
import { refusal } from './authorizer';
import type { DatabaseBounds } from './bounds';
import { faultOf, SqlFault } from './fault';
import { OutOfMemory, type Sqlite } from './sqlite';

export type Row = (string | null)[];
export type Outcome = {
  columns: Column[]; rows: Row[]; /** Rows that were left out by the bounds. */ cut: boolean;
  changes: number; steps: number; readOnly: boolean;
};
export type Watch = { elapsedMs(): number; nowMs(): number };

const ROW = 100;
const DONE = 101;
const NO_MEMORY = 7;
const INTERRUPTED = 9;
const FULL = 13;
const TOO_BIG = 18;
const DENIED = 23;
const OPEN = 0x2 | 0x4 | 0x80;
const KEEP = 1 | 2;
const DEFENSIVE = 1010;
const FOREIGN_KEYS = 1002;
const DOUBLE_QUOTED = [1013, 1014];
const VM_STEP = 4;
const NULL = 5;
const EVERY = 1000;
export const PAGE_BYTES = 4096;

export class SqlConnection {
  private db: number;
  private denied: string | undefined;
  private sql = '';
  private readonly kept = new Map<string, number>();
  /** What the last statement made, by thousands while it runs. */
  steps = 0;

  private constructor(
    private readonly sqlite: Sqlite, private readonly bounds: DatabaseBounds, private readonly watch: Watch,
  ) {
    const { api } = sqlite;
    const out = sqlite.allocate(4);
    const name = sqlite.place(':memory:');
    const failed = api.sqlite3_open_v2(name, out, OPEN, 0);
    this.db = sqlite.word(out);
    sqlite.free(name);
    sqlite.free(out);
    if (failed !== 0) throw new OutOfMemory();
  }

  static fresh(sqlite: Sqlite, bounds: DatabaseBounds, watch: Watch): SqlConnection {
    const made = new SqlConnection(sqlite, bounds, watch);
    made.own(`PRAGMA page_size = ${PAGE_BYTES}; PRAGMA auto_vacuum = NONE`);
    return made;
  }

  static of(image: Uint8Array, sqlite: Sqlite, bounds: DatabaseBounds, watch: Watch): SqlConnection {
    const made = new SqlConnection(sqlite, bounds, watch);
    const at = sqlite.allocate(image.length);
    sqlite.binary.bytes.set(image, at);
    const schema = sqlite.place('main');
    const size = BigInt(image.length);
    const failed = sqlite.api.sqlite3_deserialize(made.db, schema, at, size, size, KEEP);
    sqlite.free(schema);
    if (failed !== 0) throw new Error('the image of a database cannot be read');
    return made;
  }

  /** From here on only what learners may do: the bounds and the authorizer hold. */
  guard(): this {
    const { api, binary } = this.sqlite;
    const { bounds, db } = this;
    this.own(`PRAGMA max_page_count = ${Math.floor(bounds.bytes.value / PAGE_BYTES)}; PRAGMA cache_size = 64;`
      + 'PRAGMA temp_store = 2; PRAGMA cache_spill = 0');
    for (const what of [DEFENSIVE, FOREIGN_KEYS]) api.sqlite3__wasm_db_config_ip(db, what, 1, 0);
    for (const what of DOUBLE_QUOTED) api.sqlite3__wasm_db_config_ip(db, what, 0, 0);
    const limits = [bounds.valueBytes.value, bounds.sqlBytes.value, 100, 100, 50, 25_000, 100, 0, 50, 100, 10, 0];
    limits.forEach((value, what) => api.sqlite3_limit(db, what, value));
    api.sqlite3_set_authorizer(db, binary.authorizer, 0);
    api.sqlite3_progress_handler(db, EVERY, binary.watcher, 0);
    return this;
  }

  get bytes(): number { return this.image().length; }
  get inTransaction(): boolean { return this.api.sqlite3_get_autocommit(this.db) === 0; }
  private get api() { return this.sqlite.api; }

  /** Runs one statement to its end. Throws SqlFault; nothing of it is left then. */
  run(sql: string): Outcome {
    this.listen();
    this.sql = sql;
    const statement = this.prepare(sql);
    if (statement === 0) return { columns: [], rows: [], cut: false, changes: 0, steps: 0, readOnly: true };
    try {
      return this.collect(statement);
    } finally {
      this.api.sqlite3_finalize(statement);
    }
  }

  /** One that comes often, with whole numbers in its places: it is read once and kept. */
  often(sql: string, numbers: readonly number[]): Outcome {
    this.listen();
    this.sql = sql;
    let statement = this.kept.get(sql);
    if (statement === undefined) this.kept.set(sql, statement = this.prepare(sql));
    numbers.forEach((value, at) => this.api.sqlite3_bind_int(statement, at + 1, value));
    try {
      return this.collect(statement);
    } finally {
      this.api.sqlite3_reset(statement);
    }
  }

  /** Statements of our own, one after the other. */
  own(sql: string): void {
    for (const each of sql.split(';')) if (each.trim() !== '') this.run(each);
  }

  image(): Uint8Array {
    const schema = this.sqlite.place('main');
    const size = this.sqlite.allocate(8);
    const at = this.api.sqlite3_serialize(this.db, schema, size, 0);
    const image = this.sqlite.copy(at, this.sqlite.word(size));
    for (const each of [schema, size, at]) if (each !== 0) this.sqlite.free(each);
    return image;
  }

  close(): void {
    for (const statement of this.kept.values()) this.api.sqlite3_finalize(statement);
    this.kept.clear();
    if (this.db !== 0) this.api.sqlite3_close_v2(this.db);
    this.db = 0;
  }

  private listen(): void {
    const startedMs = this.watch.elapsedMs();
    this.denied = undefined;
    this.steps = 0;
    const { binary } = this.sqlite;
    binary.callbacks = {
      authorize: (action, first, second) => {
        this.denied ??= refusal(action, first, second);
        return this.denied === undefined ? 0 : 1;
      },
      progress: () => {
        this.steps += EVERY;
        const late = this.watch.elapsedMs() - startedMs > this.bounds.statementMs.value;
        return late || this.steps > this.bounds.steps.value ? 1 : 0;
      },
      nowMs: () => this.watch.nowMs(),
    };
  }

  private prepare(sql: string): number {
    if (sql.length > this.bounds.sqlBytes.value) throw tooBig(this.bounds.sqlBytes.sentence);
    const text = this.sqlite.place(sql);
    const out = this.sqlite.allocate(4);
    const failed = this.api.sqlite3_prepare_v3(this.db, text, sql.length + 1, 0, out, 0);
    const statement = this.sqlite.word(out);
    const offset = failed === 0 ? -1 : this.api.sqlite3_error_offset(this.db);
    this.sqlite.free(text);
    this.sqlite.free(out);
    if (failed !== 0) throw this.fault(failed, offset < 0 ? undefined : offset);
    return statement;
  }

  private collect(statement: number): Outcome {
    const { api, sqlite, bounds } = this;
    const count = api.sqlite3_column_count(statement);
    const before = api.sqlite3_total_changes(this.db);
    const rows: Row[] = [];
    const numeric = new Array<number>(count).fill(0);
    let bytes = 0;
    let cut = false;
    for (;;) {
      const code = api.sqlite3_step(statement);
      if (code === DONE) break;
      if (code !== ROW) throw this.fault(code, undefined);
      if (rows.length >= bounds.rows.value || bytes > bounds.resultBytes.value) {
        cut = true;
        if (api.sqlite3_stmt_readonly(statement) !== 0) break;
        continue;
      }
      const row: Row = [];
      for (let at = 0; at < count; at++) {
        const type = api.sqlite3_column_type(statement, at);
        numeric[at]! |= type === NULL ? 0 : 1 << type;
        const text = type === NULL ? 0 : api.sqlite3_column_text(statement, at);
        if (type !== NULL && text === 0) throw this.fault(NO_MEMORY, undefined);
        row.push(type === NULL ? null : sqlite.textOf(text, api.sqlite3_column_bytes(statement, at)));
        bytes += row.at(-1)?.length ?? 0;
      }
      rows.push(row);
    }
    const steps = this.steps = api.sqlite3_stmt_status(statement, VM_STEP, 0);
    const changed = api.sqlite3_total_changes(this.db) - before;
    return {
      columns: this.columns(statement, count, numeric), rows, cut, steps,
      changes: changed === 0 ? 0 : api.sqlite3_changes(this.db), readOnly: api.sqlite3_stmt_readonly(statement) !== 0,
    };
  }

  private columns(statement: number, count: number, kinds: readonly number[]): Column[] {
    const { api, sqlite } = this;
    const names: string[] = [];
    const declared: string[] = [];
    for (let at = 0; at < count; at++) {
      names.push(sqlite.text(api.sqlite3_column_name(statement, at)));
      declared.push(sqlite.text(api.sqlite3_column_decltype(statement, at)));
    }
    return namesOf(names, declared.map((type) => oidOf(type)), kinds);
  }

  private fault(code: number, offset: number | undefined): SqlFault {
    const { bounds } = this;
    const primary = code & 255;
    if (primary === DENIED) {
      const why = this.denied ?? 'this is not for use here';
      return new SqlFault({ code: '42501', message: `${why}: this is a practice database` });
    }
    if (primary === INTERRUPTED) {
      const message = 'canceling statement due to statement timeout';
      return new SqlFault({ code: '57014', message, detail: bounds.steps.sentence });
    }
    if (primary === NO_MEMORY) {
      return new SqlFault({ code: '53200', message: 'out of memory', detail: bounds.workBytes.sentence });
    }
    if (primary === FULL) return new SqlFault({ code: '53100', message: 'disk full', detail: bounds.bytes.sentence });
    if (primary === TOO_BIG) return tooBig(bounds.valueBytes.sentence);
    return faultOf(sqlite3Words(this.sqlite.text(this.api.sqlite3_errmsg(this.db))), offset, this.sql);
  }
}

function tooBig(detail: string): SqlFault {
  return new SqlFault({ code: '54000', message: 'string or statement is too large', detail });
}

function sqlite3Words(said: string): string { return said.replace(/^SQL logic error: /, ''); }
