/* memcached's command line: what getopt takes, what each option checks and says (main in memcached.c), and the checks
 * that need several options together. */
import { extendedOption } from './extended-options';
import { optionsIn } from './getopt';
import { leadingInteger } from './leading-integer';
import { DEFAULT_SETTINGS, type Settings } from './settings';

/** What concerns the process and its sockets rather than the cache. */
export type Front = {
  addresses: string[];
  socketPath: string;
  socketMask: number;
  daemon: boolean;
  pidFile: string;
  backlog: number;
  user: string;
  /** Only print something: the version, the help or the licence. */
  print: '' | 'version' | 'help' | 'license';
  /** -B was there. */
  protocolGiven: boolean;
  /** Said before the start; it does not stop it. */
  warnings: string[];
};
export type Order = { settings: Settings; front: Front };
/** The exact text for stderr, and the exit code. */
export type Refusal = { refused: string; code: number };

const USAGE = 64;
const MEGABYTE = 1024 * 1024;

/** The words behind the program's name, as an order to start or the refusal the real one prints. */
export function settingsFrom(words: readonly string[]): Order | Refusal {
  const settings: Settings = { ...DEFAULT_SETTINGS };
  const front: Front = {
    addresses: [], socketPath: '', socketMask: 0o700, daemon: false, pidFile: '', backlog: 1024, user: '', print: '',
    protocolGiven: false, warnings: [],
  };
  const refused = readWords(words, settings, front)
    ?? (front.print === '' ? together(settings, front.protocolGiven) : undefined);
  if (refused === undefined) return { settings, front };
  return { refused: [...front.warnings, ''].join('\n') + refused.refused, code: refused.code };
}

function readWords(words: readonly string[], settings: Settings, front: Front): Refusal | undefined {
  for (const given of optionsIn(words)) {
    if ('complaint' in given) return { refused: `memcached: ${given.complaint}\nIllegal argument "?"\n`, code: 1 };
    const read = VALUED[given.letter];
    const refused = read === undefined ? plainOption(given.letter, settings, front)
      : read(given.value, settings, front);
    if (refused !== undefined) return refused;
    if (front.print !== '') return undefined;
  }
  return undefined;
}

function plainOption(letter: string, settings: Settings, front: Front): Refusal | undefined {
  switch (letter) {
    case 'M': settings.evictToFree = false; break;
    case 'v': settings.verbose++; break;
    case 'd': front.daemon = true; break;
    case 'h': front.print = 'help'; break;
    case 'i': front.print = 'license'; break;
    case 'V': front.print = 'version'; break;
    case 'C': settings.useCas = false; break;
    case 'S': settings.sasl = true; break;
    case 'F': settings.flushEnabled = false; break;
    case 'X': settings.dumpEnabled = false; break;
    case 'W': settings.watchEnabled = false; break;
    case 'A': settings.shutdownCommand = true; break;
    case 'Z': return refuse('-Z: this engine speaks no TLS, and does not start as if it did.', USAGE);
    default: front.warnings.push(`-${letter} changes nothing here: Node gives no hold on that.`);
  }
  return undefined;
}

type Reader = (value: string, settings: Settings, front: Front) => Refusal | undefined;
const refuse = (refused: string, code = 1): Refusal => ({ refused: `${refused}\n`, code });

function positive(name: string, put: (settings: Settings, value: number) => void): Reader {
  return (value, settings) => {
    const number = leadingInteger(value);
    if (number <= 0) return refuse(`${name} must be greater than 0`);
    put(settings, number);
    return undefined;
  };
}

