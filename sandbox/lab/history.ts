/* What the learner has run since the exercise started: for checks that ask about the way and not the state. The last
 * commands are kept with their words (cut, so that a 1 MB value is not kept twice), and the names of all of them. */

import { TERMINAL_LIMITS } from './limits';

export type SavedHistory = { commands: string[][]; names: string[] };

export class CommandHistory {
  private commands: string[][] = [];
  /** How many were ever added. */
  count = 0;
  private readonly names = new Set<string>();

  add(words: readonly string[]): void {
    if (words.length === 0) return;
    const { historyWords, historyWordChars, historyCommands, historyNames } = TERMINAL_LIMITS;
    const cut = words.slice(0, historyWords.value).map((word) => word.slice(0, historyWordChars.value));
    this.commands.push(cut);
    this.count++;
    if (this.commands.length > historyCommands.value) this.commands.shift();
    if (this.names.size >= historyNames.value) return;
    this.names.add(cut[0]!.toUpperCase());
    if (cut.length > 1) this.names.add(`${cut[0]} ${cut[1]}`.toUpperCase().slice(0, historyWordChars.value));
  }

  /** Was `command` run (`CONFIG GET` names a subcommand), with all of `having` among its arguments? A word in capitals
   * is an option and found in any case; anything else is a key or a value and must be the same. */
  used(command: string, having: readonly string[] = []): boolean {
    const name = command.trim().split(/\s+/).map((word) => word.toUpperCase());
    if (having.length === 0 && name.length <= 2 && this.names.has(name.join(' '))) return true;
    return this.commands.some((words) => {
      if (name.some((word, i) => words[i]?.toUpperCase() !== word)) return false;
      const rest = words.slice(name.length);
      return having.every((word) => rest.some((given) => sameWord(given, word)));
    });
  }

  /** Those that were added after `count` of them had been; no more than are kept. */
  since(count: number): string[][] {
    return this.count === count ? [] : this.commands.slice(-(this.count - count));
  }

  clear(): void {
    this.commands = [];
    this.names.clear();
  }

  save(): SavedHistory {
    return { commands: this.commands.map((words) => [...words]), names: [...this.names] };
  }

  static restore(saved: SavedHistory): CommandHistory {
    const history = new CommandHistory();
    history.commands = saved.commands;
    for (const name of saved.names) history.names.add(name);
    return history;
  }
}

function sameWord(given: string, wanted: string): boolean {
  return given === wanted || (wanted === wanted.toUpperCase() && given.toUpperCase() === wanted);
}
