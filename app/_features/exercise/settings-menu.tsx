/* How the terminal is shown: plain view, letters, screen reader. */
'use client';
import { useRef } from 'react';
import { Button } from '#app/_ui/button';
import { changeTerminalSettings, FONT_SIZES, usePlainView, useTerminalSettings } from '../terminal/settings';

export function SettingsMenu() {
  const dialog = useRef<HTMLDialogElement>(null);
  const { screenReader, fontSize } = useTerminalSettings();
  const plain = usePlainView() === true;
  const row = 'flex items-start gap-3 rounded-lg py-2';

  return (
    <>
      <button type="button" aria-pressed={plain} onClick={() => changeTerminalSettings({ plain: !plain })}
        className="min-h-8 rounded-md px-2 text-xs hover:bg-terminal-text/15 aria-pressed:bg-terminal-text/20">
        Plain view
      </button>
      <button type="button" aria-label="Terminal settings" onClick={() => dialog.current?.showModal()}
        className="min-h-8 rounded-md px-2 text-xs hover:bg-terminal-text/15">
        Settings
      </button>
      <dialog
        ref={dialog} aria-labelledby="terminal-settings"
        className="w-[min(30rem,94vw)] rounded-2xl border border-border bg-raised p-6 text-text shadow-card
          backdrop:bg-black/50"
      >
        <h2 id="terminal-settings" className="text-xl">Terminal settings</h2>
        <div className="mt-3 flex flex-col">
          <label className={row}>
            <input type="checkbox" className="mt-1 size-4 accent-accent" checked={plain}
              onChange={(event) => changeTerminalSettings({ plain: event.target.checked })} />
            <span>
              <span className="font-semibold">Plain view</span>
              <span className="block text-sm text-muted">
                A form and a list instead of a terminal: for phones and screen readers.
              </span>
            </span>
          </label>
          <label className={row}>
            <input type="checkbox" className="mt-1 size-4 accent-accent" checked={screenReader}
              onChange={(event) => changeTerminalSettings({ screenReader: event.target.checked })} />
            <span>
              <span className="font-semibold">Screen reader mode of the terminal</span>
              <span className="block text-sm text-muted">
                The terminal reads its output aloud. It is slower with much output.
              </span>
            </span>
          </label>
          <label className={`${row} items-center justify-between`}>
            <span className="font-semibold">Letter size</span>
            <select value={fontSize} className="min-h-10 rounded-lg border border-border-strong bg-raised px-3"
              onChange={(event) => changeTerminalSettings({ fontSize: Number(event.target.value) })}>
              {FONT_SIZES.map((size) => <option key={size} value={size}>{size} px</option>)}
            </select>
          </label>
        </div>
        <div className="mt-5 flex justify-end"><Button onClick={() => dialog.current?.close()}>Done</Button></div>
      </dialog>
    </>
  );
}
