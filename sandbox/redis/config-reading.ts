/* One word → the value of a parameter as CONFIG GET will show it, or a refusal in the real server's words, which a line
 * of a file has alone and CONFIG SET in a sentence (config.c, the set functions of each type). */
import { cString } from '#base/c-string';
import { parseInteger } from '#base/number';
import { INT64_MAX, type Parameter } from './config-parameters';
import { parseBytes } from './config-values';
import { Refusal } from './errors';
import { notifyFlagsText, readNotifyFlags } from './notifications';

export function readParameter(parameter: Parameter, text: string): string {
  switch (parameter.kind) {
    case 'boolean': return readBoolean(parameter.name, cString(text).toLowerCase());
    case 'enum': return readEnum(parameter, cString(text).toLowerCase());
    case 'memory': return readMemory(parameter, text);
    case 'octal': return readOctal(text);
    case 'integer': {
      const value = parseInteger(text);
      if (value === undefined) throw new Refusal("argument couldn't be parsed into an integer");
      return settle(parameter.name, withinBounds(parameter, BigInt(value)));
    }
    default: return readString(parameter.name, text);
  }
}

function readBoolean(name: string, word: string): string {
  if (word !== 'yes' && word !== 'no') throw new Refusal("argument must be 'yes' or 'no'");
  if (name === 'activedefrag' && word === 'yes') {
    throw new Refusal('Active defragmentation cannot be enabled: it requires a Redis server compiled with a modified '
      + 'Jemalloc like the one shipped by default with the Redis source distribution');
  }
  return word;
}

/** Two words may mean the same: the first of them is shown. */
function readEnum({ name, values }: Parameter, word: string): string {
  if (!values!.includes(word)) throw new Refusal(`argument(s) must be one of the following: ${values!.join(', ')}`);
  return name === 'oom-score-adj' && word === 'relative' ? 'yes' : word;
}

function readMemory(parameter: Parameter, text: string): string {
  const bytes = parseBytes(text);
  if (parameter.mostPercent !== undefined) return readMemoryOrPercent(parameter, text, bytes);
  if (bytes === undefined) throw new Refusal('argument must be a memory value');
  return settle(parameter.name, withinBounds(parameter, bytes));
}

/** Per cent are kept as a number below zero, which a size beyond 2^63 then also is. */
function readMemoryOrPercent(parameter: Parameter, text: string, bytes: bigint | undefined): string {
  const signed = bytes === undefined ? undefined : BigInt.asIntN(64, bytes);
  if (signed !== undefined && signed >= 0n) return String(signed);
  const percent = signed !== undefined ? -signed : text.endsWith('%') ? parseInteger(text.slice(0, -1)) : undefined;
  if (percent === undefined || percent < 0) throw new Refusal('argument must be a memory or percent value');
  if (percent > parameter.mostPercent!) {
    throw new Refusal(`percentage argument must be less or equal to ${parameter.mostPercent}`);
  }
  return Number(percent) === 0 ? '0' : `${percent}%`;
}

function withinBounds({ kind, least, most }: Parameter, value: bigint): bigint {
  const low = least ?? (kind === 'memory' ? 0 : undefined);
  const high = most ?? (kind === 'memory' ? INT64_MAX : undefined);
  if ((low !== undefined && value < low) || (high !== undefined && value > high)) {
    throw new Refusal(`argument must be between ${low} and ${high} inclusive`);
  }
  return value;
}

/** Some values are taken and then brought into bounds. */
function settle(name: string, value: bigint): string {
  if (name === 'hz') return String(value < 1n ? 1n : value > 500n ? 500n : value);
  if (name === 'repl-backlog-size') return String(value < 16_384n ? 16_384n : value);
  return String(value);
}

function readOctal(text: string): string {
  if (!/^[0-7]+$/.test(text)) throw new Refusal("argument couldn't be parsed as an octal number");
  if (Number(text) > 777) throw new Refusal('argument must be between 0 and 777 inclusive');
  return String(Number(text));
}

const FILE_NAMES = new Map([
  ['dbfilename', 'just a filename'], ['appendfilename', 'just a filename'], ['appenddirname', 'just a dirname'],
]);
const TITLE_VARIABLES = new Set([
  'title', 'listen-addr', 'server-mode', 'port', 'tls-port', 'unixsocket', 'config-file',
]);

function readString(name: string, text: string): string {
  if (name === 'notify-keyspace-events') {
    const flags = readNotifyFlags(cString(text));
    if (flags === undefined) throw new Refusal('Invalid event class character. Use \'Ag$lshzxeKEtmdn\'.');
    return notifyFlagsText(flags);
  }
  const only = FILE_NAMES.get(name);
  if (only !== undefined && text.includes('/')) throw new Refusal(`${name} can't be a path, ${only}`);
  if (name === 'proc-title-template' && !isTitleTemplate(text)) {
    throw new Refusal('template format is invalid or contains unknown variables');
  }
  if (name === 'cluster-announce-hostname') {
    if (text.length >= 256) throw new Refusal('Hostnames must be less than 256 characters');
    if (!/^[a-z0-9.-]*$/i.test(text)) {
      throw new Refusal('Hostnames may only contain alphanumeric characters, hyphens or dots');
    }
  }
  return text;
}

/** Something is left of it when the title itself is empty; `{{` is a brace. */
function isTitleTemplate(text: string): boolean {
  let known = true;
  const shown = text.replace(/\{\{|\{([^}]*)\}|\{[^}]*$/g, (whole, name: string | undefined) => {
    if (whole === '{{') return '{';
    if (name === undefined || !TITLE_VARIABLES.has(name)) known = false;
    return name === 'title' || name === 'config-file' || name === 'unixsocket' ? '' : 'x';
  });
  return known && shown.trim() !== '';
}
