/* `--latency` and `--latency-history`: PING a hundred times a second, and how long it took on the lab's clock
 * (redis-cli.c, latencyMode). On a screen one line is written over; without one there is a line of numbers after a
 * second. The line is drawn ten times a second rather than a hundred: nobody reads faster, and the page is spared. */
import type { ProgramIo } from '#shell/program';
import { type Asking, INTERRUPTED, problemOf } from './asking';
import type { Options } from './options';

const SAMPLE_MS = 10;
const SAMPLES_A_DRAWING = 10;
const HISTORY_MS = 15_000;
const ONCE_MS = 1000;

export async function measureLatency(io: ProgramIo, options: Options, asking: Asking): Promise<number> {
  const { world } = io;
  const history = options.mode === 'latency-history';
  const live = options.output === 'standard';
  const rangeMs = options.intervalMs > 0 ? options.intervalMs : HISTORY_MS;
  const onceMs = options.intervalMs > 0 ? options.intervalMs : ONCE_MS;
  let stopped = false;
  const release = asking.onInterrupt(() => { stopped = true; });
  let startedMs = world.now();
  let samples = new Samples();
  try {
    for (;;) {
      const before = world.now();
      const answer = await asking.ask(['PING']);
      const problem = problemOf(answer);
      if (problem === 'I/O error') {
        io.writeError('\nI/O error\n');
        return 1;
      }
      samples.add(world.now() - before);
      const passedMs = world.now() - startedMs;
      if (live && samples.count % SAMPLES_A_DRAWING === 1) io.style(`\r\x1b[J${samples.text(options)}`);
      if (!live && !history && passedMs > onceMs) {
        io.write(samples.text(options));
        return 0;
      }
      if (history && passedMs > rangeMs) {
        if (live) io.style('\r\x1b[J');
        io.nextMessage();
        io.write(`${samples.text(options)} -- ${(passedMs / 1000).toFixed(2)} seconds range\n`);
        startedMs = world.now();
        samples = new Samples();
      }
      await io.sleep(SAMPLE_MS);
      if (!stopped) continue;
      if (live && samples.count > 0) io.write(`${samples.text(options)}\n`);
      return INTERRUPTED;
    }
  } finally {
    release();
  }
}

class Samples {
  count = 0;
  private least = 0;
  private most = 0;
  private total = 0;

  add(ms: number): void {
    this.least = this.count === 0 ? ms : Math.min(this.least, ms);
    this.most = Math.max(this.most, ms);
    this.total += ms;
    this.count++;
  }

  text({ output }: Options): string {
    const average = (this.count === 0 ? 0 : this.total / this.count).toFixed(2);
    const numbers = [this.least, this.most, average, this.count];
    if (output === 'standard') return `min: ${this.least}, max: ${this.most}, avg: ${average} (${this.count} samples)`;
    return `${numbers.join(output === 'csv' ? ',' : ' ')}\n`;
  }
}
