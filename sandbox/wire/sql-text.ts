/* SQL as text, as far as both psql and the practice database must understand it: where a statement ends, and which
 * words it begins with. Quotes, dollar quotes, comments and the body of a trigger may hold semicolons. */

/** Where the reading of a text stands: what is open at its end. */
export type Open = '' | '\'' | '"' | '/*' | '(' | '$';

export type Split = { statements: string[]; /** What has no semicolon yet. */ rest: string; open: Open };

const TRIGGER = /^\s*create\s+(?:temp\s+|temporary\s+)?trigger\b/i;
const TRIGGER_END = /\bend\s*$/i;

/** Cuts a text at its semicolons; statements are given without them. */
export function splitStatements(text: string): Split {
  const statements: string[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at < text.length;) {
    const skipped = skipQuoted(text, at);
    if (skipped !== undefined) {
      if (skipped.open !== '') return { statements, rest: text.slice(from), open: skipped.open };
      at = skipped.end;
      continue;
    }
    const char = text[at]!;
    if (char === '(') depth++;
    else if (char === ')') depth = Math.max(0, depth - 1);
    else if (char === ';' && depth === 0) {
      const statement = text.slice(from, at);
      if (!TRIGGER.test(statement) || TRIGGER_END.test(statement)) {
        statements.push(statement);
        from = at + 1;
      }
    }
    at++;
  }
  return { statements, rest: text.slice(from), open: depth > 0 ? '(' : '' };
}

/** Past a quoted piece or a comment that begins here; undefined when none does. */
function skipQuoted(text: string, at: number): { end: number; open: Open } | undefined {
  const char = text[at]!;
  if (char === '\'' || char === '"') {
    const end = text.indexOf(char, at + 1);
    return end < 0 ? { end: text.length, open: char } : { end: end + 1, open: '' };
  }
  if (text.startsWith('--', at)) {
    const end = text.indexOf('\n', at);
    return { end: end < 0 ? text.length : end, open: '' };
  }
  if (text.startsWith('/*', at)) {
    const end = text.indexOf('*/', at + 2);
    return end < 0 ? { end: text.length, open: '/*' } : { end: end + 2, open: '' };
  }
  return undefined;
}

/** Without comments and space at its beginning. */
export function stripHead(text: string): string {
  let rest = text;
  for (;;) {
    const shorter = rest.replace(/^(?:\s+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)/, '');
    if (shorter === rest) return rest;
    rest = shorter;
  }
}

/** The first words in capitals: `['CREATE', 'TABLE', 'T']`. */
export function headWords(text: string, count: number): string[] {
  return stripHead(text).split(/[\s(;]+/, count).map((word) => word.toUpperCase());
}
