/* Numbers as people type them: `16384`, `16,384`, `16 384`, `0.5`, `90 %`, `16384 slots`. */

/** A comma is only taken between groups of three digits: `0,5` could be meant in two ways. */
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d*)?|\.\d+)$/;
const NUMBER_CHARS_MAX = 30;

export function readNumber(typed: string, unit?: string): number | undefined {
  const bare = typed.trim().replace('−', '-').replace(/[\s\u00a0\u2009\u202f]+/g, ' ');
  const number = (unit === undefined ? bare : withoutUnit(bare, unit)).replace(/(?<=\d) (?=\d{3}(?!\d))/g, '');
  if (number.length > NUMBER_CHARS_MAX || !NUMBER.test(number)) return undefined;
  return Number(number.replaceAll(',', ''));
}

function withoutUnit(text: string, unit: string): string {
  const ends = text.toLowerCase().endsWith(unit.toLowerCase());
  return ends ? text.slice(0, text.length - unit.length).trimEnd() : text;
}

/** Groups of three only where a number is hard to read without: a port or a slot is written `11211`, `16384`. */
const GROUPED_FROM = 100_000;

export function numberInWords(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 10, useGrouping: Math.abs(value) >= GROUPED_FROM });
}
