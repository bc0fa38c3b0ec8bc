/* The commands by group, in the order in which one meets them, with the words of the index. */
import { reference, type ReferenceCommand } from '#redis/reference.gen';

export type ListedCommand = { name: string; slug: string; summary: string };
/** `alias`: other words that people look for. */
export type CommandGroup = { id: string; title: string; about: string; alias: string; commands: ListedCommand[] };

/** Types go by other names too. */
const ALIASES: Record<string, string> = {
  generic: 'key ttl', string: 'counter', hash: 'object map dictionary', list: 'queue stack', sorted_set: 'zset ranking',
  stream: 'log events', hyperloglog: 'pf unique', geo: 'location radius', pubsub: 'pubsub channel', scripting: 'lua',
  transactions: 'atomic', connection: 'login', server: 'admin info', cluster: 'shard hash slot',
};

const GROUPS: [id: string, title: string, about: string][] = [
  ['generic', 'Keys', 'Any key, whatever it holds: its life, its name, its type.'],
  ['string', 'Strings', 'Text, numbers and bytes under a key: the plain cache entry.'],
  ['hash', 'Hashes', 'Fields and values under one key: an object.'],
  ['list', 'Lists', 'Values in order, taken and given at both ends: queues.'],
  ['set', 'Sets', 'Different values without order: membership and set algebra.'],
  ['sorted_set', 'Sorted sets', 'Members ranked by score: leaderboards, time windows.'],
  ['stream', 'Streams', 'A log of entries that groups of consumers share.'],
  ['bitmap', 'Bitmaps', 'The single bits of a string: presence and flags by number.'],
  ['hyperloglog', 'HyperLogLog', 'How many different things, in twelve kilobytes.'],
  ['geo', 'Geo', 'Places, distances, and what is near.'],
  ['pubsub', 'Publish and subscribe', 'Messages to whoever listens now.'],
  ['transactions', 'Transactions', 'Commands that run together, or not at all.'],
  ['scripting', 'Scripts and functions', 'Lua that runs inside the server.'],
  ['connection', 'Connections', 'This client: who it is and how it speaks.'],
  ['server', 'Server', 'The node itself: settings, numbers, users.'],
  ['cluster', 'Cluster', 'Slots and nodes, where the data is sharded.'],
];

const listed = ({ name, slug, summary }: ReferenceCommand): ListedCommand => ({ name, slug, summary });

/** Groups that have commands; one that nobody named comes last under its own name. */
export function commandGroups(): CommandGroup[] {
  const known = new Set(GROUPS.map(([id]) => id));
  const others = [...new Set(reference.map((each) => each.group))].filter((group) => !known.has(group));
  return [...GROUPS, ...others.map((id): [string, string, string] => [id, id, ''])]
    .map(([id, title, about]) => ({
      id, title, about, alias: ALIASES[id] ?? '', commands: reference.filter((each) => each.group === id).map(listed),
    }))
    .filter((group) => group.commands.length > 0);
}

export function groupTitle(id: string): string { return GROUPS.find(([each]) => each === id)?.[1] ?? id; }

export function commandOf(slug: string): ReferenceCommand | undefined {
  return reference.find((each) => each.slug === slug);
}

/** The addresses that a name of a command has, for words in a lesson's prose: `CONFIG GET` and `SET`. */
export function slugOfName(name: string): string | undefined {
  return /^[A-Z][A-Z_ -]+$/.test(name) ? reference.find((each) => each.name === name)?.slug : undefined;
}
