/* psql's own commands, which begin with a backslash. One that the real psql has and this one lacks says so. */
import type { Answer, Conversation, Next } from './conversation';
import { describe, listIndexes, listTables, type Listing } from './describe';
import { BACKSLASH_HELP, sqlHelp } from './help';
import { printTable } from './table';

export type Done = { next: Next; rest: string };
type Doing = Generator<string, Next, Answer>;
type Command = (talk: Conversation, words: string[], raw: string) => Doing | Next | void;

const ABSENT = new Set(['!', 'cd', 'i', 'ir', 'o', 'w', 'e', 'ef', 'ev', 'copy', 'c', 'connect', 'password', 's', 'g_',
  'watch', 'gset', 'gexec', 'if', 'elif', 'else', 'endif', 'set', 'unset', 'getenv', 'setenv', 'prompt', 'crosstabview',
  'lo_import', 'lo_export', 'df', 'du', 'dn', 'dv', 'ds', 'dp', 'z', 'db', 'sf', 'sv', 'bind', 'encoding', 'H', 'C',
    'f']);

/** `text` begins with the backslash; what follows its words comes back as `rest`. */
export function* runBackslash(talk: Conversation, text: string): Generator<string, Done, Answer> {
  const name = /^\\(\?|!|[A-Za-z_]+\+?)?/.exec(text)![1] ?? '';
  const end = text.indexOf('\\', name.length + 1);
  const next = text.startsWith('\\', end + 1) && end > 0 ? end + 2 : end;
  const raw = text.slice(name.length + 1, end < 0 ? undefined : end).trim();
  const rest = end < 0 ? '' : text.slice(next);
  const command = COMMANDS[name.replace(/\+$/, '')];
  if (command === undefined) {
    const known = ABSENT.has(name);
    talk.sink.error(known ? `\\${name} is not there: this is a practice database\n`
      : `invalid command \\${name}\n${talk.interactive ? 'Try \\? for help.\n' : ''}`);
    talk.failed = true;
    return { next: 'go-on', rest: '' };
  }
  const done = command(talk, wordsOf(raw), raw);
  const said = typeof done === 'object' ? yield* done : done;
  return { next: said ?? 'go-on', rest };
}

const COMMANDS: Readonly<Record<string, Command>> = {
  q: () => 'quit',
  quit: () => 'quit',
  '?': (talk) => talk.sink.out(BACKSLASH_HELP),
  h: (talk, _, raw) => talk.sink.out(sqlHelp(raw)),
  help: (talk, _, raw) => talk.sink.out(sqlHelp(raw)),
  copyright: (talk) => talk.sink.out('SQLite is in the public domain; this psql is Hitrate\'s own.\n'),
  echo: (talk, _, raw) => talk.sink.out(`${wordsOf(raw, false).join(' ')}\n`),
  qecho: (talk, _, raw) => talk.sink.out(`${wordsOf(raw, false).join(' ')}\n`),
  warn: (talk, _, raw) => talk.sink.error(`${wordsOf(raw, false).join(' ')}\n`),
  conninfo: (talk) => {
    const { host, port, user } = talk.where;
    const place = `user "${user}" on host "${host}" at port "${port}"`;
    talk.sink.out(`You are connected to database "${talk.database}" as ${place}.\n`);
  },
  timing: (talk, [word]) => {
    talk.timing = switched(talk.timing, word);
    talk.sink.out(`Timing is ${talk.timing ? 'on' : 'off'}.\n`);
  },
  x: (talk, [word]) => {
    talk.style.expanded = switched(talk.style.expanded, word);
    if (!talk.quiet) talk.sink.out(`Expanded display is ${talk.style.expanded ? 'on' : 'off'}.\n`);
  },
  t: (talk, [word]) => {
    talk.style.tuplesOnly = switched(talk.style.tuplesOnly, word);
    talk.sink.out(`Tuples only is ${talk.style.tuplesOnly ? 'on' : 'off'}.\n`);
  },
  a: (talk) => {
    talk.style.aligned = !talk.style.aligned;
    talk.sink.out(`Output format is ${talk.style.aligned ? 'aligned' : 'unaligned'}.\n`);
  },
  pset: (talk, [name, value = '']) => {
    if (name !== 'null') talk.sink.error('\\pset: only "null" is there: this is a practice database\n');
    else {
      talk.style.null = value;
      talk.sink.out(`Null display is "${value}".\n`);
    }
  },
  r: (talk) => {
    talk.reset();
    talk.sink.out('Query buffer reset (cleared).\n');
  },
  reset: (talk, words, raw) => COMMANDS['r']!(talk, words, raw),
  p: (talk) => talk.sink.out(talk.buffer === '' ? `${talk.last || 'Query buffer is empty.'}\n` : `${talk.buffer}\n`),
  g: (talk) => go(talk, false),
  gx: (talk) => go(talk, true),
  l: (talk) => talk.sink.out(printTable({
    title: 'List of databases', headers: ['Name', 'Owner', 'Encoding'], right: [false, false, false],
    rows: [[talk.database, 'hitrate', 'UTF8']],
  }, talk.style)),
  d: (talk, [name]) => ask(talk, name === undefined ? listTables() : describe(name)),
  dt: (talk, [name]) => ask(talk, listTables(name)),
  di: (talk) => ask(talk, listIndexes()),
};

export const BACKSLASHES: readonly string[] = Object.keys(COMMANDS).map((name) => `\\${name}`);

function switched(was: boolean, word: string | undefined): boolean {
  if (word === undefined) return !was;
  return /^(?:on|true|1|yes)$/i.test(word);
}

function* go(talk: Conversation, expanded: boolean): Doing {
  const sql = talk.buffer === '' ? talk.last : talk.buffer;
  talk.reset();
  if (sql === '') return 'go-on';
  return yield* talk.send(sql, expanded ? { ...talk.style, expanded } : talk.style);
}

/** Asks what a listing needs to know and prints it; only answers to learners' own queries are counted or timed. */
function* ask(talk: Conversation, listing: Listing): Doing {
  let step = listing.next();
  while (!step.done) {
    const answer: Answer = yield step.value;
    if ('lost' in answer) {
      talk.sink.error(answer.lost);
      return 'lost';
    }
    const fault = answer.results.find((result) => result.fault !== undefined)?.fault;
    if (fault !== undefined) {
      talk.sink.error(`ERROR:  ${fault.M ?? ''}\n`);
      return 'go-on';
    }
    step = listing.next(answer.results[0]?.rows ?? []);
  }
  for (const said of step.value) {
    if (typeof said === 'string') talk.sink.error(said);
    else talk.sink.out(printTable(said, talk.style));
  }
  return 'go-on';
}

/** Words of a backslash command; quotes hold one together. Double ones are taken off names and nowhere else. */
function wordsOf(raw: string, names = true): string[] {
  return [...raw.matchAll(/'((?:[^']|'')*)'|"([^"]*)"|[^\s;]+/g)]
    .map(([whole, single, double]) => single?.replaceAll('\'\'', '\'') ?? (names ? double : undefined) ?? whole);
}
