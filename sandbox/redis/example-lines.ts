/* Examples as a declaration holds them, read into lines and replies: what the reference pages show, and what a test
 * types here and into a real redis-cli. */
import type { CommandSpec } from './command';

/** A line at redis-cli, its reply as printed, and how much of that is promised. */
export type ExampleEntry = {
  shell: false; line: string; reply: string; compare: 'exact' | 'unordered' | 'none';
  /** True here and not of redis-server: a stated difference. */
  here?: true;
};

const COMPARE: Record<string, ExampleEntry['compare']> = { '>': 'exact', '*': 'unordered', '~': 'none', '^': 'exact' };

/** Throws when the first line is no command. */
export function readExamples(lines: readonly string[] = []): ExampleEntry[] {
  const entries: ExampleEntry[] = [];
  for (const text of lines) {
    const compare = text[1] === ' ' ? COMPARE[text[0]!] : undefined;
    const last = entries.at(-1);
    if (compare !== undefined) {
      entries.push({
        shell: false, line: text.slice(2), reply: '', compare, ...(text[0] === '^' ? { here: true as const } : {}),
      });
    }
    else if (last === undefined) throw new Error(`an example begins with a command, not with ${text}`);
    else last.reply += `${last.reply === '' ? '' : '\n'}${text}`;
  }
  return entries;
}

/** Examples, then refusals: they are typed one after the other. */
export function allExamples(spec: Pick<CommandSpec, 'examples' | 'refusals'>): ExampleEntry[] {
  return [...readExamples(spec.examples), ...readExamples(spec.refusals)];
}

/** What it may answer with instead of a result, each once: the sentences of its refusals. */
export function refusalSentences(spec: Pick<CommandSpec, 'refusals'>): string[] {
  const found = readExamples(spec.refusals).flatMap(({ reply }) => /^\(error\) (.*)$/m.exec(reply)?.[1] ?? []);
  return [...new Set(found)];
}

/** Leaves redis-cli in another state, ends it or the server: a real redis-cli between pipes cannot go on after it. */
export function leavesShell(line: string): boolean {
  return /^(subscribe|psubscribe|ssubscribe|monitor|quit|shutdown|sync|psync|client reply)\b/i.test(line);
}
