/* Where a command block of the prose runs. Never into a pane whose program (SUBSCRIBE, MONITOR, BLPOP) would swallow
 * the line: another pane of the same kind takes it, or a new one. Pure. */
import { PANES_MAX, type PaneId } from '#wire/frames';
import type { RunPrompt } from './bus';
import type { LabView, PaneView } from './lab-view';

export type PaneKind = 'redis-cli' | 'shell' | 'psql' | `telnet ${string}`;
export type RunPlace =
  | { at: 'pane'; pane: PaneId }
  | { at: 'new-pane'; pane: PaneId }
  | { at: 'nowhere'; message: string };

export const kindOf = (pane: Pick<PaneView, 'title'>): PaneKind =>
  pane.title.startsWith('telnet ') ? pane.title as PaneKind : pane.title === 'psql' ? 'psql'
    : /^(shell|bash|sh|\$)/.test(pane.title) ? 'shell' : 'redis-cli';

export const kindFor = ({ node, shell }: RunPrompt): PaneKind =>
  node === 'psql' ? node : node !== undefined ? `telnet ${node}` : shell === true ? 'shell' : 'redis-cli';

export function placeForRun(view: LabView, kind: PaneKind): RunPlace {
  const fits = (pane: PaneView): boolean => !pane.busy && kindOf(pane) === kind;
  const active = view.panes.find((pane) => pane.id === view.activePane);
  if (active !== undefined && fits(active)) return { at: 'pane', pane: active.id };
  const other = view.panes.find(fits);
  if (other !== undefined) return { at: 'pane', pane: other.id };
  const free = freePane(view);
  if (free !== undefined) return { at: 'new-pane', pane: free };
  return { at: 'nowhere', message: `All ${PANES_MAX} terminals are occupied. Stop the program in one with Ctrl+C, `
    + 'or close one, then run it again. Nothing was typed.' };
}

export function freePane(view: LabView): PaneId | undefined {
  const taken = new Set(view.panes.map((pane) => pane.id));
  for (let number = 1; number <= PANES_MAX; number += 1) {
    if (!taken.has(String(number))) return String(number);
  }
  return undefined;
}

/** The words after "Run in …" on the button of a command block. */
export function targetLabel(view: LabView, kind: PaneKind = 'redis-cli'): string {
  const place = placeForRun(view, kind);
  if (place.at === 'nowhere') return 'terminal';
  return place.at === 'pane' ? `terminal ${place.pane}` : `new terminal ${place.pane}`;
}
