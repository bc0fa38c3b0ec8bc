/* Frames folded into what the page shows. */
import { describe, expect, it } from 'vitest';
import {
  addNotice, dropNotice, emptyLabView, ENTRIES_MAX, foldFrame, labTimeMs, removePane, selectPane, type LabView,
} from '#app/_features/terminal/lab-view';
import { freePane, kindOf, placeForRun, targetLabel } from '#app/_features/terminal/run-rules';
import type { ServerFrame } from '#wire/frames';

const fold = (frames: ServerFrame[], view: LabView = emptyLabView): LabView =>
  frames.reduce((each, frame) => foldFrame(each, frame, 1_000), view);
const pane = (id: string, title = 'redis-cli', busy = false) => ({ pane: id, title, busy, seq: 0 });
const ready = (...panes: ReturnType<typeof pane>[]): ServerFrame =>
  ({ t: 'ready', lab: 'u.l', panes, clock: 50_000, skippedMs: 0 });

describe('folding frames', () => {
  it('takes the panes of the lab in the order of their numbers, and the first to the front', () => {
    const view = fold([ready(pane('3'), pane('2', 'shell'))]);
    expect(view.panes.map((each) => [each.id, each.title])).toEqual([['2', 'shell'], ['3', 'redis-cli']]);
    expect(view.activePane).toBe('2');
  });

  it('keeps the transcript over a reconnect', () => {
    const view = fold([ready(pane('1')), { t: 'entry', pane: '1', command: 'PING', reply: 'PONG' }, ready(pane('1'))]);
    expect(view.panes[0]?.entries.map((entry) => entry.reply)).toEqual(['PONG']);
  });

  it('keeps the last entries only, each with its own key', () => {
    const frames = Array.from({ length: ENTRIES_MAX + 5 },
      (_, at): ServerFrame => ({ t: 'entry', pane: '1', command: `GET ${at}`, reply: '(nil)', id: `l${at}` }));
    const entries = fold([ready(pane('1')), ...frames]).panes[0]?.entries ?? [];
    expect([entries.length, entries[0]?.command, entries[0]?.line]).toEqual([ENTRIES_MAX, 'GET 5', 'l5']);
    expect(new Set(entries.map((entry) => entry.key)).size).toBe(ENTRIES_MAX);
  });

  it('marks a pane behind as unread until it comes to the front', () => {
    const view = fold([ready(pane('1'), pane('2')), { t: 'out', pane: '2', seq: 1, data: 'x' },
      { t: 'out', pane: '1', seq: 1, data: 'x' }]);
    expect(view.panes.map((each) => each.unread)).toEqual([false, true]);
    expect(selectPane(view, '2').panes.map((each) => each.unread)).toEqual([false, false]);
  });

  it('keeps ticks by exercise, and knows which is open', () => {
    const view = fold([{ t: 'ticks', exercise: 'e1', tasks: [{ id: 'a', passed: true }, { id: 'b', passed: false }] },
      { t: 'ticks', exercise: 'e2', tasks: [{ id: 'a', passed: false }] }]);
    expect(view.ticks).toEqual({ e1: { a: true, b: false }, e2: { a: false } });
    expect(view.openExercise).toBe('e2');
  });

  it('runs the lab clock on from the last frame', () => {
    const view = fold([ready(pane('1')), { t: 'clock', clock: 90_000, skippedMs: 30_000 }]);
    expect([labTimeMs(view, 4_000), view.skippedMs]).toEqual([93_000, 30_000]);
  });

  it('shows at most three sentences, and takes each away by its key', () => {
    const view = ['a', 'b', 'c', 'd'].reduce(addNotice, emptyLabView);
    expect(view.notices.map((notice) => notice.text)).toEqual(['b', 'c', 'd']);
    expect(dropNotice(view, view.notices[1]?.key ?? -1).notices.map((notice) => notice.text)).toEqual(['b', 'd']);
  });

  it('brings the neighbour to the front when the front tab is closed', () => {
    const view = selectPane(fold([ready(pane('1'), pane('2'), pane('3'))]), '2');
    expect(removePane(view, '2').activePane).toBe('3');
    expect(removePane(selectPane(view, '3'), '3').activePane).toBe('2');
  });

  it('knows that another page holds the lab, until it is ready again', () => {
    const taken = fold([{ t: 'taken' }]);
    expect([taken.taken, fold([ready(pane('1'))], taken).taken]).toEqual([true, false]);
  });
});

describe('where a run goes', () => {
  it.each([
    { name: 'the front pane', panes: [pane('1')], front: '1', kind: 'redis-cli', place: { at: 'pane', pane: '1' } },
    { name: 'another free pane', panes: [pane('1', 'SUBSCRIBE', true), pane('2')], front: '1', kind: 'redis-cli',
      place: { at: 'pane', pane: '2' } },
    { name: 'a new pane', panes: [pane('1', 'redis-cli', true)], front: '1', kind: 'redis-cli',
      place: { at: 'new-pane', pane: '2' } },
    { name: 'a shell for shell lines', panes: [pane('1'), pane('2', 'shell')], front: '1', kind: 'shell',
      place: { at: 'pane', pane: '2' } },
    { name: 'a new shell', panes: [pane('1')], front: '1', kind: 'shell', place: { at: 'new-pane', pane: '2' } },
  ] as const)('$name', ({ panes, front, kind, place }) => {
    expect(placeForRun(selectPane(fold([ready(...panes)]), front), kind)).toEqual(place);
  });

  it('nowhere when six programs wait, and says what to do', () => {
    const view = fold([ready(...['1', '2', '3', '4', '5', '6'].map((id) => pane(id, 'MONITOR', true)))]);
    expect(freePane(view)).toBeUndefined();
    const place = placeForRun(view, 'redis-cli');
    expect(place.at === 'nowhere' && place.message).toMatch(/Ctrl\+C.*Nothing was typed/);
    expect(targetLabel(view)).toBe('terminal');
  });

  it('tells a shell by its title', () => {
    expect(['shell', 'bash', 'redis-cli', 'SUBSCRIBE news'].map((title) => kindOf({ title })))
      .toEqual(['shell', 'shell', 'redis-cli', 'redis-cli']);
  });
});
