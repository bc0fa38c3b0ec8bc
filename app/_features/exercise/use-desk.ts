/* The page's desk, one a lesson, and the hook that reads it. Panels know only their own exercise, so the desk learns
 * of the exercises as they come; the workspace brings the whole list. */
'use client';
import { useEffect, useSyncExternalStore } from 'react';
import {
  checkExercise, hint, openExercise, readDesk, restartExercise, solution, undoRestart,
} from './actions';
import { beginLesson } from '../progress/actions';
import { Desk, type DeskView } from './desk';

type Exercise = { id: string; tasks: { id: string }[] };

const acts = { beginLesson, readDesk, openExercise, checkExercise, hint, solution, restartExercise, undoRestart };
const desks = new Map<string, { desk: Desk; exercises: Map<string, string[]> }>();

export function deskOf(lesson: string, exercises: Exercise[]): Desk {
  let held = desks.get(lesson);
  if (held === undefined) {
    const known = new Map<string, string[]>();
    held = { exercises: known, desk: new Desk(lesson, known, acts, {
      newId: () => crypto.randomUUID(),
      timer(ms, ring) {
        const id = window.setTimeout(ring, ms);
        return () => window.clearTimeout(id);
      },
    }) };
    desks.set(lesson, held);
  }
  for (const exercise of exercises) held.exercises.set(exercise.id, exercise.tasks.map((task) => task.id));
  return held.desk;
}

export function useDesk(lesson: string, exercises: Exercise[]): { desk: Desk; view: DeskView } {
  const desk = deskOf(lesson, exercises);
  const view = useSyncExternalStore(desk.subscribe, desk.snapshot, desk.snapshot);
  useEffect(() => void desk.load(), [desk]);
  return { desk, view };
}
