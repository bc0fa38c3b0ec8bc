/* redis.conf as text (config.c, loadServerConfigFromString): lines with quotes and comments, `include`, and what is no
 * parameter (rename-command, user, loadmodule). The command line of a server is such text too, behind the file's.
 *
 * Files and the working directory belong to whoever serves the node; they come in through a `ConfigSource`. */
import { userLineProblem } from './acl/config-users';
import { splitInline } from '#wire/inline';
import { Config } from './config';
import { DirectiveValues } from './config-directives';
import { takesSeveral } from './config-several';

export interface ConfigSource {
  /** The text of a file, or of all that a pattern names, one behind the other. Does not return when there is none. */
  load(path: string): string;
  /** `dir`: answers the directory as it is called from now on, or why it cannot be. */
  changeDirectory(path: string): { path: string } | { problem: string };
  /** Is there such a command, or one that is renamed to this? */
  hasCommand(name: string): boolean;
}
export type Configuration = {
  /** Canonical name → value as CONFIG GET shows it. */
  values: Map<string, string>;
  /** rename-command: from → to; to nothing: gone. */
  renamed: Map<string, string>;
  /** `user` lines: the words behind `user`. */
  users: string[][];
  modules: string[];
};
/** A line that cannot be read: what the real server prints of it before it ends. */
export class ConfigLineError extends Error {
  constructor(readonly number: number, readonly line: string, readonly why: string) { super(why); }
}

/** Parameters of older versions that are read over, with how many words they have. */
const DEPRECATED = new Set(['list-max-ziplist-entries', 'list-max-ziplist-value', 'lua-replicate-commands']);
const BAD_DIRECTIVE = 'Bad directive or wrong number of arguments';

export function readConfigText(text: string, source: ConfigSource): Configuration {
  const reader = new Reader(source);
  reader.read(text);
  return reader.configuration();
}

class Reader {
  private readonly values: DirectiveValues;
  private readonly renamed = new Map<string, string>();
  private readonly users: string[][] = [];
  private readonly modules: string[] = [];

  constructor(private readonly source: ConfigSource) {
    this.values = new DirectiveValues(source);
  }

  configuration(): Configuration {
    const { renamed, users, modules } = this;
    return { values: this.values.all, renamed, users, modules };
  }

  read(text: string): void {
    text.split('\n').forEach((raw, i) => {
      const line = raw.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
      if (line === '' || line.startsWith('#')) return;
      const words = splitInline(line);
      if (words === undefined) throw new ConfigLineError(i + 1, line, 'Unbalanced quotes in configuration line');
      if (words.length === 0) return;
      const why = this.directive(words[0]!.toLowerCase(), words.slice(1));
      if (why !== undefined) throw new ConfigLineError(i + 1, line, why);
    });
  }

  /** Takes one line; answers why it cannot be. */
  private directive(name: string, given: string[]): string | undefined {
    const parameter = Config.parameter(name);
    if (parameter !== undefined) {
      let words = given;
      if (takesSeveral(parameter.name) && words.length === 1 && words[0] !== '') {
        const split = splitInline(words[0]!);
        if (split === undefined) return 'Unbalanced quotes in configuration line';
        words = split;
      } else if (!takesSeveral(parameter.name) && words.length !== 1) return 'wrong number of arguments';
      return this.values.set(parameter, words);
    }
    if (DEPRECATED.has(name) && given.length === 1) return undefined;
    if (name === 'include' && given.length === 1) {
      this.read(this.source.load(given[0]!));
      return undefined;
    }
    if (name === 'rename-command' && given.length === 2) return this.rename(given[0]!.toLowerCase(), given[1]!);
    if (name === 'user' && given.length >= 1) {
      const problem = userLineProblem(given, this.users);
      this.users.push(given);
      return problem;
    }
    if (name === 'loadmodule' && given.length >= 1) {
      this.modules.push(given[0]!);
      return undefined;
    }
    if (name.includes('.') && given.length === 0) return 'Module config specified without value';
    return BAD_DIRECTIVE;
  }

  private rename(from: string, to: string): string | undefined {
    const known = (name: string) => [...this.renamed.values()].includes(name)
      || (this.source.hasCommand(name) && !this.renamed.has(name));
    if (!known(from)) return 'No such command in rename-command';
    if (to !== '' && known(to.toLowerCase())) return 'Target command name already exists';
    this.renamed.set(from, to.toLowerCase());
    return undefined;
  }
}