const MOST_PORT = 65535;
const VALUED: Record<string, Reader> = {
  a(value, _settings, front) { front.socketMask = Number.parseInt(value, 8) || 0; return undefined; },
  s(value, _settings, front) { front.socketPath = value; return undefined; },
  m(value, settings) { settings.maxBytes = leadingInteger(value) * MEGABYTE; return undefined; },
  c: positive('Maximum connections', (settings, value) => { settings.maxConnections = value; }),
  l(value, _settings, front) { front.addresses.push(...value.split(',')); return undefined; },
  p(value, settings) {
    const port = leadingInteger(value);
    if (port > MOST_PORT) return refuse(`ERROR: Invalid port number ${value}.`, USAGE);
    settings.port = port;
    return undefined;
  },
  U(value, _settings, front) {
    const port = leadingInteger(value);
    if (port !== 0) front.warnings.push('UDP is not served by this engine; only TCP is.');
    return undefined;
  },
  u(value, _settings, front) { front.user = value; return undefined; },
  P(value, _settings, front) { front.pidFile = value; return undefined; },
  f(value, settings) {
    const factor = Number.parseFloat(value) || 0;
    if (factor <= 1) return refuse('Factor must be greater than 1');
    settings.growthFactor = factor;
    return undefined;
  },
  n: positive('Chunk size', (settings, value) => { settings.chunkSize = value; }),
  t(value, settings, front) {
    const threads = leadingInteger(value);
    if (threads <= 0) return refuse('Number of threads must be greater than 0');
    if (threads > 64) {
      front.warnings.push('WARNING: Setting a high number of workerthreads is not recommended.\n'
        + ' Set this value to the number of cores in your machine or less.');
    }
    settings.threads = threads;
    return undefined;
  },
  b(value, _settings, front) { front.backlog = leadingInteger(value); return undefined; },
  R: positive('Number of requests per event', (settings, value) => { settings.maxRequestsPerEvent = value; }),
  I(value, settings) {
    const unit = { k: 1024, m: MEGABYTE }[value.slice(-1).toLowerCase()];
    settings.itemSizeMax = leadingInteger(value) * (unit ?? 1);
    return undefined;
  },
  B(value, settings, front) {
    front.protocolGiven = true;
    const protocol = { auto: 'auto-negotiate', binary: 'binary', ascii: 'ascii' }[value] as Settings['protocol'];
    if (protocol === undefined) {
      return refuse(`Invalid value for binding protocol: ${value}\n -- should be one of auto, binary, or ascii`, USAGE);
    }
    settings.protocol = protocol;
    return undefined;
  },
  D(value, settings) {
    settings.prefixDelimiter = value[0]!;
    settings.detailEnabled = true;
    return undefined;
  },
  Y(value, settings) { settings.authFile = value; return undefined; },
  e: (value) => refuse(`-e ${value}: this engine keeps its items in its own memory and takes no file for them.`, USAGE),
  N: (value, settings) => {
    const ids = leadingInteger(value);
    if (ids <= 0) return refuse('Maximum number of NAPI IDs must be greater than 0');
    if (ids <= settings.threads) return undefined;
    return refuse(`Number of napi_ids(${ids}) cannot be greater than number of threads(${settings.threads})`, USAGE);
  },
  o(value, settings, front) {
    for (const part of value.split(',')) {
      const refused = part === '' ? undefined : extendedOption(part, settings, front.warnings);
      if (refused !== undefined) return refuse(refused);
    }
    return undefined;
  },
};

/** What only all options together can tell. */
function together(settings: Settings, protocolGiven: boolean): Refusal | undefined {
  const { itemSizeMax, slabChunkMax, slabPageSize } = settings;
  if (settings.hotLruPercent + settings.warmLruPercent > 80) {
    return refuse('hot_lru_pct + warm_lru_pct cannot be more than 80% combined', USAGE);
  }
  if (itemSizeMax < 1024) return refuse('Item max size cannot be less than 1024 bytes.', USAGE);
  if (itemSizeMax > settings.maxBytes / 2) {
    return refuse('Cannot set item size limit higher than 1/2 of memory max.', USAGE);
  }
  if (itemSizeMax > 1024 * MEGABYTE) return refuse('Cannot set item size limit higher than a gigabyte.', USAGE);
  const login = loginProtocol(settings, protocolGiven);
  if (login !== undefined) return login;
  const chunk = `slab_chunk_max (bytes: ${slabChunkMax})`;
  if (slabChunkMax > itemSizeMax) {
    return refuse(`${chunk} cannot be larger than -I (item_size_max ${itemSizeMax})`, USAGE);
  }
  if (itemSizeMax % slabChunkMax !== 0) {
    return refuse(`-I (item_size_max: ${itemSizeMax}) must be evenly divisible by ${chunk}`, USAGE);
  }
  if (slabPageSize % slabChunkMax !== 0) {
    return refuse(`${chunk} must divide evenly into ${slabPageSize} (slab_page_size)`, USAGE);
  }
  return undefined;
}

/** Users of -Y log in by text, users of -S by the binary protocol, and then nothing else is spoken. */
function loginProtocol(settings: Settings, given: boolean): Refusal | undefined {
  const { authFile, sasl, protocol } = settings;
  if (authFile !== '' && given && protocol !== 'ascii' && !sasl) {
    return refuse('ERROR: You cannot allow the BINARY protocol while using ascii authentication tokens.', USAGE);
  }
  if (sasl && given && protocol !== 'binary') {
    return refuse('ERROR: You cannot allow the ASCII protocol while using SASL.', USAGE);
  }
  if (sasl) settings.protocol = 'binary';
  else if (authFile !== '') settings.protocol = 'ascii';
  return undefined;
}
