/* Values of redis.conf's lines → values as CONFIG GET shows them (config.c, the set functions of special parameters).
 *
 * Most are read as CONFIG SET reads them. Some take several words, and two of those add up over lines: `save`, whose
 * first line takes the defaults away, and `client-output-buffer-limit`, one class a line. */
import { parseDouble, parseInteger } from '#base/number';
import type { ConfigSource } from './config-file';
import type { Parameter } from './config-parameters';
import { readParameter } from './config-set';
import { parseMemory } from './config-values';
import { Refusal } from './errors';

/** Answers the value to keep, or why the words are none. */
type Taken = { value: string } | { problem: string };
type Several = (words: readonly string[], before: string | undefined) => Taken;

const SEVERAL: Record<string, Several> = {
  bind: (words) => ({ value: words.join(' ') }),
  save: readSave,
  'client-output-buffer-limit': readBufferLimits,
  'oom-score-adj-values': readScores,
  'latency-tracking-info-percentiles': readPercentiles,
  'shutdown-on-sigint': readShutdownFlags,
  'shutdown-on-sigterm': readShutdownFlags,
  replicaof: readReplicaOf,
};
const BUFFER_CLASSES = ['normal', 'slave', 'pubsub'];
const BUFFER_DEFAULTS = '0 0 0 268435456 67108864 60 33554432 8388608 60'.split(' ');
const WRONG_NUMBER = { problem: 'wrong number of arguments' };
const SCORE_RANGE = { problem: 'Invalid oom-score-adj-values, elements must be between -2000 and 2000.' };
const FILE_NAMES = new Map([
  ['dbfilename', 'just a filename'], ['appendfilename', 'just a filename'], ['appenddirname', 'just a dirname'],
]);

export function takesSeveral(name: string): boolean { return name in SEVERAL; }

export class DirectiveValues {
  readonly all = new Map<string, string>();
  private saveWasGiven = false;

  constructor(private readonly source: ConfigSource) {}

  /** Keeps the value; answers why it cannot be one. */
  set(parameter: Parameter, words: readonly string[]): string | undefined {
    const taken = this.read(parameter, words);
    if ('problem' in taken) return taken.problem;
    this.all.set(parameter.name, taken.value);
    return undefined;
  }

  private read(parameter: Parameter, words: readonly string[]): Taken {
    const { name } = parameter;
    const text = words[0] ?? '';
    if (name === 'save') {
      const taken = readSave(words, this.saveWasGiven ? this.all.get('save') : undefined);
      this.saveWasGiven = true;
      return taken;
    }
    const several = SEVERAL[name];
    if (several !== undefined) return several(words, this.all.get(name));
    if (name === 'dir') {
      const changed = this.source.changeDirectory(text);
      return 'path' in changed ? { value: changed.path } : changed;
    }
    if (name === 'unixsocketperm') return readPermissions(text);
    const only = FILE_NAMES.get(name);
    if (only !== undefined && text.includes('/')) return { problem: `${name} can't be a path, ${only}` };
    try {
      return { value: readParameter(parameter, text) };
    } catch (refused) {
      if (refused instanceof Refusal) return { problem: refused.text };
      throw refused;
    }
  }
}

function readSave(words: readonly string[], before: string | undefined): Taken {
  if (words.length === 0 || (words.length === 1 && words[0] === '')) return { value: '' };
  const wrong = words.some((word, i) => {
    const value = parseInteger(word);
    return value === undefined || Number(value) < (i % 2 === 0 ? 1 : 0);
  });
  if (wrong || words.length % 2 !== 0) return { problem: 'Invalid save parameters' };
  return { value: [...(before ? [before] : []), ...words].join(' ') };
}

function readBufferLimits(words: readonly string[], before: string | undefined): Taken {
  if (words.length === 0 || words.length % 4 !== 0) {
    return { problem: 'Wrong number of arguments in buffer limit configuration.' };
  }
  const limits = before === undefined ? [...BUFFER_DEFAULTS] : before.split(' ').filter((_, i) => i % 4 !== 0);
  for (let i = 0; i < words.length; i += 4) {
    const word = words[i]!.toLowerCase();
    const at = BUFFER_CLASSES.indexOf(word === 'replica' ? 'slave' : word);
    if (at < 0) return { problem: 'Invalid client class specified in buffer limit configuration.' };
    const hard = parseMemory(words[i + 1]!);
    const soft = parseMemory(words[i + 2]!);
    const seconds = parseInteger(words[i + 3]!);
    if (hard === undefined || soft === undefined || seconds === undefined || Number(seconds) < 0) {
      return { problem: 'Error in hard, soft or soft_seconds setting in buffer limit configuration.' };
    }
    limits.splice(at * 3, 3, String(hard), String(soft), String(seconds));
  }
  return { value: BUFFER_CLASSES.map((name, i) => [name, ...limits.slice(i * 3, i * 3 + 3)].join(' ')).join(' ') };
}

function readScores(words: readonly string[]): Taken {
  if (words.length !== 3) return WRONG_NUMBER;
  const scores = words.map((word) => Number(parseInteger(word) ?? NaN));
  if (!scores.every((score) => score >= -2000 && score <= 2000)) return SCORE_RANGE;
  return { value: scores.join(' ') };
}

function readPercentiles(words: readonly string[]): Taken {
  const given = words.length === 1 && words[0] === '' ? [] : words;
  const values = given.map((word) => parseDouble(word));
  if (values.includes(undefined)) return { problem: 'Invalid latency-tracking-info-percentiles parameters' };
  if (values.some((value) => value! < 0 || value! > 100)) {
    return { problem: 'latency-tracking-info-percentiles parameters should sit between [0.0,100.0]' };
  }
  return { value: values.map(String).join(' ') };
}

function readShutdownFlags(words: readonly string[]): Taken {
  const known = ['default', 'save', 'nosave', 'now', 'force'];
  const lower = words.map((word) => word.toLowerCase());
  if (lower.length === 0 || lower.some((word) => !known.includes(word))) {
    return { problem: `argument(s) must be one of the following: ${known.join(', ')}` };
  }
  if (lower.includes('save') && lower.includes('nosave')) {
    return { problem: "shutdown options SAVE and NOSAVE can't be used simultaneously" };
  }
  const set = known.slice(1).filter((word) => lower.includes(word));
  return { value: set.length === 0 ? 'default' : set.join(' ') };
}

function readReplicaOf(words: readonly string[]): Taken {
  if (words.length !== 2) return WRONG_NUMBER;
  if (words[0]!.toLowerCase() === 'no' && words[1]!.toLowerCase() === 'one') return { value: '' };
  const port = parseInteger(words[1]!);
  if (port === undefined || Number(port) < 0 || Number(port) > 65535) return { problem: 'Invalid master port' };
  return { value: words.join(' ') };
}

function readPermissions(text: string): Taken {
  if (!/^[0-7]+$/.test(text)) return { problem: "argument couldn't be parsed as an octal number" };
  if (Number(text) > 777) return { problem: 'argument must be between 0 and 777 inclusive' };
  return { value: String(Number(text)) };
}
