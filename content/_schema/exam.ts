/* content/exams/<id>.yaml: what an exam draws, and by which rules it is sat. */
import { z } from 'zod';
import { id, prose } from './common';

const TYPES = ['single', 'multiple', 'matching', 'ordering', 'numeric', 'predict', 'command'] as const;

const base = {
  id,
  title: z.string().trim().min(3).max(40),
  summary: z.string().trim().min(20).max(160),
  /** Of 1,000. */
  pass: z.int().min(100).max(1000),
  /** What a learner should know before it begins. */
  says: z.array(prose).min(1),
};
const types = z.array(z.enum(TYPES)).min(1);
const minutes = z.int().min(1).max(400);
const counted = { ...base, types, counts: z.array(z.int().min(1).max(100)).min(1), minutesEach: minutes };

export const exam = z.discriminatedUnion('kind', [
  z.strictObject({
    ...base, kind: z.literal('mock'), questions: z.int().min(1).max(100), unscored: z.int().min(0), minutes, types,
  }),
  z.strictObject({ ...counted, kind: z.literal('drill') }),
  z.strictObject({ ...counted, kind: z.literal('missed') }),
  z.strictObject({
    ...base, kind: z.literal('lab'), exercises: z.int().min(1).max(9), commands: z.int().min(0).max(30), minutes,
  }),
], { error: 'an exam is a mock, a drill, missed or a lab' });
export type ExamFile = z.infer<typeof exam>;
