'use client';
/* A command block of a lesson: the lines, what the server answers to them, *Copy* and *Run*.
 *
 * The block is readable as it comes from the server. On a phone the replies are folded until they are asked for
 * (by CSS, and only where scripts run). After *Run* each line says whether its reply was the one shown. */
import { useEffect, useId, useMemo, useState } from 'react';
import type { TranscriptEntry } from '#content/transcript';
import { onLost, onResult, onTarget, requestRun } from '../_features/terminal/bus';
import { Icon } from '../_ui/icon';
import { copyText, givenUp, piecesOf, promptOf, summaryOf, withReply } from './transcript-rules';
import type { LineState } from './transcript-rules';

const COPIED_MS = 1600;
const WAIT_MS = 15_000;
const SUMMARIES = {
  none: '',
  running: 'Running…',
  same: 'Same as shown here.',
  lost: 'No reply seen. Look at the terminal, then run it again.',
  other: 'Your reply differs from the one shown. So may your data: Restart in the exercise brings fresh data.',
};

type Props = { block: string; /** JSON of TranscriptEntry[]. */ entries: string; insert?: boolean };

export function Transcript({ block, entries: json, insert = false }: Props) {
  const entries = useMemo(() => JSON.parse(json) as TranscriptEntry[], [json]);
  const [states, setStates] = useState<LineState[]>([]);
  const [open, setOpen] = useState(false);
  const [copied, setCopied] = useState(false);
  const [target, setTarget] = useState('terminal 1');
  const id = useId();
  useEffect(() => {
    const { shell = false, node } = entries[0] ?? {};
    return onTarget((labelOf) => setTarget(labelOf({ shell, ...(node === undefined ? {} : { node }) })));
  }, [entries]);
  useEffect(() => onResult((result) => {
    if (result.block === block) setStates((before) => withReply(before, entries, result.line, result.reply));
  }), [block, entries]);
  useEffect(() => onLost((lost) => {
    if (lost === block) setStates(givenUp);
  }), [block]);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  const run = (): void => {
    if (!insert) setStates(entries.map(() => 'waiting'));
    const mode = insert ? 'insert' : 'run';
    for (const piece of piecesOf(entries)) requestRun({ ...piece, block, mode });
  };
  const copy = (): void => {
    void navigator.clipboard.writeText(copyText(entries)).then(() => setCopied(true));
  };
  const summary = summaryOf(states);
  useEffect(() => {
    if (summary !== 'running') return undefined;
    const timer = setTimeout(() => setStates(givenUp), WAIT_MS);
    return () => clearTimeout(timer);
  }, [summary]);
  const hasReplies = entries.some((entry) => entry.reply !== '');
  return (
    <figure className="transcript" data-open={open || undefined} data-state={summary} aria-label="Commands to try">
      <Lines entries={entries} states={states} id={id} />
      <figcaption className="transcript-bar">
        <span className="transcript-status" role="status">
          {summary === 'same' && <Icon name="check" className="size-4" />}
          {SUMMARIES[summary]}
        </span>
        <span className="transcript-buttons">
          {hasReplies && (
            <button
              type="button" className="transcript-fold" aria-expanded={open} aria-controls={id}
              onClick={() => setOpen(!open)}
            >
              {open ? 'Hide replies' : 'Show replies'}
            </button>
          )}
          <button type="button" onClick={copy}>{copied ? 'Copied' : 'Copy'}</button>
          <button type="button" className="transcript-run" onClick={run}>
            {insert ? 'Insert' : summary === 'none' ? 'Run' : 'Run again'}
            <span className="transcript-target"> in {target}</span>
          </button>
        </span>
      </figcaption>
    </figure>
  );
}

function Lines({ entries, states, id }: { entries: TranscriptEntry[]; states: LineState[]; id: string }) {
  return (
    <pre id={id} tabIndex={0}>
      {entries.map((entry, index) => (
        <code key={index}>
          <span className="transcript-line">
            <span className="transcript-prompt" aria-hidden="true">{promptOf(entry)}</span>
            {entry.line}
            {states[index] === 'same' && <span className="transcript-mark" role="img" aria-label="same reply"> ✓</span>}
          </span>
          {'\n'}
          {entry.reply !== '' && <samp className="transcript-reply">{`${entry.reply}\n`}</samp>}
        </code>
      ))}
    </pre>
  );
}
