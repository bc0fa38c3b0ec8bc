// Small rooms: a function fits on a screen, a file in a sitting, a line in a window.
import { expect, test } from 'vitest';
import { lineOf, sources, type Source } from './sources';

const limits = { functionLines: 70, fileLines: 400, lineChars: 120 };

test(`no file is longer than ${limits.fileLines} lines`, () => {
  const wrong = sources()
    .filter(({ lines }) => lines.length - 1 > limits.fileLines)
    .map(({ file, lines }) => `${file}:1 has ${lines.length - 1} lines`);
  expect(wrong).toEqual([]);
});

test(`no line is longer than ${limits.lineChars} characters`, () => {
  const wrong = sources().flatMap(({ file, lines }) =>
    lines.flatMap((line, index) =>
      [...line].length > limits.lineChars ? [`${file}:${index + 1} has ${[...line].length} characters`] : [],
    ),
  );
  expect(wrong).toEqual([]);
});

test(`no function is longer than ${limits.functionLines} lines`, () => {
  const wrong = sources().flatMap((source) =>
    functionsOf(source)
      .filter(({ lines }) => lines > limits.functionLines)
      .map(({ line, lines }) => `${source.file}:${line} a function of ${lines} lines`),
  );
  expect(wrong).toEqual([]);
});

const opening =
  /(?:\bfunction\b[^{};]*|\)\s*(?::[^{};=]+)?|=>\s*|\b(?:get|set|async)?\s*[\w#]+\s*\([^{};]*\)\s*(?::[^{};]+)?)$/;
const notFunction = /\b(?:if|for|while|switch|catch|with)\s*\([^]*\)\s*$|\b(?:else|try|finally|do)\s*$/;

/** Blocks that are bodies of functions, by their braces. Suites (describe) are lists of functions and not counted. */
function functionsOf({ code, text }: Source): { line: number; lines: number }[] {
  const found: { line: number; lines: number }[] = [];
  const open: { at: number; isFunction: boolean }[] = [];
  for (let at = 0; at < code.length; at++) {
    if (code[at] === '{') open.push({ at, isFunction: opensFunction(code, text, at) });
    if (code[at] !== '}') continue;
    const start = open.pop();
    if (start?.isFunction)
      found.push({ line: lineOf(code, start.at), lines: lineOf(code, at) - lineOf(code, start.at) + 1 });
  }
  return found;
}

function opensFunction(code: string, text: string, at: number): boolean {
  const before = code.slice(Math.max(0, at - 300), at).trimEnd();
  const statement = before.slice(
    Math.max(before.lastIndexOf(';'), before.lastIndexOf('{'), before.lastIndexOf('}')) + 1,
  );
  if (notFunction.test(statement) || !opening.test(before)) return false;
  return !/\bdescribe(?:\.\w+)*\([^]*$/.test(text.slice(text.lastIndexOf('\n', at) + 1, at));
}
