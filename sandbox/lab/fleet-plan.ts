/* How many Memcached nodes a lab has, and how they are started: plain data, which lessons and exercises say. */

/** `settings` are words of memcached's command line, as `-m 8 -I 512k`. */
export type FleetPlan = { nodes: number; settings?: string | undefined };
