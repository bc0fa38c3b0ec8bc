/* What belongs to the whole bank: `sources.yaml`, `questions/blueprint.yaml` and `retired-ids.yaml`. */
import { z } from 'zod';
import { date, id, prose, source } from './common';

export const sources = z.array(source);

const title = z.string().trim().min(3).max(60);

/** `weight` is the domain's part of the exam in percent. */
const domain = z.strictObject({ id, title, summary: prose, weight: z.number().positive() });
/** `lesson` is the slug of the lesson that teaches it. */
const objective = z.strictObject({ id, domain: id, title, summary: prose, lesson: id.optional() });

export const blueprint = z.strictObject({
  domains: z.array(domain),
  objectives: z.array(objective),
  /** Slugs of lessons that are still being written, so that a mistyped one is noticed. */
  planned: z.array(id).default([]),
});
export type BlueprintFile = z.infer<typeof blueprint>;

/** Ids that were used once. What people have answered hangs on them, so they never mean anything else. */
export const retiredIds = z.array(z.strictObject({ id, retired: date, why: prose }));
export type RetiredId = z.infer<typeof retiredIds>[number];
