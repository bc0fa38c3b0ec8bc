/* Reads and validates the bank: shared sources, the blueprint, the retired ids, and a file for each question. */
import { z } from 'zod';
import { blueprint as blueprintShape, retiredIds as retiredShape, sources as sourcesShape } from '../_schema/bank';
import type { BlueprintFile, RetiredId } from '../_schema/bank';
import type { SourceEntry } from '../_schema/common';
import type { PlacedInBank } from '../_schema/lint-bank';
import type { Problem } from '../_schema/problems';
import { bankQuestion as questionShape } from '../_schema/quiz';
import type { BankQuestionFile } from '../_schema/quiz';
import { readYaml } from '../_schema/yaml-file';
import { parseTranscript, type TranscriptEntry } from '../transcript';
import type { BankFiles, TextFile } from './walk';

export type LoadedQuestion = {
  question: BankQuestionFile;
  placed: PlacedInBank;
  /** Of its objective. */
  domain: string;
  /** Slug of the lesson that teaches its objective, where that is written. */
  lesson?: string;
  /** The transcript of its proof. */
  show?: TranscriptEntry[];
};
export type LoadedBank = {
  blueprint: BlueprintFile;
  blueprintName: string;
  questions: LoadedQuestion[];
  sources: SourceEntry[];
  sourcesName: string;
  retiredIds: RetiredId[];
};

export function loadSources(file: TextFile, problems: Problem[]): SourceEntry[] {
  if (file.text === '') return [];
  const read = readYaml(file.name, file.text, sourcesShape, problems);
  read?.value.forEach(({ key }, at, all) => {
    if (all.findIndex((each) => each.key === key) === at) return;
    problems.push({ file: file.name, line: read.lineOf([at]), text: `the key "${key}" stands there twice` });
  });
  return read?.value ?? [];
}

export function loadBank(
  files: BankFiles, sources: SourceEntry[], slugs: string[], problems: Problem[],
): LoadedBank {
  const blueprint = loadBlueprint(files.blueprint, slugs, problems);
  const retired = files.retiredIds;
  const retiredIds = retired.text === ''
    ? [] : readYaml(retired.name, retired.text, z.union([retiredShape, z.null()]), problems)?.value ?? [];
  const questions = files.questions.flatMap(({ domain, id, file }) => {
    const read = readYaml(file.name, file.text, questionShape, problems);
    if (!read) return [];
    const question = read.value;
    const placed: PlacedInBank = { file: file.name, lineOf: read.lineOf, question, at: [] };
    const objective = lintPlace(placed, { domain, id, blueprint, sources }, problems);
    const show = showOf(placed, problems);
    return [{
      question, placed, domain,
      ...(objective?.lesson !== undefined && slugs.includes(objective.lesson) ? { lesson: objective.lesson } : {}),
      ...(show === undefined ? {} : { show }),
    }];
  });
  return {
    blueprint, blueprintName: files.blueprint.name, questions, sources, sourcesName: files.sources.name, retiredIds,
  };
}

function loadBlueprint(file: TextFile, slugs: string[], problems: Problem[]): BlueprintFile {
  const read = file.text === '' ? undefined : readYaml(file.name, file.text, blueprintShape, problems);
  if (!read) return { domains: [], objectives: [], planned: [] };
  const { value, lineOf } = read;
  const say = (path: (string | number)[], text: string): void =>
    void problems.push({ file: file.name, line: lineOf(path), text });
  const weight = value.domains.reduce((sum, domain) => sum + domain.weight, 0);
  if (Math.abs(weight - 100) > 0.001) say(['domains'], `the weights of the domains are ${weight} %, not 100`);
  value.objectives.forEach(({ id, domain, lesson }, at) => {
    const first = value.objectives.findIndex((other) => other.id === id);
    if (first < at) say(['objectives', at], `the objective "${id}" stands there twice`);
    if (!value.domains.some((each) => each.id === domain)) {
      say(['objectives', at, 'domain'], `"${domain}" is none of the domains`);
    }
    if (lesson === undefined || slugs.includes(lesson) || value.planned.includes(lesson)) return;
    say(['objectives', at, 'lesson'], `there is no lesson "${lesson}", and it is not planned either`);
  });
  return value;
}

/** The name of the file is the id, its folder the domain of its objective, its sources are known. */
function lintPlace(
  { file, lineOf, question }: PlacedInBank,
  known: { domain: string; id: string; blueprint: BlueprintFile; sources: SourceEntry[] },
  problems: Problem[],
): BlueprintFile['objectives'][number] | undefined {
  const say = (path: (string | number)[], text: string): void =>
    void problems.push({ file, line: lineOf(path), text: `${question.id}: ${text}` });
  if (question.id !== known.id) say(['id'], `the file is called "${known.id}"; its name is the question's id`);
  const objective = known.blueprint.objectives.find((each) => each.id === question.objective);
  if (!objective) say(['objective'], `"${question.objective}" is no objective of the blueprint`);
  else if (objective.domain !== known.domain) {
    say(['objective'], `"${objective.id}" belongs to the domain "${objective.domain}", not "${known.domain}"`);
  }
  question.sources.forEach((key, at) => {
    if (known.sources.some((source) => source.key === key)) return;
    say(['sources', at], `"${key}" is not in content/sources.yaml`);
  });
  return objective;
}

function showOf({ file, lineOf, question }: PlacedInBank, problems: Problem[]): TranscriptEntry[] | undefined {
  if (!question.proof) return undefined;
  try {
    return parseTranscript('proof', question.proof.show.join('\n'), '').entries;
  } catch (error) {
    const text = `${question.id}: ${error instanceof Error ? error.message : String(error)}`;
    problems.push({ file, line: lineOf(['proof', 'show']), text });
    return undefined;
  }
}
