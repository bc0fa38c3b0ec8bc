/* A lesson.mdx as text: its front matter, and what there is to do in it, in page order. The compiler (`compile.ts`)
 * makes the page; this reading is for validation and for `content:verify`, and needs no MDX. */
import type { Problem } from '../_schema/problems';
import { parseTranscript, TRANSCRIPT_LANGUAGES } from '../transcript';
import type { Transcript } from '../transcript';
import type { TextFile } from './walk';

export type PageItem =
  | { kind: 'transcript'; line: number; transcript: Transcript }
  | { kind: 'exercise'; line: number; id: string }
  | { kind: 'diagram'; line: number; name: string };
export type Page = {
  frontMatter: string;
  items: PageItem[];
  /** Most words between two things to do. */
  wordsAtOnce: { count: number; line: number };
};

export function readPage(file: TextFile, problems: Problem[]): Page {
  const whole = /^---\n([\s\S]*?)\n---\n/.exec(file.text);
  if (!whole) {
    problems.push({ file: file.name, line: 1, text: 'a lesson begins with front matter between two lines of ---' });
  }
  const page: Page = { frontMatter: whole?.[1] ?? '', items: [], wordsAtOnce: { count: 0, line: 1 } };
  const lines = file.text.split('\n');
  const first = (whole?.[0] ?? '').split('\n').length - 1;
  let blocks = 0;
  let words = 0;
  for (let at = first; at < lines.length; at++) {
    const text = lines[at] ?? '';
    const fence = /^```(\w*)\s*(.*)$/.exec(text);
    if (fence) {
      const end = lines.indexOf('```', at + 1);
      if (end < 0) problems.push({ file: file.name, line: at + 1, text: 'this block is not closed' });
      if (Object.hasOwn(TRANSCRIPT_LANGUAGES, fence[1]!)) {
        const place = { file: file.name, line: at + 1 };
        const marks = [fence[2] ?? '', fence[1]!] as const;
        addTranscript(page, `t${++blocks}`, lines.slice(at + 1, end), marks, place, problems);
        words = 0;
      }
      at = end < 0 ? lines.length : end;
      continue;
    }
    const element = /^<(Exercise|Diagram) (?:id|name)="([^"]*)"\s*\/>/.exec(text);
    if (element?.[1] === 'Exercise') {
      page.items.push({ kind: 'exercise', line: at + 1, id: element[2] ?? '' });
      words = 0;
    } else if (element) page.items.push({ kind: 'diagram', line: at + 1, name: element[2] ?? '' });
    else words += (text.match(/[\p{L}\p{N}][^\s]*/gu) ?? []).length;
    if (words > page.wordsAtOnce.count) page.wordsAtOnce = { count: words, line: at + 1 };
  }
  return page;
}

function addTranscript(
  page: Page, block: string, lines: string[], [marks, language]: readonly [string, string],
  place: { file: string; line: number }, problems: Problem[],
): void {
  try {
    const transcript = parseTranscript(block, lines.join('\n'), marks, language);
    page.items.push({ kind: 'transcript', line: place.line, transcript });
  } catch (error) {
    problems.push({ ...place, text: error instanceof Error ? error.message : String(error) });
  }
}
