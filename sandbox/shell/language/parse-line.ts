/* A shell line → pipelines of words: `echo "SET a 1" | redis-cli; lab clock && echo done`.
 *
 * * The quoting is that of a POSIX shell ('…' keeps all, "…" knows \" \\ \$ \`, a backslash keeps one character),
 * so what a learner copies from a manual works. Nothing else of a shell is here: no variables, files, globs or
 * jobs, and a line that asks for them is told so instead of being run as something else. */

export type Command = string[];
/** `when` says whether the pipeline runs always, or only after success (`&&`) or failure (`||`) of the one before. */
export type Pipeline = { when: 'always' | 'success' | 'failure'; commands: Command[] };
export type ParsedLine = { ok: true; pipelines: Pipeline[] } | { ok: false; message: string };

type Token = { kind: 'word'; text: string } | { kind: 'operator'; text: string };

const OPERATORS = ['&&', '||', '|', ';'];
const REFUSED: Record<string, string> = {
  '>': 'there are no files here, so `>` has nowhere to write',
  '<': 'there are no files here, so `<` has nothing to read',
  '&': 'programs cannot run in the background here; open a second terminal instead',
  '`': 'command substitution is not part of this shell',
  '(': 'subshells are not part of this shell',
  ')': 'subshells are not part of this shell',
};

export function parseLine(line: string): ParsedLine {
  const tokens = tokenize(line);
  if (typeof tokens === 'string') return { ok: false, message: tokens };
  const pipelines: Pipeline[] = [];
  let current: Pipeline = { when: 'always', commands: [] };
  let words: Command = [];
  const finish = (operator: string): string | undefined => {
    const empty = words.length === 0;
    if (empty && (operator !== '' || current.commands.length > 0)) {
      return operator === '' ? 'something is missing after `|`' : `something is missing before \`${operator}\``;
    }
    if (!empty) current.commands.push(words);
    words = [];
    return undefined;
  };
  for (const token of tokens) {
    if (token.kind === 'word') {
      words.push(token.text);
      continue;
    }
    const message = finish(token.text);
    if (message !== undefined) return { ok: false, message };
    if (token.text === '|') continue;
    pipelines.push(current);
    current = { when: token.text === '&&' ? 'success' : token.text === '||' ? 'failure' : 'always', commands: [] };
  }
  if (words.length === 0 && current.commands.length === 0 && current.when !== 'always') {
    return { ok: false, message: `something is missing after \`${current.when === 'success' ? '&&' : '||'}\`` };
  }
  const message = finish('');
  if (message !== undefined) return { ok: false, message };
  if (current.commands.length > 0) pipelines.push(current);
  return { ok: true, pipelines };
}

/** Words and operators, or the sentence that says why not. */
function tokenize(line: string): Token[] | string {
  const tokens: Token[] = [];
  let at = 0;
  while (at < line.length) {
    const char = line[at]!;
    if (char === ' ' || char === '\t' || char === '\n' || char === '\r') {
      at++;
      continue;
    }
    if (char === '#') break;
    const operator = OPERATORS.find((one) => line.startsWith(one, at));
    if (operator !== undefined) {
      tokens.push({ kind: 'operator', text: operator });
      at += operator.length;
      continue;
    }
    if (char in REFUSED) return REFUSED[char]!;
    const word = readWord(line, at);
    if (typeof word === 'string') return word;
    tokens.push({ kind: 'word', text: word.text });
    at = word.at;
  }
  return tokens;
}

function readWord(line: string, from: number): { text: string; at: number } | string {
  let text = '';
  let at = from;
  while (at < line.length && !' \t\n\r|;&<>()`'.includes(line[at]!)) {
    const char = line[at]!;
    if (char === '\'') {
      const close = line.indexOf('\'', at + 1);
      if (close < 0) return 'unbalanced quotes';
      text += line.slice(at + 1, close);
      at = close + 1;
    } else if (char === '"') {
      const part = readDoubleQuotes(line, at + 1);
      if (part === undefined) return 'unbalanced quotes';
      text += part.text;
      at = part.at;
    } else if (char === '\\') {
      text += line[at + 1] ?? '\\';
      at += 2;
    } else {
      text += char;
      at++;
    }
  }
  return { text, at: Math.min(at, line.length) };
}

function readDoubleQuotes(line: string, from: number): { text: string; at: number } | undefined {
  let text = '';
  for (let at = from; at < line.length; at++) {
    const char = line[at]!;
    if (char === '"') return { text, at: at + 1 };
    const next = line[at + 1];
    if (char === '\\' && next !== undefined && '"\\$`'.includes(next)) {
      text += next;
      at++;
    } else text += char;
  }
  return undefined;
}
