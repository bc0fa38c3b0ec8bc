/* What the sandbox knows of its surroundings, read once at the start. Each mistake is one sentence that names the
 * variable, what was found and what would do. The site has the same rules in app/_start/environment.mjs. */

import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { publicOrigins } from './origin';

export type GatewayEnv = {
  port: number;
  dataDir: string;
  labsDir: string;
  secret: string;
  origins: string[];
  /** 0: the system chooses a port for each Connect panel. */
  connectPort: number;
  /** Undefined: as many as the machine has cores for. */
  workers: number | undefined;
};

/** A mistake of the person who starts it: printed as it is, without a stack. */
export class StartError extends Error {}

const SECRET_CHARS_MIN = 32;
const WORKERS_MAX = 64;

export function readEnv(variables: Record<string, string | undefined>): GatewayEnv {
  const sitePort = port('PORT', variables.PORT, 3000, 1);
  const dataDir = path.resolve(variables.DATA_DIR || './data');
  const labsDir = path.join(dataDir, 'labs');
  makeFolder(labsDir);
  return {
    port: port('SANDBOX_PORT', variables.SANDBOX_PORT, 7071, 1),
    dataDir,
    labsDir,
    secret: secret(variables.HITRATE_SECRET, path.join(dataDir, 'secret')),
    origins: origins(variables.PUBLIC_ORIGIN, sitePort),
    connectPort: port('CONNECT_PORT', variables.CONNECT_PORT, 0, 0),
    workers: variables.LAB_WORKERS ? whole('LAB_WORKERS', variables.LAB_WORKERS, 1, WORKERS_MAX) : undefined,
  };
}

function port(name: string, text: string | undefined, standard: number, min: number): number {
  return text === undefined || text === '' ? standard : whole(name, text, min, 65535);
}

function whole(name: string, text: string, min: number, max: number): number {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  if (value >= min && value <= max) return value;
  throw new StartError(`${name} is "${text}": give a whole number from ${min} to ${max}, or leave ${name} unset.`);
}

function origins(setting: string | undefined, sitePort: number): string[] {
  try {
    return publicOrigins(setting, sitePort);
  } catch (problem) {
    throw new StartError(problem instanceof Error ? problem.message : String(problem));
  }
}

function makeFolder(folder: string): void {
  try {
    makePath(folder);
    accessSync(folder, constants.W_OK);
  } catch {
    throw new StartError(`The data folder ${folder} cannot be written: make it writable, or set DATA_DIR to another.`);
  }
}

/** Not `recursive`: Node 20 never returns from that where a parent is there and takes no child, as in /proc. */
function makePath(folder: string): void {
  if (existsSync(folder)) return;
  makePath(path.dirname(folder));
  mkdirSync(folder);
}

/** Made at the first start by whoever starts first, the site or the sandbox alone; `wx` lets only one of them win. */
function secret(given: string | undefined, file: string): string {
  const fits = (text: string) => text.length >= SECRET_CHARS_MIN;
  if (given) {
    if (fits(given)) return given;
    const found = `HITRATE_SECRET has ${given.length} characters`;
    throw new StartError(`${found}: give at least ${SECRET_CHARS_MIN}, or unset it.`);
  }
  if (!existsSync(file)) {
    try {
      writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
    } catch (problem) {
      if (!existsSync(file)) throw new StartError(`The secret ${file} cannot be written: ${String(problem)}`);
    }
  }
  const kept = readFileSync(file, 'utf8').trim();
  if (fits(kept)) return kept;
  throw new StartError(`${file} holds no usable secret: delete it and a new one is made.`);
}
