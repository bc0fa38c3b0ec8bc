/* psql's command line. Options that the real one has and this one lacks are refused by name. */
import { PLAIN, type Style } from './table';

export type Options = {
  host: string; port: number; user: string; database: string; commands: string[]; style: Style; quiet: boolean;
  stopAtError: boolean;
};
export type End = { text: string; code: number; toError: boolean };

const DEFAULT_PORT = 5432;
const USAGE = 'psql reads the lab\'s practice database as psql reads PostgreSQL.\n\n'
  + 'Usage:\n  psql [OPTION]... [DBNAME]\n\n'
  + '  -c, --command=COMMAND    run only single command (SQL or internal) and exit\n'
  + '  -d, --dbname=DBNAME      database name to connect to (default: "shop")\n'
  + '  -l, --list               list available databases, then exit\n'
  + '  -A, --no-align           unaligned table output mode\n'
  + '  -t, --tuples-only        print rows only\n'
  + '  -x, --expanded           turn on expanded table output\n'
  + '  -F, --field-separator=STRING\n'
  + '  -q, --quiet              run quietly (no messages, only query output)\n'
  + '  -h, --host=HOSTNAME      database server host (default: db-0001)\n'
  + '  -p, --port=PORT          database server port (default: "5432")\n'
  + '  -U, --username=USERNAME  database user name (default: "hitrate")\n'
  + '  -V, --version, -?, --help\n';

const LONG: Readonly<Record<string, string>> = {
  '--command': 'c', '--dbname': 'd', '--list': 'l', '--no-align': 'A', '--tuples-only': 't', '--expanded': 'x',
  '--field-separator': 'F', '--quiet': 'q', '--host': 'h', '--port': 'p', '--username': 'U', '--version': 'V',
    '--help': '?',
  '--no-psqlrc': 'X', '--no-password': 'w',
};
const VALUED = 'cdFhpUv';

export function readOptions(words: readonly string[]): Options | End {
  const options: Options = {
    host: 'db-0001', port: DEFAULT_PORT, user: 'hitrate', database: 'shop', commands: [], style: { ...PLAIN },
      quiet: false,
    stopAtError: false,
  };
  const plain: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (!/^-./.test(word)) {
      plain.push(word);
      continue;
    }
    const [name = '', given] = word.startsWith('--') ? splitAt(word, '=') : [];
    let letters = word.startsWith('--') ? LONG[name] : word.slice(1);
    if (letters === undefined) return refused(`unrecognized option '${name}'`);
    for (; letters !== ''; letters = letters!.slice(1)) {
      const letter = letters![0]!;
      const valued = VALUED.includes(letter);
      const rest = letters!.slice(1);
      const value = !valued ? '' : given ?? (rest !== '' ? rest : words[++at]);
      if (value === undefined) return refused(`option requires an argument -- '${letter}'`);
      const end = take(options, letter, value);
      if (end !== undefined) return end;
      if (valued) break;
    }
  }
  if (plain[0] !== undefined) options.database = plain[0];
  if (plain[1] !== undefined) options.user = plain[1];
  return readUri(options);
}

function take(options: Options, letter: string, value: string): End | undefined {
  switch (letter) {
    case 'c': options.commands.push(value); return undefined;
    case 'd': options.database = value; return undefined;
    case 'l': options.commands.push('\\l'); return undefined;
    case 'A': options.style.aligned = false; return undefined;
    case 't': options.style.tuplesOnly = true; return undefined;
    case 'x': options.style.expanded = true; return undefined;
    case 'F': options.style.separator = value; return undefined;
    case 'q': options.quiet = true; return undefined;
    case 'h': options.host = value; return undefined;
    case 'p': options.port = Number(value) || DEFAULT_PORT; return undefined;
    case 'U': options.user = value; return undefined;
    case 'v': options.stopAtError ||= /^ON_ERROR_STOP=(?:1|on|true)$/i.test(value); return undefined;
    case 'X': case 'w': return undefined;
    case 'V': return { text: 'psql (PostgreSQL manners, practice) 15\n', code: 0, toError: false };
    case '?': return { text: USAGE, code: 0, toError: false };
    default: return refused(`invalid option -- '${letter}'`);
  }
}

/** `postgresql://user@host:port/shop` in place of a name. */
function readUri(options: Options): Options {
  const uri = /^postgres(?:ql)?:\/\/(?:([^@:/]+)(?::[^@]*)?@)?([^:/]+)?(?::(\d+))?(?:\/(\w+))?/;
  const found = uri.exec(options.database);
  if (!found) return options;
  const [, user = options.user, host = options.host, port = String(options.port), database = 'shop'] = found;
  return { ...options, user, host, port: Number(port), database };
}

function refused(why: string): End {
  return { text: `psql: ${why}\nTry "psql --help" for more information.\n`, code: 1, toError: true };
}

function splitAt(word: string, mark: string): [string, string | undefined] {
  const at = word.indexOf(mark);
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}
