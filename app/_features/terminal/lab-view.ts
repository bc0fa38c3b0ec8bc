/* What the page knows of its lab, folded from the frames of the gateway. Pure: the same frames give the same view. */
import type { AppFrame, PaneId, ServerFrame } from '#wire/frames';

/** A command and its reply: one item of the transcript. `line` is the id of the `line` frame that asked for it. */
export type Entry = { key: number; command: string; reply: string; line?: string };

export type PaneView = {
  id: PaneId;
  busy: boolean;
  /** What runs in it, as the lab says: `redis-cli`, `shell`, `SUBSCRIBE news`. */
  title: string;
  /** Something was printed while another tab was in front. */
  unread: boolean;
  entries: Entry[];
  /** The number of the last entry: what the lab says again after a reconnect is known by it. */
  entrySeq?: number;
};

export type LabView = {
  lab: string | undefined;
  /** The lab's time, as it was when `clockReadAtMs` was the page's. */
  clockMs: number;
  clockReadAtMs: number;
  skippedMs: number;
  panes: PaneView[];
  activePane: PaneId;
  /** Exercise → task → is it right at this moment. */
  ticks: Record<string, Record<string, boolean>>;
  /** The exercise whose ticks came last: the one that is open in the lab. */
  openExercise: string | undefined;
  /** The practice application, once it was started, with all its points. */
  app: AppFrame | undefined;
  notices: { key: number; text: string }[];
  /** Somebody else is typing in this lab. */
  taken: boolean;
  /** Source of keys; never goes back. */
  count: number;
};

export const ENTRIES_MAX = 200;
const NOTICES_MAX = 3;

export const emptyLabView: LabView = {
  lab: undefined, clockMs: 0, clockReadAtMs: 0, skippedMs: 0, panes: [], activePane: '1', ticks: {},
  openExercise: undefined, app: undefined, notices: [], taken: false, count: 0,
};

export function foldFrame(view: LabView, frame: ServerFrame, nowMs: number): LabView {
  switch (frame.t) {
    case 'ready': return foldReady(view, frame, nowMs);
    case 'taken': return { ...view, taken: true };
    case 'out': return frame.pane === view.activePane ? view : changePane(view, frame.pane, { unread: true });
    case 'entry': return foldEntry(view, frame);
    case 'state': return changePane(addPane(view, frame.pane, frame.title), frame.pane,
      { busy: frame.busy, title: frame.title });
    case 'ticks': return {
      ...view, openExercise: frame.exercise,
      ticks: { ...view.ticks, [frame.exercise]: Object.fromEntries(frame.tasks.map((task) => [task.id, task.passed])) },
    };
    case 'app': return { ...view, app: foldApp(view.app, frame) };
    case 'clock': return { ...view, clockMs: frame.clock, clockReadAtMs: nowMs, skippedMs: frame.skippedMs };
    case 'notice': return addNotice(view, frame.text);
    case 'bye': return frame.code === 'replaced' ? { ...view, taken: true } : view;
    case 'pong': return view;
  }
}

/** Adds a tab at its place by number; nothing happens if it is there. */
export function addPane(view: LabView, id: PaneId, title: string): LabView {
  if (view.panes.some((pane) => pane.id === id)) return view;
  const panes = [...view.panes, { id, busy: false, title, unread: false, entries: [] }];
  return { ...view, panes: panes.sort((left, right) => Number(left.id) - Number(right.id)) };
}

/** Takes a tab away; the neighbour comes to the front if it was in front. */
export function removePane(view: LabView, id: PaneId): LabView {
  const at = view.panes.findIndex((pane) => pane.id === id);
  if (at < 0) return view;
  const panes = view.panes.filter((pane) => pane.id !== id);
  const neighbour = panes[Math.min(at, panes.length - 1)];
  return { ...view, panes, activePane: view.activePane === id ? neighbour?.id ?? '1' : view.activePane };
}

export function selectPane(view: LabView, id: PaneId): LabView {
  return changePane({ ...view, activePane: id }, id, { unread: false });
}

export function clearEntries(view: LabView, id: PaneId): LabView {
  return changePane(view, id, { entries: [] });
}

export function addNotice(view: LabView, text: string): LabView {
  const notice = { key: view.count, text };
  return { ...view, count: view.count + 1, notices: [...view.notices, notice].slice(-NOTICES_MAX) };
}

export function dropNotice(view: LabView, key: number): LabView {
  return { ...view, notices: view.notices.filter((notice) => notice.key !== key) };
}

export const labTimeMs = (view: LabView, nowMs: number): number => view.clockMs + (nowMs - view.clockReadAtMs);

function foldReady(view: LabView, frame: Extract<ServerFrame, { t: 'ready' }>, nowMs: number): LabView {
  const known = new Map(view.panes.map((pane) => [pane.id, pane]));
  const panes = frame.panes
    .map(({ pane: id, busy, title }): PaneView =>
      ({ ...known.get(id), id, unread: false, entries: known.get(id)?.entries ?? [], busy, title }))
    .sort((left, right) => Number(left.id) - Number(right.id));
  const stays = panes.some((pane) => pane.id === view.activePane);
  return {
    ...view, lab: frame.lab, panes, activePane: stays ? view.activePane : panes[0]?.id ?? '1',
    clockMs: frame.clock, clockReadAtMs: nowMs, skippedMs: frame.skippedMs, taken: false,
  };
}

function foldApp(known: AppFrame | undefined, frame: Extract<ServerFrame, { t: 'app' }>): AppFrame | undefined {
  if ('gone' in frame) return undefined;
  const before = known?.run === frame.run ? known.points.slice(0, frame.from) : [];
  return { ...frame, from: 0, points: [...before, ...frame.points] };
}

function foldEntry(view: LabView, frame: Extract<ServerFrame, { t: 'entry' }>): LabView {
  const entry: Entry = {
    key: view.count, command: frame.command, reply: frame.reply, ...(frame.id === undefined ? {} : { line: frame.id }),
  };
  const pane = view.panes.find((each) => each.id === frame.pane);
  if (pane?.entrySeq !== undefined && frame.seq !== undefined && frame.seq <= pane.entrySeq) return view;
  const entries = [...(pane?.entries ?? []), entry].slice(-ENTRIES_MAX);
  const numbered = frame.seq === undefined ? {} : { entrySeq: frame.seq };
  return changePane({ ...view, count: view.count + 1 }, frame.pane, { entries, ...numbered });
}

function changePane(view: LabView, id: PaneId, change: Partial<PaneView>): LabView {
  const pane = view.panes.find((each) => each.id === id);
  const names = Object.keys(change) as (keyof PaneView)[];
  if (pane === undefined || names.every((name) => pane[name] === change[name])) return view;
  return { ...view, panes: view.panes.map((each) => (each === pane ? { ...pane, ...change } : each)) };
}
