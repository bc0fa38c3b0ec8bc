/* `lab nodes`, `lab kill`, `lab start`, `lab add`, `lab remove`: what an operator does to the Memcached nodes of a lab.
 * One text for the shell's program and for scenarios, which have no shell. */
import type { Nodes } from '#shell/world';

export type Said = { text: string; refused: boolean };

const VERBS = new Set(['nodes', 'kill', 'start', 'add', 'remove', 'backup']);
const REDIS = 'redis';
export const NODE_USAGE = '       lab nodes         list the Memcached nodes and their endpoint\n'
  + '       lab kill <node>   a node dies, with all it held; lab start <node>: it is back, empty\n'
  + '       lab add           one more node; lab remove <node>: one less\n'
  + '       lab backup redis  keep a copy of the Redis node, which lab start redis restores after a kill\n';

/** Undefined when the words are about something else. */
export function nodeVerb(nodes: Nodes | undefined, words: readonly string[]): Said | undefined {
  const [verb = '', name, ...rest] = words;
  if (!VERBS.has(verb)) return undefined;
  if (nodes?.redis !== undefined && name === REDIS && rest.length === 0) {
    const said = redisVerb(nodes.redis, verb);
    if (said !== undefined) return said;
  }
  if (verb === 'backup') return refuse('say lab backup redis: Memcached nodes have no backups');
  if (nodes?.endpoint === undefined) return refuse('this lab has no Memcached nodes');
  const named = verb === 'kill' || verb === 'start' || verb === 'remove';
  if (rest.length > 0 || named !== (name !== undefined)) return refuse(`say lab ${verb}${named ? ' <node>' : ''}`);
  if (verb === 'nodes') return { text: table(nodes, nodes.endpoint), refused: false };
  if (verb === 'add') {
    const added = nodes.add();
    return 'refused' in added ? refuse(added.refused) : say(`${added.name} is there, empty`);
  }
  const act = verb as keyof typeof DONE;
  const refused = nodes[act](name!);
  return refused === undefined ? say(`${name} ${DONE[act]}`) : refuse(refused);
}

function redisVerb(redis: NonNullable<Nodes['redis']>, verb: string): Said | undefined {
  const refused = verb === 'kill' ? redis.kill() : verb === 'start' ? redis.start()
    : verb === 'backup' ? redis.backUp() : undefined;
  if (refused !== undefined) return refuse(refused);
  if (verb === 'kill') return say('redis is dead, and what it held is gone');
  if (verb === 'backup') return say('a backup of redis is kept');
  return verb === 'start' ? say('redis is back, with its last backup if there is one') : undefined;
}

const DONE = { kill: 'is dead, and what it held is gone', start: 'is back, empty', remove: 'is removed' };
const say = (text: string): Said => ({ text: `${text}\n`, refused: false });
const refuse = (text: string): Said => ({ text: `lab: ${text}\n`, refused: true });

function table(nodes: Nodes, endpoint: string): string {
  const rows = nodes.list();
  const wide = Math.max(...rows.map(({ address }) => address.length));
  const lines = rows.map(({ name, address, up, items }) =>
    `${name}  ${address.padEnd(wide)}  ${up ? `up    ${items} ${items === 1 ? 'item' : 'items'}` : 'down'}`);
  return `${lines.join('\n')}\nconfiguration endpoint: ${endpoint}:11211\n`;
}
