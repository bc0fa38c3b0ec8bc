/* Runs one program without a terminal, as in a pipe: what it wrote, byte for byte, and how it ended. */
import type { Program, ProgramIo } from '#shell/program';
import { History } from '#shell/tty/history';
import type { SmallWorld } from './small-world';

export type Run = { out: string; error: string; all: string; code: number };

export async function runProgram(world: SmallWorld, program: Program, words: string[], stdin?: string): Promise<Run> {
  const run: Run = { out: '', error: '', all: '', code: 0 };
  const io: ProgramIo = {
    world,
    stdin,
    outIsTerminal: false,
    write: (bytes) => {
      run.out += bytes;
      run.all += bytes;
    },
    writeError: (bytes) => {
      run.error += bytes;
      run.all += bytes;
    },
    style: () => undefined,
    beginCommand: () => undefined,
    endCommand: () => undefined,
    nextMessage: () => undefined,
    noteCut: () => { run.out += '<cut>'; },
    ready: async () => undefined,
    readLine: async () => ({ kind: 'end' }),
    interject: (bytes) => { run.out += bytes; },
    endReading: () => undefined,
    onInterrupt: () => () => undefined,
    sleep: (ms) => world.pass(ms),
    history: [],
    programs: [],
    historyOf: () => new History(10),
    setTitle: () => undefined,
    exitShell: () => undefined,
  };
  run.code = await program.run(io, words);
  return run;
}
