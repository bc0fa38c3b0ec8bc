/* What the node says it is. The profile above it (Redis OSS 7.1, Valkey) comes with the service; the engine is true
 * to 7.0. */
export const VERSION = '7.0.15';
