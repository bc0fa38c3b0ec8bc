'use client';

/* What happens in the room's form: fields become acts as they change, written ones after a pause, and everything that
 * stands there before one goes on. */
import { useCallback, useEffect, useRef, useState, type ChangeEvent, type FormEvent, type RefObject } from 'react';
import { fieldsIn, stepTo, tooMany } from './room-form';
import { givenIn } from './sitting/given';
import { sameAnswer } from './sitting/rules';
import type { Room } from './use-room';
import type { ItemView } from './view';

const TYPING_MS = 600;
const WRITTEN = ['note', 'line', 'number'];

export function useAnswering(items: ItemView[], room: Room, form: RefObject<HTMLFormElement | null>) {
  const typing = useRef<number | undefined>(undefined);
  const [told, setTold] = useState('');
  const { place } = room;
  const item = items[place - 1];
  const state = room.states[place - 1];

  /** What stands in the fields, if that is not what was said last. */
  const readFields = useCallback(() => {
    window.clearTimeout(typing.current);
    if (!item || !state || !form.current) return;
    const fields = fieldsIn(form.current);
    const note = fields.find(([name]) => name === 'note')?.[1] ?? '';
    if (note !== state.note) room.act('note', item.number, note);
    // Steps stand in some order from the beginning: only moving one is an answer.
    if (item.body.type === 'lab' || item.body.type === 'ordering') return;
    const given = givenIn(item.body, fields);
    if (!sameAnswer(given, state.given)) room.act('answer', item.number, given ?? null);
  }, [form, item, room, state]);

  useEnds(readFields);

  const go = useCallback((to: number) => {
    readFields();
    setTold('');
    room.go(to);
  }, [readFields, room]);

  const end = useCallback(() => {
    readFields();
    room.act('submit', 0);
  }, [readFields, room]);

  function change(event: ChangeEvent<HTMLFormElement>) {
    const field = event.target as unknown as HTMLInputElement;
    const { name } = field;
    if (!item || name.startsWith('place:')) return;
    if (name === 'flag' || name === 'guess') room.act(name, item.number, field.checked);
    else if (name === 'strike') room.act('strike', item.number, struckIn(event.currentTarget));
    else if (WRITTEN.includes(name)) {
      window.clearTimeout(typing.current);
      typing.current = window.setTimeout(readFields, TYPING_MS);
    } else {
      const most = tooMany(item.body, field, event.currentTarget);
      if (most) field.checked = false;
      setTold(most ?? '');
      readFields();
    }
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    const to = stepTo(button?.value ?? 'next', place, items.length);
    if (to === 'submit') end();
    else go(to);
  }

  return { told, readFields, go, end, change, submit };
}

/** What was chosen before the script came counts too, and closing the page is leaving a field. */
function useEnds(readFields: () => void): void {
  const looked = useRef(false);
  useEffect(() => {
    if (!looked.current) readFields();
    looked.current = true;
    window.addEventListener('pagehide', readFields);
    return () => window.removeEventListener('pagehide', readFields);
  }, [readFields]);
}

function struckIn(form: HTMLFormElement): string[] {
  return fieldsIn(form).filter(([name]) => name === 'strike').map(([, value]) => value);
}
