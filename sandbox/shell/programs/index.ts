/* Every program there is. A new one is a folder with `program.ts` and a line here. */
import type { Program } from '../program';
import { program as app } from './app/program';
import { program as clear } from './clear/program';
import { program as echo } from './echo/program';
import { program as exit } from './exit/program';
import { program as help } from './help/program';
import { program as history } from './history/program';
import { program as lab } from './lab/program';
import { program as mc } from './mc/program';
import { program as nc } from './nc/program';
import { program as printf } from './printf/program';
import { program as psql } from './psql/program';
import { program as redisCli } from './redis-cli/program';
import { program as telnet } from './telnet/program';

export const PROGRAMS: readonly Program[] = [
  redisCli, telnet, nc, mc, psql, app, lab, echo, printf, history, clear, help, exit,
];

export function findProgram(name: string): Program | undefined {
  return PROGRAMS.find((one) => one.name === name || one.aliases?.includes(name));
}
