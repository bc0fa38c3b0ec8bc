/* CONFIG SET: every name and value is checked before any takes effect (config.c, configSetCommand). */
import { parseInteger } from '#base/number';
import { parseMemory } from './config-values';
import { INT64_MAX, type Parameter } from './config-parameters';
import type { Context } from './context';
import { ARITY, Refusal } from './errors';
import { notifyFlagsText, readNotifyFlags } from './notifications';

export function setParameters(ctx: Context): void {
  if (ctx.count % 2 !== 0) throw ARITY(ctx.name);
  const values = new Map<string, string>();
  for (let i = 2; i < ctx.count; i += 2) {
    const name = ctx.text(i);
    const parameter = ctx.node.config.parameter(name);
    if (parameter === undefined) {
      throw new Refusal(`ERR Unknown option or number of arguments for CONFIG SET - '${name}'`);
    }
    if (parameter.immutable) throw failed(name, "can't set immutable config");
    if (values.has(parameter.name)) throw failed(name, 'duplicate parameter');
    values.set(parameter.name, setValue(parameter, name, ctx.text(i + 1)));
  }
  for (const [name, value] of values) ctx.node.config.put(name, value);
  ctx.node.config.refresh();
  const password = values.get('requirepass');
  if (password !== undefined) ctx.node.users.setDefaultPassword(password);
  ctx.node.onParameters?.([...values.keys()]);
  ctx.node.afterConfigSet();
}

function failed(name: string, why: string): Refusal {
  return new Refusal(`ERR CONFIG SET failed (possibly related to argument '${name}') - ${why}`);
}

function setValue(parameter: Parameter, name: string, text: string): string {
  try {
    return readParameter(parameter, text);
  } catch (refused) {
    throw refused instanceof Refusal ? failed(name, refused.text) : refused;
  }
}

/** The value as CONFIG GET will show it, or a refusal in the real server's words, which a file's line has alone. */
export function readParameter(parameter: Parameter, text: string): string {
  switch (parameter.kind) {
    case 'boolean': {
      const word = text.toLowerCase();
      if (word !== 'yes' && word !== 'no') throw new Refusal("argument must be 'yes' or 'no'");
      return word;
    }
    case 'enum': {
      const word = parameter.values!.find((value) => value === text.toLowerCase());
      if (word === undefined) {
        throw new Refusal(`argument(s) must be one of the following: ${parameter.values!.join(', ')}`);
      }
      return word;
    }
    case 'memory': {
      const bytes = parseMemory(text);
      if (bytes === undefined) throw new Refusal('argument must be a memory value');
      return String(withinBounds(parameter, bytes));
    }
    case 'integer': {
      const value = parseInteger(text);
      if (value === undefined) throw new Refusal("argument couldn't be parsed into an integer");
      return String(withinBounds(parameter, Number(value)));
    }
    default: return parameter.name === 'notify-keyspace-events' ? readNotify(text) : text;
  }
}

function withinBounds({ least, most }: Parameter, value: number): number {
  if ((least !== undefined && value < least) || (most !== undefined && value > most)) {
    throw new Refusal(`argument must be between ${exact(least!)} and ${exact(most!)} inclusive`);
  }
  return value;
}

function exact(bound: number): string { return bound === INT64_MAX ? '9223372036854775807' : String(bound); }

function readNotify(text: string): string {
  const flags = readNotifyFlags(text);
  if (flags === undefined) throw new Refusal('Invalid event class character. Use \'Ag$lshzxeKEtmdn\'.');
  return notifyFlagsText(flags);
}
