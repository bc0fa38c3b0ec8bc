/* A client of a node in this process: replies thrown away. */
import type { Sink } from '#redis/connection';

export class NullSink implements Sink {
  write(): void {}
  close(): void {}
}
