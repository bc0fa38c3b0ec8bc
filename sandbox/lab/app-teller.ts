/* Tells a page how the practice application goes: at most four times a second, and of its drawing only the points that
 * the page does not have. A page that comes (again) gets all of them: there are 120 at most. */
import type { Clock } from '#base/clock';
import { planText } from '#application/report';
import type { ServerFrame } from '#wire/frames';
import type { LabApp } from './lab-app';
import { APP_LIMITS } from './limits';

export class AppTeller {
  private told = { mark: '', startMs: 0, points: 0, atMs: 0 };

  constructor(private readonly wall: Clock, private readonly send: (frame: ServerFrame) => void) {}

  /** A page has come that knows nothing. */
  reset(): void { this.told = { mark: '', startMs: 0, points: 0, atMs: 0 }; }

  /** When there is something to tell, on the wall's clock. */
  dueMs(app: LabApp): number | undefined {
    return app.mark === this.told.mark ? undefined : this.told.atMs + APP_LIMITS.frameMs.value;
  }

  tell(app: LabApp): void {
    const due = this.dueMs(app);
    const nowMs = this.wall.nowMs();
    if (due === undefined || due > nowMs) return;
    const { application, counters } = app;
    const gone = application === undefined || counters === undefined;
    if (gone) this.send({ t: 'app', gone: true });
    else {
      const { plan, startedMs, stopped, counters: { points } } = application;
      const from = this.told.startMs === startedMs ? Math.min(this.told.points, points.length) : 0;
      this.send({
        t: 'app', run: startedMs, plan: planText(plan), running: !stopped, forSeconds: plan.forMs / 1000, counters,
          from,
        points: points.slice(from).map(({ s, hitRate, load, queries, meanMs, p99Ms }) =>
          [s, hitRate, load, queries, meanMs, p99Ms]),
      });
    }
    const points = application?.counters.points.length ?? 0;
    this.told = { mark: app.mark, startMs: application?.startedMs ?? 0, points, atMs: nowMs };
  }
}
