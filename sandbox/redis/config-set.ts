/* CONFIG SET: every name, then every value is looked at before any takes effect (config.c, configSetCommand). */
import { cString } from '#base/c-string';
import type { Parameter } from './config-parameters';
import { readParameter } from './config-reading';
import { readSeveral, takesSeveral } from './config-several';
import type { Context } from './context';
import { Refusal, SYNTAX } from './errors';
import { isAllowed } from './protected';

const TOO_MANY = (clients: number) => new Refusal(
  `The operating system is not able to handle the specified number of clients, try with ${clients}`);

export function setParameters(ctx: Context): void {
  if (ctx.count % 2 !== 0) throw SYNTAX;
  const { config } = ctx.node;
  const values = new Map<string, string>();
  const found = findParameters(ctx);
  try {
    found.forEach((parameter, at) => {
      values.set(parameter.name, readValue(ctx, parameter, 2 + at * 2, values.get(parameter.name)));
    });
  } catch (refused) {
    if (values.has('dir')) ctx.node.disk.changeDirectory(config.get('dir'));
    throw refused;
  }
  const shown = new Map([...values.keys()].map((name) => [name, config.get(name)]));
  for (const [name, value] of values) config.put(name, value);
  config.refresh();
  const password = values.get('requirepass');
  if (password !== undefined) ctx.node.users.setDefaultPassword(password);
  ctx.node.onParameters?.([...shown].filter(([name, before]) => config.get(name) !== before).map(([name]) => name));
  ctx.node.afterConfigSet();
}

/** One for each pair of words; two names of one parameter are two parameters to the real server. */
function findParameters(ctx: Context): Parameter[] {
  const names = new Set<string>();
  const found: Parameter[] = [];
  for (let i = 2; i < ctx.count; i += 2) {
    const name = ctx.text(i);
    const parameter = ctx.node.config.parameter(name);
    if (parameter === undefined) {
      throw new Refusal(`ERR Unknown option or number of arguments for CONFIG SET - '${cString(name)}'`);
    }
    if (parameter.immutable) throw failed(name, "can't set immutable config");
    if (parameter.protected && !isAllowed(ctx.client, 'enable-protected-configs')) {
      throw failed(name, "can't set protected config");
    }
    if (names.has(name.toLowerCase())) throw failed(name, 'duplicate parameter');
    names.add(name.toLowerCase());
    found.push(parameter);
  }
  return found;
}

function failed(name: string, why: string): Refusal {
  return new Refusal(`ERR CONFIG SET failed (possibly related to argument '${name}') - ${why}`);
}

function readValue(ctx: Context, parameter: Parameter, i: number, given: string | undefined): string {
  const name = ctx.text(i).toLowerCase();
  const text = ctx.text(i + 1);
  if (takesSeveral(parameter.name)) {
    const before = parameter.name === 'save' ? undefined : given ?? ctx.node.config.get(parameter.name);
    const taken = readSeveral(parameter.name, text === '' ? [] : text.split(' '), before);
    if ('problem' in taken) throw failed(name, taken.problem);
    return taken.value;
  }
  if (parameter.name === 'dir') {
    const changed = ctx.node.disk.changeDirectory(text);
    if ('problem' in changed) throw failed(name, changed.problem);
    return changed.path;
  }
  try {
    const value = readParameter(parameter, text);
    const { clients } = ctx.node.limits;
    if (parameter.name === 'maxclients' && Number(value) > clients) throw TOO_MANY(clients);
    return value;
  } catch (refused) {
    throw refused instanceof Refusal ? failed(name, refused.text) : refused;
  }
}
