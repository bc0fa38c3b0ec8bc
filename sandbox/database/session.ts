/* One client of the database: its transaction, and what each text that it sends is answered.
 *
 * A transaction works on a copy of the database, so that nobody waits for it and nobody sees it before COMMIT. Then, if
 * nobody else has written meanwhile, the copy takes the place; otherwise its writes are done once more on what is there
 * now, and refused as a whole if they cannot be. */
import { splitStatements } from '#wire/sql-text';
import type { Column } from './columns';
import type { Outcome, Row, SqlConnection } from './connection';
import { type FaultWords, SqlFault } from './fault';
import { OutOfMemory } from './sqlite';
import { type Control, type Statement, statementOf } from './statement';

/** What one statement is answered. Without a tag it has failed, or there was none. */
export type Part = {
  columns?: Column[]; rows?: Row[]; tag?: string; warning?: FaultWords; fault?: FaultWords; statement: string;
};
export type Status = 'I' | 'T' | 'E';
export type Reply = { parts: Part[]; status: Status; /** What it takes by the lab's clock. */ costMs: number };

/** What the session asks of its database. */
export interface Ground {
  readonly main: SqlConnection;
  revision: number;
  fork(): SqlConnection;
  /** This connection is the database from now on. */
  adopt(connection: SqlConnection): void;
  /** A statement of a client was run. */
  counted(steps: number): number;
  readonly transactionMax: { value: number; sentence: string };
  /** The sentence for rows that were left out. */
  readonly cutSentence: string;
}

type Transaction = { copy: SqlConnection; revision: number; writes: string[]; failed: boolean };

/** psql asks for its own lists with this before them: not counted, and free. */
export const ASIDE = '/* psql */ ';

const ABORTED: FaultWords = {
  code: '25P02', message: 'current transaction is aborted, commands ignored until end of transaction block',
};

export class Session {
  private transaction: Transaction | undefined;
  private costMs = 0;

  constructor(private readonly ground: Ground) {}

  get status(): Status {
    if (this.transaction === undefined) return 'I';
    return this.transaction.failed ? 'E' : 'T';
  }

  /** Several statements in one text are one transaction, unless they say otherwise. */
  query(text: string): Reply {
    this.costMs = 0;
    const { statements, rest } = splitStatements(text);
    const all = [...statements,
      rest].map((sql) => ({ sql, is: statementOf(sql) })).filter(({ is }) => is.kind !== 'empty');
    const implicit = all.length > 1 && this.transaction === undefined && !all.some(({ is }) => is.kind === 'control');
    const parts: Part[] = [];
    if (implicit) this.begin();
    for (const { sql, is } of all) {
      const part = this.statement(sql, is);
      parts.push(part);
      if (part.fault !== undefined) break;
    }
    if (implicit) this.finish(parts);
    return { parts, status: this.status, costMs: this.costMs };
  }

  end(): void { this.drop(); }

  private get connection(): SqlConnection { return this.transaction?.copy ?? this.ground.main; }

  private finish(parts: Part[]): void {
    const failed = parts.at(-1)?.fault !== undefined;
    const part = this.attempt('', () => this.control(failed ? 'rollback' : 'commit', ''));
    if (part.fault !== undefined) parts.push(part);
  }

  private statement(sql: string, is: Statement): Part {
    if (this.transaction?.failed && !(is.kind === 'control' && is.control !== 'begin')) {
      return { statement: sql, fault: ABORTED };
    }
    const part = this.attempt(sql, () => this.run(sql, is));
    if (part.fault !== undefined && this.transaction !== undefined) this.transaction.failed = true;
    return part;
  }

  private attempt(statement: string, act: () => Part): Part {
    try {
      return act();
    } catch (problem) {
      if (problem instanceof SqlFault) {
        if (!statement.startsWith(ASIDE)) this.costMs += this.ground.counted(this.connection.steps);
        return { statement, fault: problem.words };
      }
      if (problem instanceof OutOfMemory) return { statement, fault: { code: '53200', message: 'out of memory' } };
      throw problem;
    }
  }

