/* redis-cli's own options: words → what to do. A word that is no option begins the command.
 *
 * * Only what makes sense here is known: no TLS, no sockets in a file system; a script comes from /dev/stdin. An
 * option the real one has and this one lacks says that, rather than being taken for a typing
 * mistake. */

import { splitArgs } from '#shell/language/split-args';

export type OutputMode = 'standard' | 'raw' | 'csv' | 'json' | 'quoted-json';
export type Mode = 'scan' | 'bigkeys' | 'memkeys' | 'hotkeys' | 'stat' | 'latency' | 'latency-history' | 'pipe';
export type Protocol = 'default' | 2 | 3 | 'json';
export type Options = {
  host: string;
  port: number;
  db: number;
  user: string | undefined;
  password: string | undefined;
  authWarning: boolean;
  output: OutputMode;
  protocol: Protocol;
  repeat: number;
  intervalMs: number;
  lastFromStdin: boolean;
  stdinTag: string | undefined;
  bulkDelimiter: string;
  replyDelimiter: string;
  errorCode: boolean;
  quotedInput: boolean;
  showPushes: boolean;
  /** What is done in place of a command or the prompt. */
  mode: Mode | undefined;
  memorySamples: string | undefined;
  /** Where the script of --eval comes from. */
  script: string | undefined;
  pattern: string;
  command: readonly string[];
};
/** What was asked for instead of a run: a text and how the program ends. */
export type OptionsEnd = { text: string; code: number; toError: boolean };

type Draft = { -readonly [Key in keyof Options]: Options[Key] };
/** A reader changes the draft; it returns a sentence when the value is wrong and the program must end. */
type Reader = { values: 0 | 1; read(draft: Draft, value: string): string | undefined | void };

const flag = (read: (draft: Draft) => void): Reader => ({ values: 0, read });
const value = (read: Reader['read']): Reader => ({ values: 1, read });
const mode = (name: Mode): Reader => flag((draft) => { draft.mode = name; });

const READERS: Record<string, Reader> = {
  '-h': value((draft, text) => { draft.host = text; }),
  '-p': value((draft, text) => { draft.port = integer(text); }),
  '-n': value((draft, text) => { draft.db = integer(text); }),
  '-a': value((draft, text) => { draft.password = text; }),
  '--pass': value((draft, text) => { draft.password = text; }),
  '--user': value((draft, text) => { draft.user = text; }),
  '-u': value(readUri),
  '-r': value((draft, text) => { draft.repeat = integer(text); }),
  '-i': value((draft, text) => { draft.intervalMs = Math.round((Number.parseFloat(text) || 0) * 1000); }),
  '-x': flag((draft) => { draft.lastFromStdin = true; }),
  '-X': value((draft, text) => { draft.stdinTag = text; }),
  '-d': value((draft, text) => { draft.bulkDelimiter = text; }),
  '-D': value((draft, text) => { draft.replyDelimiter = text; }),
  '-e': flag((draft) => { draft.errorCode = true; }),
  '-c': flag(() => undefined),
  '-2': flag((draft) => { draft.protocol = 2; }),
  '-3': flag((draft) => { draft.protocol = 3; }),
  '--raw': flag((draft) => { draft.output = 'raw'; }),
  '--no-raw': flag((draft) => { draft.output = 'standard'; }),
  '--csv': flag((draft) => { draft.output = 'csv'; }),
  '--json': flag((draft) => json(draft, 'json')),
  '--quoted-json': flag((draft) => json(draft, 'quoted-json')),
  '--quoted-input': flag((draft) => { draft.quotedInput = true; }),
  '--no-auth-warning': flag((draft) => { draft.authWarning = false; }),
  '--verbose': flag(() => undefined),
  '--show-pushes': value((draft, text) => { draft.showPushes = /^y/i.test(text); }),
  '--scan': mode('scan'),
  '--bigkeys': mode('bigkeys'),
  '--memkeys': mode('memkeys'),
  '--memkeys-samples': value((draft, text) => {
    draft.mode = 'memkeys';
    draft.memorySamples = String(Math.max(0, integer(text)));
  }),
  '--hotkeys': mode('hotkeys'),
  '--stat': mode('stat'),
  '--latency': mode('latency'),
  '--latency-history': mode('latency-history'),
  '--pipe': mode('pipe'),
  '--pipe-timeout': value(() => undefined),
  '--eval': value((draft, text) => { draft.script = text; }),
  '--quoted-pattern': value((draft, text) => {
    const words = splitArgs(text);
    if (words?.length !== 1) return 'Invalid quoted string specified for --quoted-pattern';
    draft.pattern = words[0]!;
    return undefined;
  }),
  '--pattern': value((draft, text) => { draft.pattern = text; }),
};

