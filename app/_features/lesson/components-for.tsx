/* What the prose of one lesson may use: the common parts, and its own exercises by their ids. */
import type { MDXComponents } from 'mdx/types';
import type { Lesson } from '#content';
import { ExercisePanel } from '#app/_features/exercise/panel';
import { lessonComponents } from '#app/_mdx/components';

export function componentsFor({ exercises }: Pick<Lesson, 'exercises'>): MDXComponents {
  return {
    ...lessonComponents,
    Exercise({ id }: { id: string }) {
      const exercise = exercises.find((each) => each.id === id);
      return exercise ? <ExercisePanel exercise={exercise} /> : null;
    },
  };
}
