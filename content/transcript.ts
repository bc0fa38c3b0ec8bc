/* Transcripts: the command blocks of a lesson, as their author writes them and as `content:verify` replays them.
 *
 *     ```redis
 *     > SET greeting hello
 *     OK
 *     $ lab skip 30m
 *     ```
 *
 * `> ` begins a redis-cli line, or in a block of the language `memcached` a line typed in a telnet to `cache-0001`;
 * `cache-0002> ` begins a line in a telnet to that node, `shop=> ` (or `shop-> `, which goes on with a statement) one
 * at psql's prompt, `$ ` a shell line; what follows up to the next of them is the
 * reply, as it is printed. A block may carry marks after its language: `{unordered}` (the server is free in the order
 * of the lines), `{volatile}` (another reply each time: run, not compared), `{insert}` (typed for the learner without
 * Enter).
 * A shell line without a reply in the source is run and not compared. */

export type Compare = 'exact' | 'unordered' | 'none';
/** `node`: the Memcached node in whose telnet the line is typed, or `psql`; without it and `shell` it is redis-cli's.
 * `prompt`: where it is not `> ` or the node's name. */
export type TranscriptEntry = {
  shell: boolean; node?: string; prompt?: string; line: string; reply: string; compare: Compare;
};
export type Transcript = {
  /** Unique in the page: `t1`, `t2`, … in page order. */
  block: string;
  insert: boolean;
  entries: TranscriptEntry[];
};

const MARKS = ['unordered', 'volatile', 'insert'];

/** The languages of blocks that are transcripts, and what `> ` means in them. */
export const TRANSCRIPT_LANGUAGES: Readonly<Record<string, { node?: string }>> = {
  redis: {}, memcached: { node: 'cache-0001' }, psql: { node: 'psql' },
};

/** Throws a sentence for the author when the block is not a transcript. */
export function parseTranscript(block: string, source: string, marks: string, language = 'redis'): Transcript {
  const named = [...marks.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '');
  const unknown = named.find((mark) => !MARKS.includes(mark));
  if (unknown !== undefined) {
    throw new Error(`{${unknown}} is not a mark of a redis block; there are ${MARKS.join(', ')}`);
  }
  const compare = named.includes('volatile') ? 'none' : named.includes('unordered') ? 'unordered' : 'exact';
  const entries: TranscriptEntry[] = [];
  for (const text of source.replace(/\s+$/, '').split('\n')) {
    const start = /^(\$|(?:cache-\d{4}|shop[=\-*'"(!]+)?>) (.+)$/.exec(text);
    const last = entries.at(-1);
    if (start) entries.push({ ...placeOf(start[1]!, language), line: (start[2] ?? '').trim(), reply: '', compare });
    else if (last) last.reply += (last.reply === '' ? '' : '\n') + text;
    else throw new Error('a redis block begins with a line "> COMMAND" or "$ shell command"');
  }
  for (const entry of entries) {
    entry.reply = entry.reply.replace(/\s+$/, '');
    if (entry.shell && entry.reply === '') entry.compare = 'none';
  }
  return { block, insert: named.includes('insert'), entries };
}

function placeOf(prompt: string, language: string): Pick<TranscriptEntry, 'shell' | 'node' | 'prompt'> {
  if (prompt === '$') return { shell: true };
  if (prompt.startsWith('shop')) return { shell: false, node: 'psql', prompt: prompt.slice(0, -1) };
  const node = prompt === '>' ? TRANSCRIPT_LANGUAGES[language]?.node : prompt.slice(0, -1);
  return node === undefined ? { shell: false } : { shell: false, node };
}

/** A line of an exercise or a claim: `$ ` and a shell line, `cache-0001> ` and a telnet line, or redis-cli's. */
export function splitPlace(line: string): { shell: boolean; node?: string; text: string } {
  const telnet = /^(cache-\d{4}|shop[=\-*'"(!]+)> (.*)$/s.exec(line);
  if (telnet) return { shell: false, node: telnet[1]!.startsWith('shop') ? 'psql' : telnet[1]!, text: telnet[2]! };
  return line.startsWith('$ ') ? { shell: true, text: line.slice(2) } : { shell: false, text: line };
}

export function replyMatches(entry: Pick<TranscriptEntry, 'reply' | 'compare' | 'node'>, reply: string): boolean {
  const found = entry.node === 'psql' ? withoutLineEnds(reply) : reply.replace(/\s+$/, '');
  if (entry.compare === 'none') return !found.startsWith('(error)');
  const wanted = entry.node === 'psql' ? withoutLineEnds(entry.reply) : entry.reply;
  if (entry.compare === 'exact') return found === wanted;
  return sortedLines(found) === sortedLines(wanted);
}

/** psql ends the line of names with a space, which editors take away. */
function withoutLineEnds(text: string): string { return text.replace(/[ \t]+$/gm, '').replace(/\s+$/, ''); }

/** The lines as a multiset: redis-cli's numbers before them say only in which order they came. */
export function sortedLines(reply: string): string {
  return reply.trim().split('\n').map((each) => each.replace(/^\s*\d+\) /, '')).sort().join('\n');
}
