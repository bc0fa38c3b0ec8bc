/* What a command block does when its buttons are pressed and when replies come back; no React here. */
import type { TranscriptEntry } from '#content/transcript';
import { replyMatches } from '#content/transcript';

export type Piece = { shell: boolean; node?: string; lines: string[] };

/** The lines of a block, cut where it changes between redis-cli, the shell and telnets: each piece is one request. The
 * lab's redis-cli knows `lab`, so where a block has redis-cli lines such a line stays with its neighbours and in their
 * order. */
export function piecesOf(entries: Pick<TranscriptEntry, 'shell' | 'node' | 'line'>[]): Piece[] {
  const pieces: Piece[] = [];
  const withCli = entries.some((entry) => !entry.shell && entry.node === undefined);
  for (const { shell: written, node, line } of entries) {
    const shell = written && !(withCli && line.startsWith('lab '));
    const last = pieces.at(-1);
    if (last?.shell === shell && last.node === node) last.lines.push(line);
    else pieces.push({ shell, ...(node === undefined ? {} : { node }), lines: [line] });
  }
  return pieces;
}

/** What stands before a line. */
export function promptOf({ shell, node, prompt }: Pick<TranscriptEntry, 'shell' | 'node' | 'prompt'>): string {
  return shell ? '$ ' : `${prompt ?? (node === 'psql' ? 'shop=' : node ?? '')}> `;
}

/** What the clipboard gets: the lines without prompts, one a line. */
export function copyText(entries: TranscriptEntry[]): string {
  return entries.map((entry) => entry.line).join('\n');
}

/** What happened to one line of a block since *Run* was pressed. `lost`: no reply was seen in time. */
export type LineState = 'waiting' | 'same' | 'other' | 'lost';

/** Replies come in the order of the lines. The first line that still waits and reads the same gets the reply. */
export function withReply(states: LineState[], entries: TranscriptEntry[], line: string, reply: string): LineState[] {
  const at = entries.findIndex((entry, index) => states[index] === 'waiting' && entry.line === line);
  const entry = entries[at];
  if (entry === undefined) return states;
  return states.map((state, index) => (index === at ? (replyMatches(entry, reply) ? 'same' : 'other') : state));
}

/** The socket may fail or a program may hold the terminal: then a block stops waiting. */
export function givenUp(states: LineState[]): LineState[] {
  return states.map((state) => (state === 'waiting' ? 'lost' : state));
}

export function summaryOf(states: LineState[]): 'none' | 'running' | 'same' | 'other' | 'lost' {
  if (states.length === 0) return 'none';
  if (states.includes('lost')) return 'lost';
  if (states.includes('other')) return 'other';
  return states.includes('waiting') ? 'running' : 'same';
}
