/* What goes in and out, and how fast: counters of INFO stats, and the mean of the last sixteen samples taken at least
 * 100 ms apart on ticks (server.c, trackInstantaneousMetric). */

const SAMPLES = 16;
const APART_MS = 100;

class Rate {
  private samples: Float64Array | undefined;
  private at = 0;
  private lastMs = 0;
  private lastCount = 0;

  sample(nowMs: number, count: number): void {
    if (this.lastMs > 0 && nowMs > this.lastMs) {
      this.samples ??= new Float64Array(SAMPLES);
      this.samples[this.at] = Math.floor((count - this.lastCount) * 1000 / (nowMs - this.lastMs));
      this.at = (this.at + 1) % SAMPLES;
    }
    this.lastMs = nowMs;
    this.lastCount = count;
  }
  get perSecond(): number {
    if (this.samples === undefined) return 0;
    return Math.floor(this.samples.reduce((sum, each) => sum + each, 0) / SAMPLES);
  }
}

export class Traffic {
  inputBytes = 0;
  outputBytes = 0;
  reads = 0;
  writes = 0;
  private readonly commandRate = new Rate();
  private readonly inputRate = new Rate();
  private readonly outputRate = new Rate();
  private sampledMs = 0;

  tick(nowMs: number, commands: number): void {
    if (nowMs - this.sampledMs < APART_MS) return;
    this.sampledMs = nowMs;
    this.commandRate.sample(nowMs, commands);
    this.inputRate.sample(nowMs, this.inputBytes);
    this.outputRate.sample(nowMs, this.outputBytes);
  }

  get commandsPerSecond(): number { return this.commandRate.perSecond; }
  get inputKbps(): string { return (this.inputRate.perSecond / 1024).toFixed(2); }
  get outputKbps(): string { return (this.outputRate.perSecond / 1024).toFixed(2); }
  reset(): void { this.inputBytes = this.outputBytes = this.reads = this.writes = 0; }
}
