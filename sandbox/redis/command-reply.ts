/* COMMAND INFO and COMMAND DOCS as replies (server.c, addReplyCommandInfo and addReplyCommandDocs). */
import type { ReplyWriter } from '#wire/reply-writer';
import type { Arg, Command, KeySpec } from './command';

export function replyInfo(reply: ReplyWriter, command: Command | undefined): void {
  if (command === undefined) return reply.nil();
  reply.array(10);
  reply.bulk(command.name);
  reply.integer(command.arity);
  replyStatuses(reply, command.flags);
  for (const position of command.keyRange) reply.integer(position);
  replyStatuses(reply, command.categories);
  reply.set(command.tips?.length ?? 0);
  for (const tip of command.tips ?? []) reply.bulk(tip);
  reply.set(command.keySpecs?.length ?? 0);
  for (const spec of command.keySpecs ?? []) replyKeySpec(reply, spec);
  if (command.subcommands === undefined) return reply.set(0);
  reply.array(command.subcommands.size);
  for (const each of command.subcommands.values()) replyInfo(reply, each);
}

function replyStatuses(reply: ReplyWriter, texts: readonly string[]): void {
  reply.set(texts.length);
  for (const text of texts) reply.status(text);
}

function replyKeySpec(reply: ReplyWriter, spec: KeySpec): void {
  reply.map(spec.notes === undefined ? 3 : 4);
  if (spec.notes !== undefined) pair(reply, 'notes', spec.notes);
  reply.bulk('flags');
  replyStatuses(reply, spec.flags);
  reply.bulk('begin_search');
  reply.map(2);
  if (spec.begin === 'unknown') replyUnknown(reply);
  else if ('index' in spec.begin) replySpec(reply, 'index', { index: spec.begin.index });
  else replySpec(reply, 'keyword', { keyword: spec.begin.keyword, startfrom: spec.begin.startFrom });
  reply.bulk('find_keys');
  reply.map(2);
  if (spec.find === 'unknown') replyUnknown(reply);
  else if ('lastKey' in spec.find) {
    replySpec(reply, 'range', { lastkey: spec.find.lastKey, keystep: spec.find.step, limit: spec.find.limit });
  } else {
    const { numberAt, firstKey, step } = spec.find;
    replySpec(reply, 'keynum', { keynumidx: numberAt, firstkey: firstKey, keystep: step });
  }
}

function replyUnknown(reply: ReplyWriter): void {
  pair(reply, 'type', 'unknown');
  reply.bulk('spec');
  reply.map(0);
}

function replySpec(reply: ReplyWriter, type: string, fields: Record<string, string | number>): void {
  pair(reply, 'type', type);
  reply.bulk('spec');
  reply.map(Object.keys(fields).length);
  for (const [name, value] of Object.entries(fields)) {
    reply.bulk(name);
    if (typeof value === 'number') reply.integer(value);
    else reply.bulk(value);
  }
}

function pair(reply: ReplyWriter, name: string, value: string): void {
  reply.bulk(name);
  reply.bulk(value);
}

export function replyDocs(reply: ReplyWriter, command: Command): void {
  reply.bulk(command.name);
  const place = reply.defer();
  let fields = 3;
  pair(reply, 'summary', command.summary);
  pair(reply, 'since', command.since);
  pair(reply, 'group', command.group);
  const text = (name: string, value: string | undefined) => {
    if (value === undefined || value === '') return;
    pair(reply, name, value);
    fields++;
  };
  text('complexity', command.complexity);
  if (command.docFlags !== undefined) {
    reply.bulk('doc_flags');
    replyStatuses(reply, command.docFlags);
    fields++;
  }
  text('deprecated_since', command.deprecatedSince);
  text('replaced_by', command.replacedBy);
  if (command.history !== undefined) {
    reply.bulk('history');
    reply.set(command.history.length);
    for (const [since, change] of command.history) {
      reply.array(2);
      reply.bulk(since);
      reply.bulk(change);
    }
    fields++;
  }
  if (command.args !== undefined) {
    reply.bulk('arguments');
    replyArgs(reply, command.args);
    fields++;
  }
  if (command.subcommands !== undefined) {
    reply.bulk('subcommands');
    reply.map(command.subcommands.size);
    for (const each of command.subcommands.values()) replyDocs(reply, each);
    fields++;
  }
  reply.closeMap(place, fields);
}

function replyArgs(reply: ReplyWriter, args: readonly Arg[]): void {
  reply.array(args.length);
  for (const arg of args) replyArg(reply, arg);
}

function replyArg(reply: ReplyWriter, arg: Arg): void {
  const place = reply.defer();
  let fields = 2;
  pair(reply, 'name', arg.name);
  pair(reply, 'type', arg.type);
  if (arg.keySpec !== undefined) {
    reply.bulk('key_spec_index');
    reply.integer(arg.keySpec);
    fields++;
  }
  for (const [name, value] of [['token', arg.token], ['summary', arg.summary], ['since', arg.since],
    ['deprecated_since', arg.deprecatedSince]] as const) {
    if (value === undefined) continue;
    pair(reply, name, value);
    fields++;
  }
  const flags = [arg.optional && 'optional', arg.multiple && 'multiple', arg.multipleToken && 'multiple_token']
    .filter((flag) => typeof flag === 'string');
  if (flags.length > 0) {
    reply.bulk('flags');
    replyStatuses(reply, flags);
    fields++;
  }
  if (arg.args !== undefined) {
    reply.bulk('arguments');
    replyArgs(reply, arg.args);
    fields++;
  }
  reply.closeMap(place, fields);
}
