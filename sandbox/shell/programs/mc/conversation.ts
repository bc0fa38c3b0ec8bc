/* What mc asks of which node, and what it prints: a conversation without a network.
 *
 * It yields requests and is handed their replies, so that the shell's program may wait for them and a scenario, which
 * cannot wait, may ask the node directly. */
import { type Order, USAGE } from './options';
import { placing, type Server } from './placing';

export type Ask = { server: Server; request: string; /** Is the reply whole? */ done(text: string): boolean };
/** The reply's text, or why there is none. */
export type Reply = { text: string } | { failure: string };
export type Outcome = { text: string; code: number };
type Talk<Result> = Generator<Ask, Result, Reply>;

const KEYS_MAX = 100_000;
const FILL_MAX = 20_000;
const VALUE_MAX = 1024 * 1024;
const BAR_CHARS = 40;
const AT_A_TIME = 100;

export function* converse(order: Order): Talk<Outcome> {
  const { verb, words } = order;
  const check = VERBS[verb];
  if (check === undefined) return wrong(`mc: there is no verb ${verb}\n${USAGE}`);
  const refused = check(words, order);
  if (refused !== undefined) return wrong(`mc: ${refused}\n`);
  const servers = order.servers ?? (yield* discover(order.configuration));
  if (!Array.isArray(servers)) return servers;
  if (verb === 'where') return where(order, servers);
  if (verb === 'spread') return spread(order, servers);
  if (verb === 'moved') return moved(order, servers);
  if (verb === 'fill') return yield* fill(order, servers);
  if (verb === 'hits') return yield* hits(order, servers);
  return yield* one(order, servers);
}

const count = (word: string | undefined, most: number): boolean =>
  word !== undefined && /^\d+$/.test(word) && Number(word) > 0 && Number(word) <= most;
const isKey = (word: string | undefined): boolean => word !== undefined && /^[\x21-\x7e\x80-\xff]{1,250}$/.test(word);

/** Per verb: why its words will not do. */
const VERBS: Record<string, (words: readonly string[], order: Order) => string | undefined> = {
  set: (words) => (isKey(words[0]) && (words.length === 2 || (words.length === 3 && /^-?\d+$/.test(words[2]!)))
    ? undefined : 'say mc set KEY VALUE [SECONDS]; a key has 250 bytes at most, and no space'),
  get: (words) => (words.length === 1 && isKey(words[0]) ? undefined : 'say mc get KEY'),
  delete: (words) => (words.length === 1 && isKey(words[0]) ? undefined : 'say mc delete KEY'),
  where: (words) => (words.length > 0 && words.every(isKey) ? undefined : 'say mc where KEY ...'),
  spread: (words) => (words.length === 1 && count(words[0], KEYS_MAX) ? undefined
    : `say mc spread N, up to ${KEYS_MAX}`),
  moved: (words, { add, remove }) => (words.length === 1 && count(words[0], KEYS_MAX) && add !== (remove !== undefined)
    ? undefined : `say mc moved --add N or mc moved --remove NODE N, up to ${KEYS_MAX}`),
  fill: (words) => (count(words[0], FILL_MAX) && words.length <= 2 && (words[1] === undefined
    || count(words[1], VALUE_MAX)) ? undefined : `say mc fill N [BYTES], up to ${FILL_MAX} keys`),
  hits: (words) => (words.length === 1 && count(words[0], FILL_MAX) ? undefined : `say mc hits N, up to ${FILL_MAX}`),
};

const wrong = (text: string): Outcome => ({ text, code: 1 });
const nameOf = ({ host }: Server): string => host.replace(/\.lab$/, '');
const keysOf = (n: string): string[] => Array.from({ length: Number(n) }, (_, i) => `key:${i + 1}`);
const endsWith = (end: string) => (text: string): boolean => text.endsWith(end);

/** Auto discovery: the list of nodes from the configuration endpoint. */
function* discover(server: Server): Talk<Server[] | Outcome> {
  const reply = yield { server, request: 'config get cluster\r\n', done: (text) => /(?:END|ERROR)\r\n$/.test(text) };
  const place = `${server.host}:${server.port}`;
  if ('failure' in reply) return wrong(`mc: ${place}: ${reply.failure}\n`);
  const list = /^CONFIG cluster 0 \d+\r\n\d+\n([^\n]*)\n/.exec(reply.text)?.[1];
  if (list === undefined) return wrong(`mc: ${place} knows no cluster: name the nodes with --servers\n`);
  return list.split(' ').map((entry) => {
    const [host = '', , port] = entry.split('|');
    return { host, port: Number(port) };
  });
}

function* one({ verb, words, way }: Order, servers: readonly Server[]): Talk<Outcome> {
  const [key = '', value = '', seconds = '0'] = words;
  const server = placing(servers, way)(key);
  const name = nameOf(server);
  const ask = verb === 'get' ? { request: `get ${key}\r\n`, done: endsWith('END\r\n') } : {
    request: verb === 'set' ? `set ${key} 0 ${seconds} ${value.length}\r\n${value}\r\n` : `delete ${key}\r\n`,
    done: endsWith('\r\n'),
  };
  const reply = yield { server, ...ask };
  if ('failure' in reply) return wrong(`${name}: ${reply.failure}\n`);
  const done = /^(STORED|DELETED)/.test(reply.text);
  if (verb !== 'get') return { text: `${name}: ${reply.text.trim()}\n`, code: done ? 0 : 1 };
  const found = /^VALUE \S+ \d+ (\d+)\r\n/.exec(reply.text);
  if (found === null) return wrong(`${name}: not there\n`);
  return { text: `${name}: ${reply.text.slice(found[0].length, found[0].length + Number(found[1]))}\n`, code: 0 };
}

