/* FUNCTION LIST and FUNCTION STATS. */
import { globMatches } from '#base/glob';
import type { Context } from '../context';
import { Refusal } from '../errors';
import type { Library } from './libraries';

const NO_NAME = new Refusal('ERR library name argument was not given');

export function listFunctions(ctx: Context): void {
  let pattern: string | undefined;
  let withCode = false;
  for (let i = 2; i < ctx.count; i++) {
    if (!withCode && ctx.is(i, 'WITHCODE')) withCode = true;
    else if (pattern === undefined && ctx.is(i, 'LIBRARYNAME')) {
      if (++i >= ctx.count) throw NO_NAME;
      pattern = ctx.text(i);
    } else throw new Refusal(`ERR Unknown argument ${ctx.text(i)}`);
  }
  const all = [...ctx.node.scripts.libraries.byName.values()]
    .filter(({ name }) => pattern === undefined || globMatches(pattern, name, true));
  ctx.reply.array(all.length);
  for (const library of all) replyLibrary(ctx, library, withCode);
}

function replyLibrary({ reply }: Context, { name, code, functions }: Library, withCode: boolean): void {
  reply.map(withCode ? 4 : 3);
  reply.bulk('library_name');
  reply.bulk(name);
  reply.bulk('engine');
  reply.bulk('LUA');
  reply.bulk('functions');
  reply.array(functions.size);
  for (const each of functions.values()) {
    reply.map(3);
    reply.bulk('name');
    reply.bulk(each.name);
    reply.bulk('description');
    if (each.description === undefined) reply.nil();
    else reply.bulk(each.description);
    reply.bulk('flags');
    reply.set(each.flagNames.length);
    for (const flag of each.flagNames) reply.status(flag);
  }
  if (!withCode) return;
  reply.bulk('library_code');
  reply.bulk(code);
}

export function functionStatistics({ node, reply }: Context): void {
  const { running, libraries } = node.scripts;
  reply.map(2);
  reply.bulk('running_script');
  if (running === undefined) reply.nil();
  else {
    reply.map(3);
    reply.bulk('name');
    reply.bulk(running.name);
    reply.bulk('command');
    reply.array(running.request.length);
    for (const word of running.request) reply.bulk(word);
    reply.bulk('duration_ms');
    reply.integer(Math.trunc(node.clock.nowMs() - running.startedMs));
  }
  reply.bulk('engines');
  reply.map(1);
  reply.bulk('LUA');
  reply.map(2);
  reply.bulk('libraries_count');
  reply.integer(libraries.byName.size);
  reply.bulk('functions_count');
  reply.integer(libraries.functionCount);
}
