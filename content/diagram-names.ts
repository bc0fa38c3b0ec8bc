/* The drawings that a lesson may place with `<Diagram name="…"/>`. They are drawn in `app/_mdx/diagrams`. */
export const DIAGRAM_NAMES = [
  'read-path', 'invalidation', 'key-lifetime', 'session-store', 'leaderboard', 'responsibility', 'who-does-what',
  'which-service', 'port-map', 'serverless-scaling', 'wizard-steps', 'shards-and-replicas', 'engine-lines',
  'failover', 'watching', 'access-string', 'gates', 'backup-and-loss', 'three-shapes', 'stampede', 'three-trips',
  'write-paths', 'invalidation-race', 'version-in-the-name', 'session-places',
] as const;
export type DiagramName = (typeof DIAGRAM_NAMES)[number];
