/* A place where a lesson's lines can be run and an exercise be checked. There are two: our own lab, and a real
 * redis-server behind a real redis-cli. The suite cannot tell them apart; that is the point. */
import type { Exercise, TaskResult } from '#lab/check';

export interface Bench {
  readonly name: string;
  /** An empty lab, its clock not moved, with these Memcached nodes and this database. */
  fresh(besides?: Besides): Promise<void>;
  /** An empty lab with the exercise's set-up, and its replies; what is run from here on is the learner's. */
  open(exercise: Exercise): Promise<string[]>;
  /** Types a redis-cli line, `cache-0001> ` and a telnet line, `shop=> ` and one for psql, or `$ ` and a shell line;
   * what is printed comes back without its last line feed. */
  line(text: string): Promise<string>;
  verdict(exercise: Exercise): Promise<TaskResult[]>;
  /** All keys with their values, encodings aside, and the moments they end. */
  digest(): Promise<string>;
  close(): Promise<void>;
}

/** What a lab has beside its Redis node. */
export type Besides = Pick<Exercise, 'memcached' | 'database'>;

export async function runAll(bench: Bench, lines: readonly string[]): Promise<string> {
  let last = '';
  for (const line of lines) last = await bench.line(line);
  return last;
}
