/* `--pipe`: what comes on stdin goes to the server as it is, protocol or inline words; the replies are counted, and
 * refusals shown (redis-cli.c, pipeMode). An ECHO of a word of our own behind it tells when the last has come. */
import { fromLatin1 } from '#base/bytes';
import type { ProgramIo } from '#shell/program';
import { type Asking, INTERRUPTED } from './asking';

/** Sent between two pauses, so that a mass insert holds nobody up. */
const BYTES_A_TURN = 4096;

export async function pipeIn(io: ProgramIo, asking: Asking): Promise<number> {
  const { client } = asking;
  const text = io.stdin ?? '';
  const last = `hitrate-${io.world.now()}-${text.length}`;
  const release = asking.onInterrupt(() => { client.interrupt(); });
  let errors = 0;
  let replies = 0;
  /** Takes replies until none is ready; 'last' when the echo has come. */
  const take = async (all: boolean): Promise<'more' | 'last' | 'lost' | 'interrupted'> => {
    while (all || client.hasReply) {
      const answer = await client.read();
      if (answer.kind === 'interrupted') return 'interrupted';
      if (answer.kind === 'closed' || answer.kind === 'too-slow' || answer.kind === 'fault') return 'lost';
      if ('text' in answer && answer.text === last) return 'last';
      replies++;
      if (answer.kind !== 'error') continue;
      errors++;
      io.writeError(`${answer.text}\n`);
    }
    return 'more';
  };
  try {
    let state: Awaited<ReturnType<typeof take>> = 'more';
    for (let at = 0; at < text.length && state === 'more'; at += BYTES_A_TURN) {
      client.sendBytes(fromLatin1(text.slice(at, at + BYTES_A_TURN)));
      await io.sleep(1);
      state = await take(false);
    }
    if (state === 'more') {
      client.sendBytes(fromLatin1(`\r\n*2\r\n$4\r\nECHO\r\n$${last.length}\r\n${last}\r\n`));
      io.write('All data transferred. Waiting for the last reply...\n');
      state = await take(true);
    }
    if (state === 'interrupted') return INTERRUPTED;
    io.write(state === 'last' ? 'Last reply received from server.\n' : '');
    if (state === 'lost') io.writeError('Server closed the connection\n');
    io.write(`errors: ${errors}, replies: ${replies}\n`);
    return errors > 0 || state === 'lost' ? 1 : 0;
  } finally {
    release();
  }
}
