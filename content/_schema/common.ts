/* Shapes that every content file uses. */
import { z } from 'zod';

/** Ids are explicit and stay when a folder is renamed: a learner's progress hangs on them. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens').max(60);

/** A sentence or two for a person. */
export const prose = z.string().trim().min(1, 'must not be empty').max(1200);

export const date = z.union([z.string(), z.date()])
  .transform((value) => (typeof value === 'string' ? value : value.toISOString().slice(0, 10)))
  .refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value), 'must be a date, YYYY-MM-DD');

/** Places whose word we take: the makers' own documentation. */
export const SOURCE_HOSTS = [
  'docs.aws.amazon.com', 'aws.amazon.com', 'redis.io', 'valkey.io', 'docs.memcached.org', 'memcached.org',
];
/** Documents that their makers keep with the source. */
const SOURCE_FOLDERS = ['https://github.com/memcached/memcached/blob/master/doc/'];

const address = z.url('must be a full web address').refine((value) => {
  const { protocol, hostname } = new URL(value);
  return (protocol === 'https:' && SOURCE_HOSTS.includes(hostname))
    || SOURCE_FOLDERS.some((folder) => value.startsWith(folder));
}, `must be https on one of ${SOURCE_HOSTS.join(', ')}, or in ${SOURCE_FOLDERS.join(', ')}`);

/** `facts` names the sections of the fact sheet that this page backs. */
export const source = z.strictObject({
  key: id, title: prose, url: address, checked: date, facts: z.array(z.string()).default([]),
});
export type SourceEntry = z.infer<typeof source>;

/** Memcached nodes beside the Redis one; `settings` are words of memcached's command line. */
export const memcached = z.strictObject({
  nodes: z.int().min(1).max(60),
  settings: z.string().regex(/^-\S/, 'is words of memcached\'s command line, as -m 8').optional(),
});

/** The practice database beside the nodes. */
export const database = z.enum(['shop'], { error: 'is a practice database; there is one: shop' });

/**
 * A redis-cli line, `shop=> ` and a line at psql's prompt, `cache-0001> ` and a line of a telnet to that node, or `$ `
 * and a shell line.
 */
export const line = z.string().regex(/^\S[^\r\n]*$/, 'must be one line that starts with a word');
