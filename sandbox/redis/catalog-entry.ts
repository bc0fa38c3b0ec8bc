/* A command as a client knows it: what redis-cli's help and hints and the reference pages are made from. */
import type { Arg, CommandSpec } from './command';
import { DEFAULT_PROFILE, PROFILES } from './profile';
import { specAt } from './release-spec';

export type CatalogCommand = {
  /** As redis-cli prints it: `SET`, `CONFIG GET`. */
  name: string;
  summary: string;
  since: string;
  group: string;
  complexity: string;
  arity: number;
  /** The words after the name, as redis-cli's `help` prints them. */
  syntax: string;
  args: readonly Arg[];
};

/** What redis-cli 7.0 knows by itself, whatever server it speaks to. */
export function shellCatalog(specs: readonly CommandSpec[]): CatalogCommand[] {
  const { release } = PROFILES[DEFAULT_PROFILE];
  return specs.map((spec) => specAt(spec, release)).filter((spec) => spec !== undefined).map(catalogEntry);
}

export function catalogEntry(spec: CommandSpec): CatalogCommand {
  const args = spec.args ?? [];
  return {
    name: spec.name.replace('|', ' ').toUpperCase(),
    summary: spec.summary, since: spec.since, group: spec.group.replace('-', '_'), complexity: spec.complexity,
    arity: spec.arity, syntax: args.map(syntaxOf).join(' '), args,
  };
}

/** One argument as utils/generate-command-help.rb has it: `[NX|XX]`, `EX seconds`, `key [key ...]`. */
function syntaxOf(arg: Arg): string {
  let text = bodyOf(arg);
  if (arg.token !== undefined && arg.type !== 'pure-token') {
    text = `${arg.token === '' ? '""' : arg.token} ${text}`;
  }
  if (arg.multiple) {
    const again = arg.multipleToken ? text : bodyOf(arg);
    text = `${text} [${again} ...]`;
  }
  return arg.optional ? `[${text}]` : text;
}

function bodyOf(arg: Arg): string {
  if (arg.type === 'oneof') return (arg.args ?? []).map(syntaxOf).join('|');
  if (arg.type === 'block') return (arg.args ?? []).map(syntaxOf).join(' ');
  if (arg.type === 'pure-token') return arg.token === '' ? '""' : arg.token ?? '';
  return arg.display ?? arg.name;
}
