/* The sandbox as a process. The site's starter runs it as a child; it also runs alone. SIGTERM, SIGINT or the end of
 * the parent's channel save every lab and end it with exit code 0; whatever keeps it from starting is one sentence
 * and exit code 1. */

import { readEnv, StartError } from './env';
import { Gateway } from './server';

const log = (text: string): void => void process.stderr.write(`sandbox: ${text}\n`);

async function main(): Promise<void> {
  const env = readEnv(process.env);
  const gateway = new Gateway({ env, log });
  stopWith(gateway);
  try {
    const port = await gateway.listen();
    process.stdout.write(`sandbox: ready on http://127.0.0.1:${port}\n`);
    process.send?.({ ready: true, port });
  } catch (problem) {
    await gateway.stop();
    const taken = problem instanceof Error && 'code' in problem && problem.code === 'EADDRINUSE';
    throw taken
      ? new StartError(`Port ${env.port} of the sandbox is taken: stop what uses it, or set SANDBOX_PORT to another.`)
      : problem;
  }
}

function stopWith(gateway: Gateway): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    const { failed } = await gateway.stop();
    for (const lab of failed) log(`lab ${lab} could not be saved; its last save is kept.`);
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop());
  process.on('disconnect', () => void stop());
}

main().catch((problem: unknown) => {
  if (problem instanceof StartError) log(problem.message);
  else log(problem instanceof Error ? (problem.stack ?? problem.message) : String(problem));
  process.exit(1);
});
