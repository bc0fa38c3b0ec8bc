/* Tab and the grey hint, as redis-cli 7.0 has them: from the printed catalogue, by the longest command name that
 * the line starts with. The hint loses an argument for each word typed, until it meets an optional one. */
import { utf8ToLatin1 } from '#base/bytes';
import type { CatalogCommand } from '#shell/catalog';
import { splitArgs } from '#shell/language/split-args';

export class CommandBook {
  readonly commands: readonly CatalogCommand[];
  readonly groups: readonly string[];
  private readonly byName = new Map<string, CatalogCommand>();

  constructor(catalog: readonly CatalogCommand[]) {
    // redis-cli writes `sorted-set` where COMMAND DOCS has an underscore.
    this.commands = catalog.map((command) => ({ ...command, group: command.group.replaceAll('_', '-') }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    this.groups = [...new Set(this.commands.map((command) => command.group))].sort();
    for (const command of catalog) this.byName.set(command.name.toUpperCase(), command);
  }

  find(words: readonly string[]): CatalogCommand | undefined {
    return this.byName.get(words.join(' ').toUpperCase());
  }

  /** `text` is a JS string, as typed. */
  complete(text: string): string[] {
    const help = /^help\s+/i.exec(text);
    const start = help === null ? 0 : help[0].length;
    const typed = text.slice(start).toLowerCase();
    const head = text.slice(0, start);
    const groups = help === null ? [] : this.groups.map((group) => `@${group}`);
    const names = this.commands.map((command) => command.name);
    return [...groups, ...names].filter((name) => name.toLowerCase().startsWith(typed)).map((name) => head + name);
  }

  hint(text: string): string {
    let words = splitArgs(utf8ToLatin1(text));
    if (words === undefined || words.length === 0) return '';
    const [first, second] = words.map((word) => word.toLowerCase());
    if (words.length > 3 && first === 'acl' && second === 'dryrun') words = words.slice(3);
    else if (words.length > 2 && first === 'command' && (second === 'getkeys' || second === 'getkeysandflags')) {
      words = words.slice(2);
    }
    const matched = words.length > 1 && this.find(words.slice(0, 2)) !== undefined ? 2 : 1;
    const command = this.find(words.slice(0, matched));
    if (command === undefined) return '';
    let left = command.syntax;
    for (let drop = words.length - matched; drop > 0 && left !== '' && !left.startsWith('['); drop--) {
      left = dropArgument(left);
    }
    return /\s$/.test(text) ? left : ` ${left}`;
  }
}

function dropArgument(syntax: string): string {
  for (let at = 0; at < syntax.length; at++) {
    if (syntax[at] === '[') return syntax.slice(at);
    if (syntax[at] === ' ') return syntax.slice(at + 1);
  }
  return '';
}
