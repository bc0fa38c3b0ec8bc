/* The prose of a lesson as a component. mdx-bundler compiled it when the course was built; evaluating that text happens
 * here on the server, once per version of a lesson, and never in a browser. */
import { getMDXComponent } from 'mdx-bundler/client';
import type { Lesson } from '#content';

type Prose = ReturnType<typeof getMDXComponent>;

const kept = new Map<string, { hash: string; component: Prose }>();

export function proseOf({ slug, hash, code }: Pick<Lesson, 'slug' | 'hash' | 'code'>): Prose {
  const known = kept.get(slug);
  if (known?.hash === hash) return known.component;
  const component = getMDXComponent(code);
  kept.set(slug, { hash, component });
  return component;
}
