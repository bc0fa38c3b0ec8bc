/* The drawings that a lesson may place with `<Diagram name="…"/>`. They are drawn in `app/_mdx/diagrams`. */
export const DIAGRAM_NAMES = [
  'read-path', 'invalidation', 'key-lifetime', 'session-store', 'leaderboard', 'responsibility', 'three-shapes',
  'stampede',
  'who-does-what', 'shards-and-replicas', 'engine-lines', 'failover', 'wizard-steps', 'access-string', 'gates',
  'backup-and-loss', 'serverless-scaling',
  'who-does-what', 'shards-and-replicas', 'engine-lines', 'failover', 'wizard-steps',
  'who-does-what', 'shards-and-replicas', 'engine-lines',
  'failover',
  'watching',
  'access-string',
  'gates',
  'backup-and-loss',
] as const;
export type DiagramName = (typeof DIAGRAM_NAMES)[number];