const ABSENT = new Set([
  '-s', '--askpass', '--tls', '--sni', '--cacert', '--cacertdir', '--insecure', '--cert', '--key', '--tls-ciphers',
  '--tls-ciphersuites', '--latency-dist', '--lru-test', '--replica',
  '--slave', '--rdb', '--functions-rdb', '--intrinsic-latency', '--ldb', '--ldb-sync-mode', '--cluster',
]);

export function readOptions(words: readonly string[], outIsTerminal: boolean, version: string, usage: string):
  Options | OptionsEnd {
  const draft: Draft = {
    host: '127.0.0.1', port: 6379, db: 0, user: undefined, password: undefined, authWarning: true,
    output: outIsTerminal ? 'standard' : 'raw', protocol: 'default', repeat: 1, intervalMs: 0, lastFromStdin: false,
    stdinTag: undefined, bulkDelimiter: '\n', replyDelimiter: '\n', errorCode: false, quotedInput: false,
    showPushes: outIsTerminal, mode: undefined, memorySamples: undefined, script: undefined, pattern: '*', command: [],
  };
  let at = 0;
  for (; at < words.length && words[at]!.startsWith('-'); at++) {
    const word = words[at]!;
    const last = at === words.length - 1;
    if (word === '--version' || word === '-v') return { text: `redis-cli ${version}\n`, code: 0, toError: false };
    if (word === '--help' || (word === '-h' && last)) return { text: usage, code: 0, toError: false };
    if (ABSENT.has(word)) {
      return ending(`redis-cli: ${word} is an option of the real redis-cli that this lab's does not have`);
    }
    const reader = READERS[word];
    if (reader === undefined || (reader.values === 1 && last)) {
      return ending(`Unrecognized option or bad number of args for: '${word}'`);
    }
    const otherProtocol = word === '-2' ? 3 : word === '-3' ? 2 : undefined;
    if (draft.protocol === otherProtocol) {
      return ending('Options -2 and -3 are mutually exclusive.');
    }
    const wrong = reader.read(draft, reader.values === 1 ? words[++at]! : '');
    if (typeof wrong === 'string') return ending(wrong);
  }
  draft.command = words.slice(at);
  return draft;
}

function ending(text: string): OptionsEnd {
  return { text: `${text}\n`, code: 1, toError: true };
}

function json(draft: Draft, output: OutputMode): void {
  draft.output = output;
  if (draft.protocol === 'default') draft.protocol = 'json';
}

/** As atoi reads it: leading digits, else 0. */
export function integer(text: string): number {
  const found = /^\s*([+-]?\d+)/.exec(text);
  return found === null ? 0 : Number(found[1]);
}

/** `redis://[user:]password@host:port/db`, with %XX in user and password. */
function readUri(draft: Draft, text: string): string | undefined {
  if (text.toLowerCase().startsWith('rediss://')) {
    return 'rediss:// is only supported when redis-cli is compiled with OpenSSL';
  }
  if (!text.toLowerCase().startsWith('redis://')) return 'Invalid URI scheme';
  let rest = text.slice(8);
  const info = rest.indexOf('@');
  if (info >= 0) {
    const colon = rest.slice(0, info).indexOf(':');
    const user = colon > 0 ? percentDecoded(rest.slice(0, colon)) : undefined;
    const password = percentDecoded(rest.slice(colon + 1, info));
    if (password === undefined || (colon > 0 && user === undefined)) return 'Illegal character in URI encoding';
    draft.user = user ?? draft.user;
    draft.password = password;
    rest = rest.slice(info + 1);
  }
  const slash = rest.indexOf('/');
  const address = slash < 0 ? rest : rest.slice(0, slash);
  const port = address.lastIndexOf(':');
  if (address !== '') draft.host = port < 0 ? address : address.slice(0, port);
  if (port >= 0) draft.port = integer(address.slice(port + 1));
  if (slash >= 0 && slash + 1 < rest.length) draft.db = integer(rest.slice(slash + 1));
  return undefined;
}

function percentDecoded(text: string): string | undefined {
  if (/%(?![0-9a-fA-F]{2})/.test(text)) return undefined;
  return text.replace(/%([0-9a-fA-F]{2})/g, (_all, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}
