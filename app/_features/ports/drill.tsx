'use client';
/* The drill by keyboard: a name, a number, Enter. What was right moves on at once; what was wrong is shown and comes
 * back. */
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Port } from '#content';
import { saveRound } from './actions';
import { RoundEnd } from './round-end';
import {
  answered, GROUPS, isBetter, newRound, scoreOf, seconds, type PortGroup, type Round, type Score,
} from './rules';

const NAMES: Record<PortGroup, string> = { caches: 'Caches', databases: 'Databases', general: 'General' };

export function Drill({ ports, best }: { ports: readonly Port[]; best: Score | undefined }) {
  const [group, setGroup] = useState<PortGroup | 'all'>('all');
  const [round, setRound] = useState<Round>();
  const [saved, setSaved] = useState<'saving' | 'saved' | string>();
  const [ownBest, setOwnBest] = useState(best);
  const chosen = ports.filter((port) => group === 'all' || port.group === group);
  const begin = (): void => {
    setSaved(undefined);
    setRound(newRound(chosen, crypto.randomUUID()));
  };
  const save = async (done: Round): Promise<void> => {
    setSaved('saving');
    const answers = done.firsts.map(({ port, given, ms }) => ({ port, given, ms }));
    const answer = await saveRound({ round: crypto.randomUUID(), answers })
      .catch(() => ({ ok: false as const, error: 'The site did not answer.', retry: true }));
    setSaved(answer.ok ? 'saved' : `${answer.error} This round was not kept for your cards.`);
    const score = scoreOf(done.firsts);
    if (answer.ok && score.total === ports.length && (!ownBest || isBetter(score, ownBest))) setOwnBest(score);
  };
  if (round === undefined) {
    return <Lobby {...{ group, setGroup, begin }} best={ownBest} count={chosen.length} />;
  }
  const port = ports.find(({ id }) => id === round.queue[0]);
  if (port === undefined) {
    return <RoundEnd ports={ports} round={round} saved={saved} again={begin} stop={() => setRound(undefined)} />;
  }
  const give = (given: string, ms: number): void => {
    const next = answered(round, port, given, ms);
    setRound(next);
    if (next.queue.length === 0) void save(next);
  };
  return <Ask key={round.turn} {...{ port, ports, round, give }} />;
}

function Lobby({ group, setGroup, begin, best, count }: {
  group: PortGroup | 'all'; setGroup: (group: PortGroup | 'all') => void; begin: () => void;
  best: Score | undefined; count: number;
}) {
  return (
    <div className="js-only">
      <fieldset className="flex flex-wrap gap-x-5 gap-y-2">
        <legend className="mb-2 font-semibold">Which ports?</legend>
        {(['all', ...GROUPS] as const).map((each) => (
          <label key={each} className="flex min-h-9 items-center gap-2">
            <input
              type="radio" name="group" checked={group === each} onChange={() => setGroup(each)}
              className="size-4 accent-accent"
            />
            {each === 'all' ? 'All' : NAMES[each]}
          </label>
        ))}
      </fieldset>
      <div className="mt-5 flex flex-wrap items-center gap-4">
        <button
          type="button" onClick={begin}
          className="min-h-12 rounded-lg bg-accent px-6 font-semibold text-on-accent hover:bg-accent-strong"
        >
          Start: {count} ports
        </button>
        {best && (
          <p className="text-muted">
            Your best round: {best.right} of {best.total}, {seconds(best.ms / best.total)} a port
          </p>
        )}
      </div>
    </div>
  );
}

function Ask({ port, ports, round, give }: {
  port: Port; ports: readonly Port[]; round: Round; give: (given: string, ms: number) => void;
}) {
  const [given, setGiven] = useState('');
  const since = useRef(0);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    since.current = performance.now();
    field.current?.focus();
  }, []);
  const { last, queue, firsts } = round;
  const before = last && ports.find(({ id }) => id === last.port);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (given.trim() !== '') give(given, performance.now() - since.current);
  };
  return (
    <form onSubmit={submit} autoComplete="off">
      <p className="text-sm text-muted">{queue.length} to go · {firsts.filter(({ right }) => right).length} right</p>
      <p role="status" className={`mt-2 min-h-14 rounded-lg px-3 py-2 text-sm ${!last ? ''
        : last.right ? 'bg-good-soft text-good' : 'bg-bad-soft text-bad'}`}>
        {last && before && (last.right ? `Right: ${before.name}, ${before.ports.join(', ')}.`
          : `${before.name} uses ${before.ports.join(', ')}, not ${last.given}. It comes back.`)}
      </p>
      <label className="mt-4 block">
        <span className="block text-muted">Which port?</span>
        <span className="block text-2xl font-semibold text-balance">{port.name}</span>
        <input
          ref={field} value={given} inputMode="numeric" maxLength={40} spellCheck={false} autoComplete="off"
          enterKeyHint="send" onChange={(event) => setGiven(event.target.value)}
          className="mt-4 min-h-14 w-44 rounded-lg border border-border-strong bg-raised px-4 font-mono text-2xl"
        />
      </label>
      <div className="mt-5 flex flex-wrap gap-3">
        <button type="submit" className="min-h-11 rounded-lg bg-accent px-5 font-semibold text-on-accent">Enter</button>
        <button
          type="button" onClick={() => give('?', performance.now() - since.current)}
          className="min-h-11 rounded-lg border border-border-strong px-5 font-semibold hover:border-accent"
        >
          I do not know
        </button>
      </div>
    </form>
  );
}