  private run(sql: string, is: Statement): Part {
    switch (is.kind) {
      case 'control': return this.control(is.control, sql);
      case 'refused': throw new SqlFault({ code: '0A000', message: is.why });
      case 'explain': return this.explained(sql, this.execute(is.sql, sql));
      case 'plain': return this.answered(sql, this.execute(sql, sql), is.tag);
      default: return { statement: sql };
    }
  }

  private execute(sql: string, given: string): Outcome {
    const { transaction, ground } = this;
    if (transaction !== undefined && transaction.writes.length >= ground.transactionMax.value) {
      throw new SqlFault({ code: '54000', message: 'too many writes', detail: ground.transactionMax.sentence });
    }
    const savepoint = /^\s*(?:savepoint|release|rollback)\b/i.test(sql);
    if (savepoint && transaction === undefined) {
      throw new SqlFault({ code: '25P01', message: 'savepoints can only be used in transaction blocks' });
    }
    const outcome = this.connection.run(sql);
    if (!given.startsWith(ASIDE)) this.costMs += ground.counted(outcome.steps);
    if (!outcome.readOnly || savepoint) {
      if (transaction === undefined) ground.revision++;
      else transaction.writes.push(sql);
    }
    return outcome;
  }

  private answered(sql: string, outcome: Outcome, tag: (rows: number, changes: number) => string): Part {
    const part: Part = { statement: sql, tag: tag(outcome.rows.length, outcome.changes) };
    if (outcome.columns.length > 0) Object.assign(part, { columns: outcome.columns, rows: outcome.rows });
    if (outcome.cut) part.warning = { code: '01000', message: this.ground.cutSentence };
    return part;
  }

  /** SQLite tells a plan as a tree of rows: id, parent, unused, text. */
  private explained(sql: string, { rows }: Outcome): Part {
    const depth = new Map<string | null, number>();
    const lines = rows.map(([id, parent, , text]): Row => {
      const deep = (depth.get(parent!) ?? -1) + 1;
      depth.set(id!, deep);
      return [deep === 0 ? text! : `${'      '.repeat(deep - 1)}  ->  ${text}`];
    });
    return { statement: sql, columns: [{ name: 'QUERY PLAN', oid: 25 }], rows: lines, tag: 'EXPLAIN' };
  }

  private control(control: Control, statement: string): Part {
    const { transaction } = this;
    this.costMs += statement === '' ? 0 : this.ground.counted(0);
    if (control === 'begin') {
      if (transaction === undefined) this.begin();
      const warning = { code: '25001', message: 'there is already a transaction in progress' };
      return transaction === undefined ? { statement, tag: 'BEGIN' } : { statement, tag: 'BEGIN', warning };
    }
    const tag = control === 'commit' && transaction?.failed !== true ? 'COMMIT' : 'ROLLBACK';
    if (transaction === undefined) {
      return { statement, tag, warning: { code: '25P01', message: 'there is no transaction in progress' } };
    }
    if (tag === 'COMMIT') this.commit(transaction);
    else this.drop();
    return { statement, tag };
  }

  private begin(): void {
    const copy = this.ground.fork();
    copy.run('BEGIN');
    this.transaction = { copy, revision: this.ground.revision, writes: [], failed: false };
  }

  private commit({ copy, revision, writes }: Transaction): void {
    const { ground } = this;
    if (writes.length > 0 && revision === ground.revision) {
      copy.run('COMMIT');
      this.transaction = undefined;
      ground.revision++;
      ground.adopt(copy);
      return;
    }
    this.drop();
    if (writes.length > 0) this.again(writes);
  }

  /** Somebody else has written since BEGIN. */
  private again(writes: readonly string[]): void {
    const { main } = this.ground;
    main.run('BEGIN');
    try {
      for (const sql of writes) main.run(sql);
      main.run('COMMIT');
      this.ground.revision++;
    } catch (problem) {
      if (main.inTransaction) main.run('ROLLBACK');
      if (!(problem instanceof SqlFault)) throw problem;
      const message = 'could not serialize access due to concurrent update';
      throw new SqlFault({ code: '40001', message, detail: problem.message });
    }
  }

  private drop(): void {
    this.transaction?.copy.close();
    this.transaction = undefined;
  }
}
