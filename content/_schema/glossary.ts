/* glossary.yaml: the words of the subject. */
import { z } from 'zod';
import { id, prose } from './common';

const term = z.strictObject({
  id,
  term: z.string().trim().min(2).max(40),
  /** Other names, and plural forms where they differ by more than an s. */
  also: z.array(z.string().trim().min(2).max(40)).default([]),
  /** Slug of the lesson that teaches it; it may still be unwritten. */
  lesson: id.optional(),
  /** Sections of facts/elasticache.md. */
  facts: z.array(z.string()).default([]),
  text: prose.max(260, 'is said in at most 260 characters'),
});
export const glossary = z.array(term).min(1);
export type TermEntry = z.infer<typeof term>;