function where({ words, way }: Order, servers: readonly Server[]): Outcome {
  const place = placing(servers, way);
  const wide = Math.max(...words.map((key) => key.length));
  return { text: words.map((key) => `${key.padEnd(wide)}  ${nameOf(place(key))}\n`).join(''), code: 0 };
}

function spread({ words, way }: Order, servers: readonly Server[]): Outcome {
  const place = placing(servers, way);
  const counts = new Map(servers.map((server) => [server, 0]));
  const keys = keysOf(words[0]!);
  for (const key of keys) {
    const server = place(key);
    counts.set(server, counts.get(server)! + 1);
  }
  return { text: bars([...counts].map(([server, n]) => [nameOf(server), n]), keys.length), code: 0 };
}

function moved({ words, add, remove }: Order, servers: readonly Server[]): Outcome {
  const keys = keysOf(words[0]!);
  const after = add ? [...servers, following(servers)] : servers.filter((server) => nameOf(server) !== remove);
  if (after.length === servers.length) return wrong(`mc: there is no node ${remove}\n`);
  if (after.length === 0) return wrong('mc: no node would be left\n');
  const rows = (['ketama', 'modulo'] as const).map((way): [string, number] => {
    const [old, now] = [placing(servers, way), placing(after, way)];
    return [way, keys.filter((key) => nameOf(old(key)) !== nameOf(now(key))).length];
  });
  const what = add ? `${nameOf(after.at(-1)!)} is added` : `${remove} goes`;
  return { text: `of ${keys.length} keys these move when ${what}:\n${bars(rows, keys.length)}`, code: 0 };
}

/** The node that `lab add` would make. */
function following(servers: readonly Server[]): Server {
  const last = Math.max(...servers.map(({ host }) => Number(/(\d+)(?:\.lab)?$/.exec(host)?.[1] ?? 0)));
  return { host: `cache-${String(last + 1).padStart(4, '0')}.lab`, port: servers[0]!.port };
}

/** `name  count  share  bar`, one row each. */
function bars(rows: readonly (readonly [string, number])[], whole: number): string {
  const wide = Math.max(...rows.map(([name]) => name.length));
  const digits = Math.max(...rows.map(([, n]) => String(n).length));
  return rows.map(([name, n]) => {
    const share = `${(n * 100 / whole).toFixed(1)} %`.padStart(7);
    const bar = '#'.repeat(Math.round(n * BAR_CHARS / whole));
    return `${`${name.padEnd(wide)}  ${String(n).padStart(digits)} ${share}  ${bar}`.trimEnd()}\n`;
  }).join('');
}

/** Keys by the node they belong to, a hundred at a time. */
function* batches(keys: readonly string[], { way }: Order, servers: readonly Server[]): Generator<[Server, string[]]> {
  const place = placing(servers, way);
  const byServer = new Map<Server, string[]>(servers.map((server) => [server, []]));
  for (const key of keys) byServer.get(place(key))!.push(key);
  for (const [server, own] of byServer) {
    for (let at = 0; at < own.length; at += AT_A_TIME) yield [server, own.slice(at, at + AT_A_TIME)];
  }
}

function* fill(order: Order, servers: readonly Server[]): Talk<Outcome> {
  const bytes = Number(order.words[1] ?? 100);
  const line = `${bytes}\r\n${'x'.repeat(bytes)}\r\n`;
  const refusals = new Map<string, number>();
  let stored = 0;
  for (const [server, keys] of batches(keysOf(order.words[0]!), order, servers)) {
    const request = keys.map((key) => `set ${key} 0 0 ${line}`).join('');
    const reply = yield { server, request, done: (text) => text.split('\r\n').length > keys.length };
    const answers = 'failure' in reply ? keys.map(() => reply.failure) : reply.text.split('\r\n').slice(0, -1);
    for (const answer of answers) {
      if (answer === 'STORED') stored++;
      else refusals.set(`${nameOf(server)}: ${answer}`, (refusals.get(`${nameOf(server)}: ${answer}`) ?? 0) + 1);
    }
  }
  const said = [...refusals].map(([answer, times]) => `${answer} (${times} times)\n`).join('');
  return { text: `${stored} of ${order.words[0]} stored\n${said}`, code: refusals.size === 0 ? 0 : 1 };
}

function* hits(order: Order, servers: readonly Server[]): Talk<Outcome> {
  const found = new Map(servers.map((server) => [server, 0]));
  const asked = new Map(servers.map((server) => [server, 0]));
  const failures = new Set<string>();
  for (const [server, keys] of batches(keysOf(order.words[0]!), order, servers)) {
    const reply = yield { server, request: `get ${keys.join(' ')}\r\n`, done: endsWith('END\r\n') };
    if ('failure' in reply) failures.add(`${nameOf(server)}: ${reply.failure}\n`);
    const lines = 'failure' in reply ? [] : reply.text.match(/^VALUE \S+ \d+ \d+\r$/gm) ?? [];
    found.set(server, found.get(server)! + lines.length);
    asked.set(server, asked.get(server)! + keys.length);
  }
  const whole = [...found.values()].reduce((sum, n) => sum + n, 0);
  const rows = servers.map((server) => `${nameOf(server)}  ${found.get(server)!} of ${asked.get(server)!}\n`);
  return { text: `${whole} of ${order.words[0]} found\n${rows.join('')}${[...failures].join('')}`, code: 0 };
}
