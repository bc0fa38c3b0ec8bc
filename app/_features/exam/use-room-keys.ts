'use client';

/* The exam by keyboard. Single keys are never taken from a text field, a select, a dialog or a terminal. */
import { useEffect, useRef, type RefObject } from 'react';
import { keyAct, type KeyAct } from './room-rules';

const TAKES_TEXT = 'textarea, select, dialog, [contenteditable], [data-workspace], '
  + 'input:not([type=radio], [type=checkbox])';

type Room = {
  form: RefObject<HTMLFormElement | null>;
  single: boolean;
  place: number;
  count: number;
  go: (to: number) => void;
  help: RefObject<HTMLDialogElement | null>;
  time: () => void;
};

export function useRoomKeys(room: Room): void {
  const latest = useRef(room);
  useEffect(() => { latest.current = room; });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const act = keyAct(event, latest.current.single);
      if (!act) return;
      const inText = event.target instanceof Element && event.target.closest(TAKES_TEXT) !== null;
      if (act.do !== 'time' && inText) return;
      if (run(act, latest.current)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** Whether the key did something. */
function run(act: KeyAct, { form, place, count, go, help, time }: Room): boolean {
  switch (act.do) {
    case 'time': time(); return true;
    case 'help': help.current?.showModal(); return true;
    case 'choose': return press(form.current, `input[data-option="${act.option}"]`, true);
    case 'strike': return press(form.current, `input[data-strike="${act.option}"]`, false);
    case 'flag': return press(form.current, 'input[name=flag]', false);
    case 'guess': return press(form.current, 'input[name=guess]', false);
    case 'next': if (place > 0) go(place >= count ? 0 : place + 1); return place > 0;
    case 'previous': if (place !== 1) go(place === 0 ? count : place - 1); return place !== 1;
  }
}

function press(form: HTMLFormElement | null, selector: string, focus: boolean): boolean {
  const field = form?.querySelector<HTMLInputElement>(selector);
  if (!field) return false;
  if (focus) field.focus();
  field.click();
  return true;
}
