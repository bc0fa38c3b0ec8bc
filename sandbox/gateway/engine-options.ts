/* The command line of the engine alone: `redis --port 6379 --requirepass secret`. Options are the real server's
 * parameters under their real names, each followed by its values, as redis-server takes them. */

import { Config } from '#redis/config';

export type EngineOptions = {
  port: number;
  hosts: string[];
  clientsMax: number;
  config: Record<string, string>;
  read: 'onread' | 'data';
};

/** A mistake in the command line: printed as it is. */
export class UsageError extends Error {}

export const USAGE = `usage: npm run engine -- redis [--port 6379] [--bind 127.0.0.1] [--requirepass word] …
       any parameter of redis.conf that CONFIG SET takes may be given in this way.`;

const PORT = 6379;
const CLIENTS_MAX = 10_000;

export function readEngineOptions(words: readonly string[]): EngineOptions {
  if (words[0] !== 'redis') throw new UsageError(USAGE);
  const given = readPairs(words.slice(1));
  const take = (name: string): string | undefined => {
    const value = given.get(name);
    given.delete(name);
    return value;
  };
  const port = whole('port', take('port') ?? String(PORT), 0, 65535);
  const hosts = (take('bind') ?? '127.0.0.1').split(/\s+/);
  const clientsMax = whole('maxclients', given.get('maxclients') ?? String(CLIENTS_MAX), 1, 1_000_000);
  const read = take('read-path') ?? 'onread';
  if (read !== 'onread' && read !== 'data') throw new UsageError('--read-path is onread or data.');
  const config: Record<string, string> = { port: String(port), bind: hosts.join(' ') };
  for (const [name, value] of given) {
    const parameter = Config.parameter(name);
    if (!parameter) throw new UsageError(`There is no parameter "--${name}".\n${USAGE}`);
    config[parameter.name] = parameter.kind === 'memory' ? memory(name, value) : value;
  }
  return { port, hosts, clientsMax, config, read };
}

function readPairs(words: readonly string[]): Map<string, string> {
  const given = new Map<string, string>();
  for (let i = 0; i < words.length; ) {
    const name = /^--([a-z][a-z0-9_-]*)$/i.exec(words[i]!)?.[1]?.toLowerCase();
    if (!name) throw new UsageError(`"${words[i]}" is no option.\n${USAGE}`);
    const values: string[] = [];
    for (i++; i < words.length && !words[i]!.startsWith('--'); i++) values.push(words[i]!);
    if (values.length === 0) throw new UsageError(`--${name} needs a value.`);
    given.set(name, values.join(' '));
  }
  return given;
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : -1;
  if (value >= least && value <= most) return value;
  throw new UsageError(`--${name} is "${text}": give a whole number from ${least} to ${most}.`);
}

function memory(name: string, text: string): string {
  const units: Record<string, number> = { '': 1, b: 1, k: 1e3, kb: 1024, m: 1e6, mb: 1024 ** 2, g: 1e9, gb: 1024 ** 3 };
  const match = /^(\d+)([a-z]*)$/i.exec(text);
  const unit = match && units[match[2]!.toLowerCase()];
  if (!match || !unit) throw new UsageError(`--${name} is "${text}": give bytes, or a number with kb, mb or gb.`);
  return String(Number(match[1]) * unit);
}
