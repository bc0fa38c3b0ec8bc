// The random differential run: seeded episodes of commands on the real redis-server and on ours. Each episode begins on
// emptied servers, so that a failure is found again from its own steps alone, and ends with a look at the whole state.
import { startRealRedis } from '#support/real-redis';
import type { Target } from '#support/resp-client';
import { isKnownDifference } from './differences';
import { loadGrammar, type Grammar } from './random/grammar';
import { Match, type Difference } from './random/match';
import { Script, type Step } from './random/script';
import { asTable, shrink } from './random/shrink';

export type RandomOptions = {
  seed: number;
  commands: number;
  /** How many different failures to collect before giving up. */
  failures: number;
  /** A new, empty server of ours for each episode. */
  makeOurs: () => Promise<Target>;
  /** The names ours implements. */
  names: ReadonlySet<string>;
  say?: (line: string) => void;
};
export type RandomResult = { commands: number; failures: string[]; known: Map<string, number> };

const episodeLength = 4000;

export async function runRandom(options: RandomOptions): Promise<RandomResult> {
  const real = await startRealRedis();
  // A key that ran out goes when it is looked at, on both sides: DBSIZE would else depend on the server's own sweeps.
  await real.command('DEBUG', 'SET-ACTIVE-EXPIRE', '0');
  const grammar: Grammar = loadGrammar();
  const result: RandomResult = { commands: 0, failures: [], known: new Map() };
  const failedCommands = new Set<string>();
  const play = async (steps: Step[]): Promise<Difference | undefined> => {
    await real.hangUp();
    await real.command('FLUSHALL');
    const ours = await options.makeOurs();
    const match = new Match(real, ours);
    const found = await match.play(steps);
    match.end();
    await ours.stop();
    result.commands += match.commands;
    return found;
  };
  try {
    let planned = 0;
    for (let episode = 0; planned < options.commands && result.failures.length < options.failures; episode++) {
      const seed = options.seed + episode * 7919;
      const names = new Set([...options.names].filter((name) => !failedCommands.has(name)));
      const steps = new Script(seed, grammar, names).episode(Math.min(episodeLength, options.commands - planned));
      planned += steps.length;
      const found = await play(steps);
      if (!found) continue;
      const small = await shrink(steps, found, play);
      for (const name of culprits(small.steps)) failedCommands.add(name);
      const script = small.steps.flatMap((step) => ('pause' in step ? [] : [step.words.join(' ')])).join('\n');
      const known = isKnownDifference({ ...small.difference, script });
      if (known) result.known.set(known, (result.known.get(known) ?? 0) + 1);
      else {
        result.failures.push(report(seed, small.steps, small.difference));
        options.say?.(result.failures.at(-1) ?? '');
      }
    }
    result.commands = planned;
    return result;
  } finally {
    await real.stop();
  }
}

/** What to leave out from now on, so that the next difference found is another one. */
function culprits(steps: Step[]): string[] {
  const names = steps.flatMap((step) => ('pause' in step ? [] : [(step.words[0] ?? '').toLowerCase()]));
  const framing = ['multi', 'exec', 'discard', 'watch', 'hello', 'select', ''];
  const last = names.at(-1) ?? '';
  return framing.includes(last) ? names.filter((name) => !framing.includes(name)) : [last];
}

function report(seed: number, steps: Step[], difference: Difference): string {
  return [`difference found with SEED=${seed}, in ${steps.length} steps:`, difference.text, '',
    asTable(`random ${seed}: ${difference.command}`, steps)].join('\n');
}
