/* Names and types of a result's columns, as PostgreSQL would give them. SQLite names an expression by its text and
 * knows types by the value, so a declared type goes first and the values decide where there is none. */

export type Column = { name: string; oid: number };

export const OID = { bool: 16, int8: 20, int4: 23, text: 25, float8: 701, timestamp: 1114, numeric: 1700 } as const;

const INTEGER = 1;
const FLOAT = 2;

/** 0 when the type says nothing. */
export function oidOf(type: string): number {
  const word = type.toLowerCase();
  if (word === '') return 0;
  if (word.includes('bigint')) return OID.int8;
  if (word.includes('int')) return OID.int4;
  if (word.includes('bool')) return OID.bool;
  if (/^(?:numeric|decimal)/.test(word)) return OID.numeric;
  if (/^(?:real|double|float)/.test(word)) return OID.float8;
  if (word.startsWith('timestamp')) return OID.timestamp;
  return OID.text;
}

/** `kinds` are, for each column, the types of its values as bits. */
export function namesOf(names: readonly string[], declared: readonly number[], kinds: readonly number[]): Column[] {
  return names.map((name, at) => {
    const bits = kinds[at]!;
    const numbers = bits !== 0 && (bits & ~((1 << INTEGER) | (1 << FLOAT))) === 0;
    const found = numbers ? (bits & (1 << FLOAT) ? OID.float8 : OID.int8) : OID.text;
    return { name: shown(name), oid: declared[at] || found };
  });
}

/** `count(*)` is `count`, `price * 2` has no name. */
function shown(name: string): string {
  if (/^[\w$\x80-\xff]*[A-Za-z_\x80-\xff][\w$\x80-\xff]*$/.test(name) && !/^\d/.test(name)) return name;
  if (/^case\b/i.test(name)) return 'case';
  const cast = /^cast\s*\(\s*([\w.]+)\s+as\s/i.exec(name);
  if (cast) return cast[1]!.split('.').at(-1)!;
  const called = /^([A-Za-z_]\w*)\s*\(/.exec(name);
  return called && name.endsWith(')') ? called[1]!.toLowerCase() : '?column?';
}
