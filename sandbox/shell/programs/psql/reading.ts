/* What the server's messages after one query say: results, the time that it took, the state of the transaction. */
import {
  QUERY_TIME, readFields, readNotice, readParameter, readRow, type Notice, type ServerMessage,
} from '#wire/postgres';
import type { Answer, Result } from './conversation';

/** Collects messages up to ReadyForQuery. */
export class Reading {
  private results: Result[] = [];
  private now: Result | undefined;
  private ms = 0;
  fatal: Notice | undefined;

  /** The answer, once it is whole. */
  take({ type, body }: ServerMessage): Answer | undefined {
    switch (type) {
      case 'T':
        this.result().fields = readFields(body);
        return undefined;
      case 'D':
        this.result().rows.push(readRow(body));
        return undefined;
      case 'C':
        this.result().tag = body.slice(0, -1);
        this.now = undefined;
        return undefined;
      case 'N':
        this.result().warnings.push(readNotice(body));
        return undefined;
      case 'E': {
        const fault = readNotice(body);
        if (fault.S === 'FATAL') this.fatal = fault;
        this.result().fault = fault;
        this.now = undefined;
        return undefined;
      }
      case 'S': {
        const [name, value] = readParameter(body);
        if (name === QUERY_TIME) this.ms = Number(value);
        return undefined;
      }
      case 'Z': return this.finish(body);
      default: return undefined;
    }
  }

  private result(): Result {
    if (this.now === undefined) this.results.push(this.now = { rows: [], warnings: [] });
    return this.now;
  }

  private finish(status: string): Answer {
    const { results, ms } = this;
    this.results = [];
    this.now = undefined;
    this.ms = 0;
    return { results, ms, status };
  }
}
