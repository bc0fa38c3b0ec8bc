/* Commands of the real server that this node does not run, by their ACL categories: rules may name them, categories
 * hold them, and a description of a user's rules is the same text with them as without. Those that the table has are
 * taken from the table. */

export const absentCommands: readonly (readonly [categories: string, names: string])[] = [
  ['keyspace write slow dangerous', 'migrate'],
];
