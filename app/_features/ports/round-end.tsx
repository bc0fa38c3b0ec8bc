/* How a round went: each port with what was given first, the missed ones before the others. */
import type { Port } from '#content';
import { scoreOf, seconds, type Round } from './rules';

type Props = {
  ports: readonly Port[]; round: Round; saved: string | undefined; again: () => void; stop: () => void;
};

export function RoundEnd({ ports, round, saved, again, stop }: Props) {
  const score = scoreOf(round.firsts);
  const rows = [...round.firsts].sort((one, other) => Number(one.right) - Number(other.right) || other.ms - one.ms);
  return (
    <div>
      <h2 className="text-2xl">{score.right} of {score.total} at the first try</h2>
      <p className="mt-1 text-muted">{seconds(score.ms)} in all, {seconds(score.ms / score.total)} a port.</p>
      <p role="status" className="mt-2 text-sm text-muted">
        {saved === 'saving' ? 'Saving…' : saved === 'saved' ? 'Saved: your port cards know what you know now.' : saved}
      </p>
      <div className="mt-5 flex flex-wrap gap-3">
        <button
          type="button" onClick={again} className="min-h-11 rounded-lg bg-accent px-5 font-semibold text-on-accent"
        >
          Again
        </button>
        <button
          type="button" onClick={stop}
          className="min-h-11 rounded-lg border border-border-strong px-5 font-semibold hover:border-accent"
        >
          Choose other ports
        </button>
      </div>
      <div className="mt-6 overflow-x-auto" role="region" aria-label="Your answers" tabIndex={0}>
        <table className="w-full text-left">
          <thead className="text-sm text-muted">
            <tr><th scope="col" className="py-2 pr-4">Service</th><th scope="col" className="pr-4">Port</th>
              <th scope="col" className="pr-4">You</th><th scope="col">Time</th></tr>
          </thead>
          <tbody>
            {rows.map(({ port, given, right, ms }) => (
              <tr key={port} className="border-t border-border align-top">
                <th scope="row" className="py-2 pr-4 font-medium">{ports.find(({ id }) => id === port)?.name}</th>
                <td className="py-2 pr-4 font-mono">{ports.find(({ id }) => id === port)?.ports.join(', ')}</td>
                <td className={`py-2 pr-4 font-mono whitespace-nowrap ${right ? 'text-good' : 'text-bad'}`}>
                  {right ? '✓ ' : '✗ '}{given}<span className="sr-only">{right ? ', right' : ', wrong'}</span>
                </td>
                <td className="py-2 whitespace-nowrap text-muted">{seconds(ms)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
