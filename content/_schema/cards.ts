/* `cards/<domain>.yaml`: concept cards; and `ports.yaml`: what the ports lesson, the drill and port cards share. */
import { z } from 'zod';
import { id, prose } from './common';

/** A card that needs more is two cards. */
const FRONT_CHARS_MAX = 200;
const BACK_CHARS_MAX = 420;
const sources = z.array(id).min(1, 'names at least one source of sources.yaml');

const concept = z.strictObject({
  id,
  objective: id,
  front: prose.max(FRONT_CHARS_MAX, 'asks one thing, in a sentence or two').regex(/[?.:]$/, 'ends as a question does'),
  back: prose.max(BACK_CHARS_MAX, 'says one thing; what needs more is two cards'),
  sources,
});
export const concepts = z.array(concept).min(1);
export type ConceptFile = z.infer<typeof concept>;

const portNumber = z.int().min(1).max(65_535);
const port = z.strictObject({
  id,
  /** Fits into "Which port does … use?". */
  name: z.string().trim().min(2).max(80),
  ports: z.array(portNumber).min(1),
  protocol: z.enum(['tcp', 'udp']),
  group: z.enum(['caches', 'databases', 'general']),
  note: prose,
  sources,
});
export const ports = z.array(port).min(1);
export type PortFile = z.infer<typeof port>;
