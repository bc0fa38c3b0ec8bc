/* course.yaml, and the front matter of a lesson.mdx. */
import { z } from 'zod';
import { database, id, memcached, prose, source } from './common';

export const course = z.strictObject({ id, title: prose, summary: prose });
export type CourseFile = z.infer<typeof course>;

const ENGINES = ['redis-7.0'] as const;

export const lesson = z.strictObject({
  id,
  title: z.string().trim().min(3).max(60),
  /** Seen by its author in `npm run content:dev` only. */
  draft: z.boolean().default(false),
  goal: z.string().trim().min(20).max(160).regex(/^[^\n]+\.$/, 'is one sentence on one line'),
  minutes: z.int().min(5, 'a lesson takes 5 to 12 minutes').max(12, 'a lesson takes 5 to 12 minutes'),
  /** The server that the transcripts are held against. */
  engine: z.enum(ENGINES),
  memcached: memcached.optional(),
  database: database.optional(),
  /** Slugs. */
  prerequisites: z.array(id).default([]),
  /** Whole entries, and keys of `sources.yaml`. */
  sources: z.array(z.union([id, source], 'is a key of sources.yaml, or { key, title, url, checked }'))
    .min(1, 'a lesson names its sources'),
});
export type LessonFile = z.infer<typeof lesson>;
