/* Commands of the real server that this node does not run, by their ACL categories: rules may name them, categories
 * hold them, and a description of a user's rules is the same text with them as without. Those that the table has are
 * taken from the table. */

export const absentCommands: readonly (readonly [categories: string, names: string])[] = [
  ['slow scripting',
    'eval eval_ro evalsha evalsha_ro fcall fcall_ro function|dump function|help function|kill function|list '
    + 'function|stats script|debug script|exists script|flush script|help script|kill script|load'],
  ['slow', 'function script'],
  ['write slow scripting', 'function|delete function|flush function|load function|restore'],
  ['keyspace write slow dangerous', 'migrate'],
];
