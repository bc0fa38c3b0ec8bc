/* Parameters whose value is several words (config.c, the set functions of special parameters), in the form that CONFIG
 * GET shows. A line of redis.conf and CONFIG SET read them alike; what two lines of a file add up to is the file's
 * matter. */
import { cString } from '#base/c-string';
import { parseDouble, parseInteger, trimZeros } from '#base/number';
import { parseBytes } from './config-values';

/** Answers the value to keep, or why the words are none. */
export type Taken = { value: string } | { problem: string };
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
export const BUFFER_CLASSES: readonly string[] = ['normal', 'slave', 'pubsub'];
const BUFFER_DEFAULTS = '0 0 0 268435456 67108864 60 33554432 8388608 60'.split(' ');
const WRONG_NUMBER = { problem: 'wrong number of arguments' };
const SCORE_RANGE = { problem: 'Invalid oom-score-adj-values, elements must be between -2000 and 2000.' };

export function takesSeveral(name: string): boolean { return name in SEVERAL; }

/** `before`: the value that stands, of which some words may keep a part. */
export function readSeveral(name: string, words: readonly string[], before: string | undefined): Taken {
  return SEVERAL[name]!(words, before);
}

function readSave(words: readonly string[], before: string | undefined): Taken {
  if (words.length === 0 || (words.length === 1 && words[0] === '')) return { value: '' };
  const numbers = words.map(leadingInteger);
  const wrong = numbers.some((value, i) => value === undefined || value < (i % 2 === 0 ? 1 : 0));
  if (wrong || words.length % 2 !== 0) return { problem: 'Invalid save parameters' };
  return { value: [...(before ? [before] : []), ...numbers].join(' ') };
}

/** As C's strtoll reads a whole word: blanks and a sign before it, and nothing is 0. */
function leadingInteger(given: string): number | undefined {
  const word = cString(given);
  if (word === '') return 0;
  return /^\s*[+-]?\d+$/.test(word) ? Number(word) : undefined;
}

function readBufferLimits(words: readonly string[], before: string | undefined): Taken {
  if (words.length % 4 !== 0) {
    return { problem: 'Wrong number of arguments in buffer limit configuration.' };
  }
  const limits = before === undefined ? [...BUFFER_DEFAULTS] : before.split(' ').filter((_, i) => i % 4 !== 0);
  for (let i = 0; i < words.length; i += 4) {
    const word = words[i]!.toLowerCase();
    const at = BUFFER_CLASSES.indexOf(word === 'replica' ? 'slave' : word);
    if (at < 0) return { problem: 'Invalid client class specified in buffer limit configuration.' };
    const hard = parseBytes(words[i + 1]!);
    const soft = parseBytes(words[i + 2]!);
    const seconds = parseInteger(cString(words[i + 3]!));
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
  return { value: values.map((value) => trimZeros(value!.toFixed(6))).join(' ') };
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
