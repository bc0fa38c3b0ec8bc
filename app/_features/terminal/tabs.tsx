/* The panes of a lab as tabs: arrows move, Home and End jump, Delete closes. */
'use client';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { PANES_MAX, type PaneId } from '#wire/frames';
import { Icon } from '#app/_ui/icon';
import type { PaneView } from './lab-view';
import type { PaneKind } from './run-rules';

type Props = {
  panes: PaneView[]; active: PaneId; live: boolean;
  select: (pane: PaneId) => void; close: (pane: PaneId) => void; open: (kind: PaneKind) => void;
};

export const tabId = (pane: PaneId): string => `terminal-tab-${pane}`;
export const panelId = (pane: PaneId): string => `terminal-panel-${pane}`;

export function Tabs({ panes, active, live, select, close, open }: Props) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const tab = row.current?.querySelector<HTMLElement>(`#${tabId(active)}`);
    if (!tab || !row.current) return;
    const { scrollLeft, clientWidth, offsetLeft } = row.current;
    const left = tab.offsetLeft - offsetLeft;
    const right = left + tab.offsetWidth;
    if (left < scrollLeft) row.current.scrollLeft = left;
    else if (right > scrollLeft + clientWidth) row.current.scrollLeft = right - clientWidth;
  }, [active, panes.length]);
  const go = (pane: PaneView | undefined): void => {
    if (pane === undefined) return;
    select(pane.id);
    row.current?.querySelector<HTMLElement>(`#${tabId(pane.id)}`)?.focus();
  };
  const keyDown = (event: KeyboardEvent): void => {
    const at = panes.findIndex((pane) => pane.id === active);
    const moves: Record<string, number> = {
      ArrowRight: (at + 1) % panes.length, ArrowLeft: (at - 1 + panes.length) % panes.length,
      Home: 0, End: panes.length - 1,
    };
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      go(panes[next]);
    }
    if (event.key === 'Delete' && panes.length > 1) {
      close(active);
      go(panes[at === panes.length - 1 ? at - 1 : at + 1]);
    }
  };
  const full = panes.length >= PANES_MAX;
  const adder = 'flex min-h-8 shrink-0 items-center self-center rounded-md px-2 text-xs hover:bg-terminal-text/15 '
    + 'disabled:opacity-50';

  return (
    <div className="flex min-w-0 items-end gap-1">
      <div ref={row} role="tablist" aria-label="Terminals" className="flex min-w-0 items-end gap-0.5 overflow-x-auto"
        onKeyDown={keyDown}>
        {panes.map((pane) => (
          <Tab key={pane.id} pane={pane} front={pane.id === active} select={() => select(pane.id)} />
        ))}
      </div>
      {panes.length > 1 && (
        <button type="button" className={adder} disabled={!live}
          aria-label={`Close terminal ${active}`}
          title={`Close terminal ${active}`} onClick={() => close(active)}>
          <Icon name="cross" className="size-3.5" />
        </button>
      )}
      <button type="button" className={adder} disabled={!live || full}
        aria-label="New terminal with redis-cli"
        title={full ? 'Six terminals are the most' : 'New terminal with redis-cli'} onClick={() => open('redis-cli')}>
        + redis-cli
      </button>
      <button type="button" className={adder} disabled={!live || full}
        aria-label="New terminal with a shell"
        title={full ? 'Six terminals are the most' : 'New terminal with a shell'} onClick={() => open('shell')}>
        + shell
      </button>
    </div>
  );
}

function Tab({ pane, front, select }: { pane: PaneView; front: boolean; select: () => void }) {
  const state = `${pane.busy ? ', running' : ''}${pane.unread ? ', new output' : ''}`;
  return (
    <button
      type="button" role="tab" id={tabId(pane.id)} aria-selected={front} aria-controls={panelId(pane.id)}
      aria-label={`Terminal ${pane.id}, ${pane.title}${state}`} tabIndex={front ? 0 : -1} onClick={select}
      className={`flex min-h-9 shrink-0 items-center gap-2 rounded-t-lg px-3 font-mono text-[0.8rem] ${front
        ? 'bg-terminal text-terminal-text' : 'text-terminal-text/80 hover:bg-terminal-text/10'}`}
    >
      <span className="opacity-85">{pane.id}</span>
      <span className="max-w-36 truncate">{pane.title}</span>
      {pane.busy && <span aria-hidden="true" title="Running" className="size-2 animate-pulse rounded-full
        bg-terminal-text" />}
      {!pane.busy && pane.unread && <span aria-hidden="true" title="New output"
        className="size-2 rounded-full border-2 border-terminal-text" />}
    </button>
  );
}
