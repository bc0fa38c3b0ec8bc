/* The last step of a hint ladder shows the command with blanks. It must be the command: each piece in backquotes that
 * holds `___` is a line of the solution, or of an alternative, with parts removed. */
import type { ExerciseFile } from '../_schema/exercise';
import type { Problem } from '../_schema/problems';
import type { YamlFile } from '../_schema/yaml-file';

const BLANK = '___';

export function lintHints(file: string, { value, lineOf }: YamlFile<ExerciseFile>, problems: Problem[]): void {
  value.tasks.forEach((task, taskAt) => {
    const lines = [...task.solution, ...task.alternatives.flat()];
    const answers = [...lines, ...lines.map((line) => line.replace(/^cache-\d{4}> /, ''))];
    let blanks = 0;
    task.hints.forEach((hint, at) => {
      for (const piece of blankedCommands(hint.text)) {
        blanks++;
        if (answers.some((line) => fitsBlanks(piece, line))) continue;
        const line = lineOf(['tasks', taskAt, 'hints', at]);
        problems.push({ file, line, text: `${task.id}: "${piece}" is no line of the solution with parts removed` });
      }
    });
    if (blanks === 0) {
      const line = lineOf(['tasks', taskAt, 'hints']);
      const text = `${task.id}: the last hint shows the command with ${BLANK} for what is to be filled in`;
      problems.push({ file, line, text });
    }
  });
}

export function blankedCommands(hint: string): string[] {
  return [...hint.matchAll(/`([^`]*)`/g)].map((match) => match[1] ?? '').filter((piece) => piece.includes(BLANK));
}

export function fitsBlanks(piece: string, line: string): boolean {
  const parts = piece.split(BLANK).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('\\S.*?')}$`).test(line);
}
