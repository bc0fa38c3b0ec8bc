/* A declaration as one release has it: arguments and history that came later are gone, changes up to it are made. */
import type { Arg, CommandSpec } from './command';
import { isBy } from './profile';

/** The same declaration when nothing differs; undefined when the command came later. */
export function specAt(spec: CommandSpec, release: string): CommandSpec | undefined {
  if (!isBy(spec.since, release)) return undefined;
  const changes = (spec.changes ?? []).filter(({ since }) => isBy(since, release));
  const changed: CommandSpec = changes.length === 0 ? spec : Object.assign({}, spec, ...changes, { since: spec.since });
  const args = changed.args && argsAt(changed.args, release);
  const history = changed.history?.filter(([since]) => isBy(since, release));
  if (args === changed.args && history?.length === changed.history?.length) return changed;
  const { args: _args, history: _history, ...rest } = changed;
  return {
    ...rest, ...(args && args.length > 0 ? { args } : {}), ...(history && history.length > 0 ? { history } : {}),
  };
}

function argsAt(args: readonly Arg[], release: string): readonly Arg[] {
  let same = true;
  const kept: Arg[] = [];
  for (const arg of args) {
    if (arg.since !== undefined && !isBy(arg.since, release)) {
      same = false;
      continue;
    }
    const inner = arg.args && argsAt(arg.args, release);
    if (inner !== arg.args) same = false;
    kept.push(inner === arg.args ? arg : { ...arg, args: inner! });
  }
  return same ? args : kept;
}

/** Every option word of a command, in upper case. */
export function optionWords(args: readonly Arg[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { token, args: inner } of args) {
    if (token !== undefined) words.add(token.toUpperCase());
    for (const word of inner === undefined ? [] : optionWords(inner)) words.add(word);
  }
  return words;
}
