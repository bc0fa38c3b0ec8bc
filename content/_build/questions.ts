/* One question, as it goes into the public book and into the private one. */
import { toCheck } from '../_schema/exercise';
import type { SourceEntry } from '../_schema/common';
import type { BankQuestionFile, ProofFile, QuestionFile } from '../_schema/quiz';
import type { TranscriptEntry } from '../transcript';
import type { Option, Proof, PublicQuestion, QuestionKey, Source } from '../types';
import { escapeHtml, words } from '../words';
import type { Words } from '../words';
import { hashOf } from './walk';

export function openQuestion(question: QuestionFile): PublicQuestion {
  const base = { id: question.id, stem: words(question.stem), hash: hashOfQuestion(question) };
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const choose = question.options.filter((option) => option.correct).length;
      return { ...base, type: question.type, choose, options: question.options.map(openOption) };
    }
    case 'matching': {
      const [items, choices] = [question.items.map(openOption), question.choices.map(openOption)];
      return { ...base, type: 'matching', items, choices };
    }
    case 'ordering': {
      return { ...base, type: 'ordering', steps: outOfOrder(question.id, question.steps).map(openOption) };
    }
    case 'numeric': {
      const { unit } = question;
      return { ...base, type: 'numeric', ...(unit === undefined ? {} : { unit }) };
    }
    case 'command': {
      const lines = [question.model, ...question.wrong.map((wrong) => wrong.run)].map((run) => run.length);
      return { ...base, type: 'command', setup: question.setup, linesMax: Math.max(...lines, 3) };
    }
    case 'predict': {
      const { setup, line, options } = question;
      return { ...base, type: 'predict', choose: 1, setup, line, options: options.map(openOutput) };
    }
  }
}

export function questionKey(question: QuestionFile, sources: SourceEntry[]): QuestionKey {
  const named = question.sources.map((key) => sources.find((source) => source.key === key));
  const base = {
    id: question.id,
    hash: hashOfQuestion(question),
    sources: named.filter((source) => source !== undefined).map(openSource),
  };
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'predict': {
      const correct = question.options.filter((option) => option.correct).map((option) => option.id);
      return { ...base, type: question.type, correct, whys: whysOf(question.options) };
    }
    case 'matching': {
      const pairs = Object.fromEntries(question.items.map((item) => [item.id, item.choice]));
      return { ...base, type: 'matching', pairs, whys: whysOf(question.items) };
    }
    case 'ordering':
      return { ...base, type: 'ordering', sequence: question.steps.map(({ id }) => id), whys: whysOf(question.steps) };
    case 'numeric': {
      const { answer, tolerance, unit, misses } = question;
      return {
        ...base, type: 'numeric', answer, tolerance, why: words(question.why),
        ...(unit === undefined ? {} : { unit }),
        misses: misses.map(({ value, why }) => ({ value, why: words(why) })),
      };
    }
    case 'command': {
      const wrong = question.wrong.map((each) => ({ ...each, why: words(each.why) }));
      const { setup, model } = question;
      const checks = question.checks.map(toCheck);
      return { ...base, type: 'command', setup, model, checks, why: words(question.why), wrong };
    }
  }
}

/** Of what is asked and explained. A question that is filed elsewhere or checked again is not another question. */
function hashOfQuestion(question: QuestionFile | BankQuestionFile): string {
  const filed = ['objective', 'difficulty', 'verified', 'proof'];
  return hashOf(JSON.stringify(Object.fromEntries(Object.entries(question).filter(([name]) => !filed.includes(name)))));
}

export function proofOf({ say, engine, managed, memcached, setup }: ProofFile, entries: TranscriptEntry[]): Proof {
  return {
    say: words(say), setup, entries,
    ...(engine === undefined ? {} : { engine }),
    ...(managed === undefined ? {} : { managed }),
    ...(memcached === undefined ? {} : { memcached }),
  };
}

export function openSource({ title, url, checked }: SourceEntry): Source {
  return { title, url, checked };
}

function openOption({ id, text }: { id: string; text: string }): Option {
  return { id, ...words(text) };
}

/** What is printed keeps its lines and blanks. */
function openOutput({ id, text }: { id: string; text: string }): Option {
  const output = outputOf(text);
  return { id, html: `<code>${escapeHtml(output)}</code>`, text: output };
}

/** Of an option of a predict question: what stands between the backticks. */
export function outputOf(text: string): string {
  return text.slice(1, -1);
}

function whysOf(list: { id: string; why: string }[]): Record<string, Words> {
  return Object.fromEntries(list.map(({ id, why }) => [id, words(why)]));
}

/** The same at each build, and never the right one: the public book must not tell by the place. */
function outOfOrder<T extends { id: string }>(id: string, steps: T[]): T[] {
  const rank = (step: T): string => hashOf(id, step.id);
  const [first, ...rest] = steps.toSorted((one, other) => (rank(one) < rank(other) ? -1 : 1));
  const same = [first, ...rest].every((step, at) => step === steps[at]);
  return first === undefined ? [] : same ? [...rest, first] : [first, ...rest];
}
