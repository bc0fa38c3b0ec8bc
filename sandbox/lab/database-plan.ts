/* Which practice database a lab has beside its nodes: plain data, which lessons and exercises say. */

export type DatabasePlan = 'shop';
