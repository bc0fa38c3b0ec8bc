/* Reads and validates content/exams. The order of the page is that of the kinds: mocks first, the longest first. */
import { exam as examShape } from '../_schema/exam';
import type { ExamFile } from '../_schema/exam';
import type { Problem } from '../_schema/problems';
import { readYaml } from '../_schema/yaml-file';
import type { Exam } from '../types';
import { words } from '../words';
import type { TextFile } from './walk';

const KINDS = ['mock', 'drill', 'missed', 'lab'];

export function loadExams(files: { id: string; file: TextFile }[], problems: Problem[]): ExamFile[] {
  const exams = files.flatMap(({ id, file }) => {
    const read = readYaml(file.name, file.text, examShape, problems);
    if (!read) return [];
    const say = (path: string[], text: string): void =>
      void problems.push({ file: file.name, line: read.lineOf(path), text });
    const exam = read.value;
    if (exam.id !== id) say(['id'], `the file is called "${id}"; its name is the exam's id`);
    if (exam.kind === 'mock' && exam.unscored >= exam.questions) say(['unscored'], 'at least one question is scored');
    return [exam];
  });
  const length = (exam: ExamFile): number => ('minutes' in exam ? exam.minutes : 0);
  return exams.toSorted((one, other) =>
    KINDS.indexOf(one.kind) - KINDS.indexOf(other.kind) || length(other) - length(one));
}

export function openExam(file: ExamFile): Exam {
  return { ...file, says: file.says.map(words) };
}
