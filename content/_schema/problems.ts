/* What is wrong with a content file, and where: every complaint names its file and line, because the person who reads
 * it is an author with an editor open. */

export type Problem = { file: string; line: number; text: string };

export function problemLine({ file, line, text }: Problem): string {
  return `${file}:${line}: ${text}`;
}

/** Thrown by the build when anything is wrong; holds all that was found, not only the first. */
export class ContentError extends Error {
  constructor(readonly problems: Problem[]) {
    super(`The course has ${problems.length} problem(s):\n${problems.map(problemLine).join('\n')}`);
    this.name = 'ContentError';
  }
}
