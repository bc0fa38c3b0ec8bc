/* A YAML text held against a zod shape, with the line of everything in it.
 *
 * zod says which path is wrong (`questions.2.options.1.why`), the YAML tree says where that path stands in the file. A
 * path that is not there (a missing field) is reported at the nearest parent that is. */
import { LineCounter, isNode, isPair, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { ZodType } from 'zod';
import type { Problem } from './problems';

export type Path = readonly (string | number)[];
export type YamlFile<T> = { value: T; lineOf(path: Path): number };

export function readYaml<T>(
  file: string, text: string, shape: ZodType<T>, problems: Problem[], linesBefore = 0,
): YamlFile<T> | undefined {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  for (const error of document.errors) {
    problems.push({ file, line: counter.linePos(error.pos[0]).line + linesBefore, text: error.message });
  }
  if (document.errors.length > 0) return undefined;
  const lineOf = (path: Path): number => counter.linePos(offsetOf(document, path)).line + linesBefore;
  const parsed = shape.safeParse(document.toJS());
  if (parsed.success) return { value: parsed.data, lineOf };
  for (const issue of parsed.error.issues) {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    problems.push({ file, line: lineOf(path), text: `${path.join('.') || 'the file'}: ${issue.message}` });
  }
  return undefined;
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const found = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(found) && found.range) return found.range[0];
    if (isPair(found) && isNode(found.key) && found.key.range) return found.key.range[0];
  }
  return 0;
}
