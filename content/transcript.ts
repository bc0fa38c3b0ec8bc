/* Transcripts: the command blocks of a lesson, as their author writes them and as `content:verify` replays them.
 *
 *     ```redis
 *     > SET greeting hello
 *     OK
 *     $ lab skip 30m
 *     ```
 *
 * `> ` begins a redis-cli line, `$ ` a shell line; what follows up to the next of them is the reply, as redis-cli
 * prints it. A block may carry marks after its language: `{unordered}` (the server is free in the order of the lines),
 * `{volatile}` (another reply each time: run, not compared), `{insert}` (typed for the learner without Enter).
 * A shell line without a reply in the source is run and not compared. */

export type Compare = 'exact' | 'unordered' | 'none';
export type TranscriptEntry = { shell: boolean; line: string; reply: string; compare: Compare };
export type Transcript = {
  /** Unique in the page: `t1`, `t2`, … in page order. */
  block: string;
  insert: boolean;
  entries: TranscriptEntry[];
};

const MARKS = ['unordered', 'volatile', 'insert'];

/** Throws a sentence for the author when the block is not a transcript. */
export function parseTranscript(block: string, source: string, marks: string): Transcript {
  const named = [...marks.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '');
  const unknown = named.find((mark) => !MARKS.includes(mark));
  if (unknown !== undefined) {
    throw new Error(`{${unknown}} is not a mark of a redis block; there are ${MARKS.join(', ')}`);
  }
  const compare = named.includes('volatile') ? 'none' : named.includes('unordered') ? 'unordered' : 'exact';
  const entries: TranscriptEntry[] = [];
  for (const text of source.replace(/\s+$/, '').split('\n')) {
    const start = /^([>$]) (.+)$/.exec(text);
    const last = entries.at(-1);
    if (start) entries.push({ shell: start[1] === '$', line: (start[2] ?? '').trim(), reply: '', compare });
    else if (last) last.reply += (last.reply === '' ? '' : '\n') + text;
    else throw new Error('a redis block begins with a line "> COMMAND" or "$ shell command"');
  }
  for (const entry of entries) {
    entry.reply = entry.reply.replace(/\s+$/, '');
    if (entry.shell && entry.reply === '') entry.compare = 'none';
  }
  return { block, insert: named.includes('insert'), entries };
}

export function replyMatches(entry: Pick<TranscriptEntry, 'reply' | 'compare'>, reply: string): boolean {
  const found = reply.replace(/\s+$/, '');
  if (entry.compare === 'none') return !found.startsWith('(error)');
  if (entry.compare === 'exact') return found === entry.reply;
  return sortedLines(found) === sortedLines(entry.reply);
}

/** The lines as a multiset: redis-cli's numbers before them say only in which order they came. */
export function sortedLines(reply: string): string {
  return reply.trim().split('\n').map((each) => each.replace(/^\s*\d+\) /, '')).sort().join('\n');
}
