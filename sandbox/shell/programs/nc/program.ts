/* nc, as Debian's netcat-openbsd: what is typed or piped goes to a port as it is, what comes back is printed.
 *
 * As with the real one the end of the input does not end it: it waits for the server to close, which a cache does only
 * when it is told `quit`. -N or -q 1 is what people add. Lines end with LF alone unless -C is said, and a Memcached
 * value must end with CR LF. */
import { utf8ToLatin1 } from '#base/bytes';
import { LineClient, reasonOf } from '#shell/line-client';
import type { Program, ProgramIo } from '#shell/program';

const USAGE = 'usage: nc [-46CDdFhklNnrStUuvZz] [-I length] [-i interval] [-M ttl]\n'
  + '\t  [-m minttl] [-O length] [-P proxy_username] [-p source_port]\n'
  + '\t  [-q seconds] [-s sourceaddr] [-T keyword] [-V rtable] [-W recvlimit]\n'
  + '\t  [-w timeout] [-X proxy_protocol] [-x proxy_address[:port]]\n'
  + '\t  [destination] [port]\n';
const INTERRUPTED = 130;
const SECOND_MS = 1000;
/** Replies to what was piped in come within the same moment. */
const REPLY_MS = 10;

type Options = {
  host: string; port: string; verbose: boolean; scan: boolean; shutdown: boolean; crlf: boolean;
  quitSeconds: number | undefined; waitSeconds: number | undefined;
};

export const program: Program = {
  name: 'nc',
  aliases: ['netcat'],
  summary: 'send bytes to a port and print what comes back',
  usage: 'nc [-vzNC] [-q seconds] [-w seconds] host port',
  options: [
    ['-N', 'end when the input has ended'], ['-q 1', 'wait a second after the end of the input'],
    ['-C', 'end typed lines with CR LF'], ['-zv', 'only say whether the port answers'],
  ],
  async run(io, words) {
    const options = readOptions(words);
    if (typeof options === 'string') {
      io.writeError(options);
      return 1;
    }
    return talk(io, options);
  },
};

function readOptions(words: readonly string[]): Options | string {
  const plain: string[] = [];
  const options: Options = {
    host: '', port: '', verbose: false, scan: false, shutdown: false, crlf: false, quitSeconds: undefined,
    waitSeconds: undefined,
  };
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (!/^-./.test(word)) {
      plain.push(word);
      continue;
    }
    for (let at = 1; at < word.length; at++) {
      const letter = word[at]!;
      if (letter === 'v') options.verbose = true;
      else if (letter === 'z') options.scan = true;
      else if (letter === 'N') options.shutdown = true;
      else if (letter === 'C') options.crlf = true;
      else if (letter === 'q' || letter === 'w') {
        const value = word.slice(at + 1) || words[++i];
        if (value === undefined) return `nc: option requires an argument -- '${letter}'\n${USAGE}`;
        if (!/^-?\d+$/.test(value)) return letter === 'q' ? `nc: quit timer is invalid: ${value}\n`
          : `nc: timeout is invalid: ${value}\n`;
        options[letter === 'q' ? 'quitSeconds' : 'waitSeconds'] = Number(value);
        break;
      } else if (letter === 'h') return USAGE;
      else if (!'46nd'.includes(letter)) return `nc: invalid option -- '${letter}'\n${USAGE}`;
    }
  }
  if (plain.length === 0) return USAGE;
  if (plain.length === 1) return 'nc: missing port number\n';
  if (!/^\d+$/.test(plain[1]!)) return `nc: port number invalid: ${plain[1]!}\n`;
  return { ...options, host: plain[0]!, port: plain[1]! };
}

async function talk(io: ProgramIo, options: Options): Promise<number> {
  const { host, port, verbose } = options;
  const client = LineClient.dial(io.world, host, Number(port), {
    came: (text) => io.interject(text.replaceAll('\r\n', '\n')), ended: () => io.endReading(),
  });
  const address = io.world.addressOf?.(host) ?? host;
  if (client === 'unknown-host') {
    io.writeError(`nc: getaddrinfo for host "${host}" port ${port}: ${reasonOf(client)}\n`);
    return 1;
  }
  if (typeof client === 'string') {
    if (verbose) io.writeError(`nc: connect to ${at(host, address)} port ${port} (tcp) failed: ${reasonOf(client)}\n`);
    return 1;
  }
  if (verbose) io.writeError(`Connection to ${at(host, address)} ${port} port [tcp/*] succeeded!\n`);
  let stopped = false;
  const release = io.onInterrupt(() => {
    stopped = true;
    client.close();
  });
  try {
    if (options.scan) return 0;
    if (io.stdin === undefined) stopped = await typed(io, client, options) || stopped;
    else await piped(io, client, options, io.stdin);
    return stopped ? INTERRUPTED : 0;
  } finally {
    release();
    client.close();
  }
}

const at = (host: string, address: string): string => (host === address ? host : `${host} (${address})`);

/** True when Ctrl-C ended it. */
async function typed(io: ProgramIo, client: LineClient, options: Options): Promise<boolean> {
  const history = io.historyOf('nc');
  while (!client.ended) {
    const read = await io.readLine('', { history });
    if (read.kind === 'interrupt') return true;
    if (read.kind === 'end') {
      if (!client.ended) await afterInput(io, client, options);
      return false;
    }
    if (read.kind !== 'line') continue;
    if (read.text !== '') history.add(read.text);
    io.beginCommand(read.text, true);
    client.send(`${utf8ToLatin1(read.text)}${options.crlf ? '\r\n' : '\n'}`);
    await Promise.race([client.waiting(), io.sleep(REPLY_MS)]);
  }
  return false;
}

async function piped(io: ProgramIo, client: LineClient, options: Options, text: string): Promise<void> {
  client.send(options.crlf ? text.replaceAll(/\r?\n/g, '\r\n') : text);
  await afterInput(io, client, options);
}

/** The input has ended: how long it stays for replies. */
async function afterInput(io: ProgramIo, client: LineClient, options: Options): Promise<void> {
  const { shutdown, quitSeconds, waitSeconds } = options;
  const seconds = quitSeconds !== undefined && quitSeconds >= 0 ? quitSeconds : waitSeconds;
  if (shutdown || seconds !== undefined) return io.sleep(REPLY_MS + (shutdown ? 0 : seconds! * SECOND_MS));
  while (!client.ended) await client.waiting();
}
