/* A command as the reference pages show it: plain data, made from its declaration when the lists are generated, so that
 * the site needs nothing of the engine. */
import type { Arg, CommandSpec } from './command';
import { catalogEntry } from './catalog-entry';
import { ARITY, OUT_OF_MEMORY, WRONG_TYPE } from './errors';
import { readExamples, refusalSentences, type ExampleEntry } from './example-lines';
import { PROFILES, profilesFrom } from './profile';

export type ReferenceArgument = {
  /** How deep inside groups of others. */
  depth: number;
  name: string;
  /** The word to write, when there is one. */
  token?: string;
  type: string;
  optional: boolean;
  multiple: boolean;
  since?: string;
  summary?: string;
};

export type ReferenceCommand = {
  name: string;
  /** The last word of its address: `config-get`. */
  slug: string;
  group: string;
  summary: string;
  since: string;
  complexity: string;
  arity: number;
  syntax: string;
  flags: readonly string[];
  categories: readonly string[];
  arguments: ReferenceArgument[];
  history: readonly (readonly [since: string, change: string])[];
  /** Titles of the profiles that have it; all of them when nothing is said. */
  profiles?: string[];
  deprecatedSince?: string;
  replacedBy?: string;
  /** Nodes on which the service refuses it. */
  restricted?: 'nodes' | 'serverless';
  subcommands: string[];
  related: string[];
  examples: ExampleEntry[];
  refusals: ExampleEntry[];
  /** Sentences it may refuse with. */
  errors: string[];
};

export const slugOf = (name: string): string => name.replace('|', '-');

/** Every command, in the order of its name. */
export function referenceEntries(specs: readonly CommandSpec[]): ReferenceCommand[] {
  return [...specs].sort((a, b) => (a.name < b.name ? -1 : 1)).map((spec) => entryOf(spec, specs));
}

function entryOf(spec: CommandSpec, specs: readonly CommandSpec[]): ReferenceCommand {
  const last = Object.assign({}, spec, ...(spec.changes ?? []), { since: spec.since }) as CommandSpec;
  const { name, group, summary, complexity, arity, syntax } = catalogEntry(last);
  const profiles = profilesFrom(spec.since).map(({ title }) => title);
  return {
    name, slug: slugOf(spec.name), group, summary, since: spec.since, complexity, arity, syntax,
    flags: spec.flags, categories: spec.categories, arguments: argumentRows(last.args ?? []),
    history: spec.history ?? [],
    ...(profiles.length === Object.keys(PROFILES).length ? {} : { profiles }),
    ...(last.deprecatedSince === undefined ? {} : { deprecatedSince: last.deprecatedSince }),
    ...(last.replacedBy === undefined ? {} : { replacedBy: last.replacedBy }),
    ...(restrictionOf(spec, specs)),
    subcommands: specs.filter((each) => each.name.startsWith(`${spec.name}|`)).map((each) => slugOf(each.name)).sort(),
    related: relatedTo(spec, specs), examples: readExamples(spec.examples), refusals: readExamples(spec.refusals),
    errors: errorsOf(spec),
  };
}

function restrictionOf(spec: CommandSpec, specs: readonly CommandSpec[]): Pick<ReferenceCommand, 'restricted'> {
  const container = specs.find((each) => each.name === spec.name.split('|')[0]);
  const restricted = container?.restricted ?? spec.restricted;
  return restricted === undefined ? {} : { restricted };
}

function argumentRows(args: readonly Arg[], depth = 0): ReferenceArgument[] {
  return args.flatMap((arg) => [
    {
      depth, name: arg.display ?? arg.name, type: arg.type,
      optional: arg.optional === true, multiple: arg.multiple === true,
      ...(arg.token === undefined ? {} : { token: arg.token === '' ? '""' : arg.token }),
      ...(arg.since === undefined ? {} : { since: arg.since }),
      ...(arg.summary === undefined ? {} : { summary: arg.summary }),
    },
    ...argumentRows(arg.args ?? [], depth + 1),
  ]);
}

const TYPED = new Set([
  'string', 'list', 'hash', 'set', 'sorted-set', 'stream', 'bitmap', 'hyperloglog', 'geo',
]);

/** What its refusals show, and what follows from the declaration: counted words, a type of key, memory. */
function errorsOf(spec: CommandSpec): string[] {
  const keys = spec.keySpecs ?? [];
  const overwrites = keys.every(({ flags }) => flags.includes('OW'));
  const sentences = refusalSentences(spec);
  if (spec.arity !== -1 && (spec.run !== undefined || spec.arity !== -2)) sentences.push(ARITY(spec.name).text);
  if (TYPED.has(spec.group) && keys.length > 0 && !overwrites && !spec.takesAnyType) sentences.push(WRONG_TYPE.text);
  if (spec.flags.includes('denyoom')) sentences.push(OUT_OF_MEMORY.text);
  return [...new Set(sentences)];
}

const RELATED_MOST = 6;

/** Neighbours of the same group, those first whose names have the most in common. */
function relatedTo(spec: CommandSpec, specs: readonly CommandSpec[]): string[] {
  const family = spec.name.split('|')[0]!;
  return specs
    .filter((each) => each.name !== spec.name && each.group === spec.group && !each.name.startsWith(`${spec.name}|`))
    .map((each) => ({ name: each.name, shared: sharedLength(family, each.name.split('|')[0]!) }))
    .filter(({ shared }) => shared > 1)
    .sort((a, b) => b.shared - a.shared || a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    .slice(0, RELATED_MOST).map(({ name }) => slugOf(name));
}

/** How long the longest piece is that both words have. */
function sharedLength(a: string, b: string): number {
  for (let length = Math.min(a.length, b.length); length > 0; length--) {
    for (let at = 0; at + length <= a.length; at++) if (b.includes(a.slice(at, at + length))) return length;
  }
  return 0;
}
