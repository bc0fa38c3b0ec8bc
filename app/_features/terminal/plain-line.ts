/* The line being written in the plain view, and what its key chips do to it. Pure.
 *
 * A phone's keyboard hides quotes, braces and arrows behind two taps; the chips give them back. Tab completes the
 * command's name as redis-cli does: the next press offers the next one. */

export type PlainLine = { text: string; caret: number };
export type Recall = { at: number; draft: string };

export const KEY_CHIPS = ['"', ':', '{', '}'] as const;

export function insertAt({ text, caret }: PlainLine, piece: string): PlainLine {
  return { text: text.slice(0, caret) + piece + text.slice(caret), caret: caret + piece.length };
}

/** Older lines: `at` counts back from the newest, 0 is the draft. Same neighbours count once. */
export function recallOlder(history: string[], recall: Recall, line: string): { recall: Recall; text: string } {
  const lines = history.filter((each, at) => each !== '' && each !== history[at + 1]);
  const at = Math.min(lines.length, recall.at + 1);
  const draft = recall.at === 0 ? line : recall.draft;
  return { recall: { at, draft }, text: at === 0 ? draft : lines[lines.length - at] ?? draft };
}

export function recallNewer(history: string[], recall: Recall): { recall: Recall; text: string } | undefined {
  if (recall.at === 0) return undefined;
  const lines = history.filter((each, at) => each !== '' && each !== history[at + 1]);
  const at = recall.at - 1;
  return { recall: { at, draft: recall.draft }, text: at === 0 ? recall.draft : lines[lines.length - at] ?? '' };
}

/** The names that the line may become, in order: `config g` a subcommand's; nothing once the name is finished. */
export function completions(line: string, names: readonly string[]): string[] {
  const word = line.trimStart();
  if (word === '') return [];
  const wanted = word.toUpperCase();
  return names.filter((name) => name.toUpperCase().startsWith(wanted));
}
