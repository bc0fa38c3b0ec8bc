/* The users of a node: who there is, who a client is, what was refused (acl.c).
 *
 * `default` is the user of a client that has not said who it is, and always there. A client holds its User object; a
 * change goes into the object, and so is in force at once. */
import { sha256 } from '#base/sha256';
import type { Connection } from '#redis/connection';
import type { RedisNode } from '#redis/node';
import { clientLine } from '#redis/client-line';
import { tooManyRules } from './bounds';
import { allowsChannel } from './check';
import { aclCommandsOf, type AclCommands } from './commands';
import { describeUser } from './describe';
import { AclLog, type LogContext, type LogReason } from './log';
import { applyRule, hasSpaces, mergeSelectors, untilZero } from './rules';
import { User } from './user';

const NOTHING_LOADED = 'WARNING: ACL errors detected, no change to the previously active ACL rules was performed';
const OPEN_TO_ALL = ['on', 'nopass', '~*', '&*', '+@all'];

export class Users {
  readonly commands: AclCommands;
  readonly default: User;
  readonly log = new AclLog();
  private users = new Map<string, User>();

  constructor(private readonly node: RedisNode) {
    this.commands = aclCommandsOf(node.table);
    this.default = this.create('default', OPEN_TO_ALL);
    this.users.set('default', this.default);
    if (node.config.requirepass !== '') this.setDefaultPassword(node.config.requirepass);
  }

  /** By name, in the order of bytes. */
  get all(): User[] { return [...this.users.values()].sort((a, b) => (a.name < b.name ? -1 : 1)); }
  get(name: string): User | undefined { return this.users.get(name); }
  private get openChannels(): boolean { return this.node.config.get('acl-pubsub-default') === 'allchannels'; }

  /** requirepass: the password of `default`, '' for none. */
  setDefaultPassword(password: string): void {
    applyRule(this.default, 'resetpass', false);
    applyRule(this.default, password === '' ? 'nopass' : `>${password}`, false);
  }

  /** An unlisted user with these rules; they are known to be right. */
  private create(name: string, rules: readonly string[] = []): User {
    const user = new User(name, this.commands, this.openChannels);
    for (const rule of rules) applyRule(user, rule, this.openChannels);
    user.settle();
    return user;
  }

  /** ACL SETUSER: all rules or none. Answers what is wrong with the first bad one. */
  set(name: string, rules: readonly string[]): string | undefined {
    const merged = mergeSelectors(rules);
    if ('unmatched' in merged) {
      return `Unmatched parenthesis in acl selector starting at '${untilZero(merged.unmatched)}'.`;
    }
    const many = tooManyRules(this.node, name, rules);
    if (many !== undefined) return many;
    const known = this.users.get(name);
    const staged = this.create(name);
    if (known) staged.assign(known);
    for (const rule of merged) {
      const wrong = applyRule(staged, rule, this.openChannels);
      if (wrong !== undefined) return `Error in ACL SETUSER modifier '${untilZero(rule)}': ${wrong}`;
    }
    if (known) this.endSubscribersWithout(known, staged);
    const user = known ?? this.create(name);
    user.assign(staged);
    this.users.set(name, user);
    return undefined;
  }

  /** True when there was one. Its clients are closed. */
  remove(name: string): boolean {
    const user = this.users.get(name);
    if (user === undefined) return false;
    this.users.delete(name);
    this.endClientsOf(user);
    return true;
  }

  private endClientsOf(user: User): void {
    for (const client of [...this.node.clients.values()]) {
      if (client.user !== user) continue;
      client.becomeDefault(false);
      this.end(client);
    }
  }

  private end(client: Connection): void {
    if (this.node.pipeline.runningFor === client) client.closeAfterReply();
    else client.kill();
  }

  /** Ends clients that listen to what the new rules no longer allow. */
  private endSubscribersWithout(user: User, staged: User): void {
    if (staged.selectors.some((selector) => selector.allChannels)) return;
    const channels = staged.selectors.flatMap((selector) => selector.channels);
    const keepsAll = user.selectors.every((selector) => !selector.allChannels
      && selector.channels.every((channel) => channels.includes(channel)));
    if (keepsAll) return;
    const lost = (names: ReadonlySet<string>, isPattern: boolean) =>
      [...names].some((name) => !allowsChannel(channels, name, isPattern));
    for (const client of [...this.node.clients.values()]) {
      if (client.user !== user || client.subscriptions + client.shardChannels.size === 0) continue;
      if (lost(client.patterns, true) || lost(client.channels, false) || lost(client.shardChannels, false)) {
        this.end(client);
      }
    }
  }

  /** The user whose name and password these are, unless it is off. */
  withCredentials(name: string, password: string): User | undefined {
    const user = this.users.get(name);
    if (user === undefined || !user.enabled) return undefined;
    if (user.noPassword) return user;
    const hash = sha256(password);
    let found: User | undefined;
    for (const each of user.passwords) if (sameText(each, hash)) found = user;
    return found;
  }

  note(client: Connection, reason: LogReason, context: LogContext, object: string, username: string): void {
    const most = Number(this.node.config.get('acllog-max-len'));
    const { logChars } = this.node.limits;
    const entry = { reason, context, object, username, atMs: this.node.now, client: clientLine(client) };
    this.log.add(entry, most, logChars);
  }

  /** Each user as a line of an ACL file, without its newline. */
  lines(): string[] { return this.all.map((user) => `user ${user.name} ${describeUser(user)}`); }

  /** Puts all users of a file's text in place of those there are, or answers what is wrong with it. */
  load(text: string, file: string): string | undefined {
    const loaded = new Map<string, User>();
    const errors = text.split('\n').flatMap((line, i) => this.loadLine(line, `${file}:${i + 1}`, i + 1, loaded));
    if (errors.length > 0) return errors.join('') + NOTHING_LOADED;
    const fresh = loaded.get('default') ?? this.create('default', OPEN_TO_ALL);
    this.default.assign(fresh);
    const former = this.users;
    this.users = loaded;
    this.users.set('default', this.default);
    for (const user of former.values()) if (user !== this.default) this.endClientsOf(user);
    return undefined;
  }

  private loadLine(given: string, place: string, number: number, loaded: Map<string, User>): string[] {
    const line = given.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
    if (line === '') return [];
    const [keyword, name, ...words] = line.split(' ');
    if (keyword !== 'user' || name === undefined) {
      return [`${place} should start with user keyword followed by the username. `];
    }
    if (hasSpaces(name)) return [`'${place}: username '${name}' contains invalid characters. `];
    if (loaded.has(name)) return [`WARNING: Duplicate user '${name}' found on line ${number}. `];
    const user = this.create(name);
    loaded.set(name, user);
    const merged = mergeSelectors(words);
    if ('unmatched' in merged) return [`${place}: Unmatched parenthesis in selector definition.`];
    return this.applyAll(user, merged, place);
  }

  /** Every unknown command is told, of other mistakes the first. */
  private applyAll(user: User, rules: readonly string[], place: string): string[] {
    const errors: string[] = [];
    let told = false;
    for (const each of rules) {
      const rule = each.replace(/^[\t\r\n]+|[\t\r\n]+$/g, '');
      const wrong = applyRule(user, rule, this.openChannels);
      if (wrong === undefined) continue;
      if (wrong.startsWith('Unknown command')) {
        errors.push(`${place}: Error in applying operation '${rule}': ${wrong}. `);
      } else if (!told) {
        errors.push(`${place}: ${wrong}. `);
        told = true;
      }
    }
    user.settle();
    return errors;
  }

  /** A `user` line of a configuration file, which has been judged. */
  declare(name: string, rules: readonly string[]): User {
    const merged = mergeSelectors(rules);
    const words = 'unmatched' in merged ? [] : merged;
    if (name !== 'default') this.users.set(name, this.create(name, words));
    else this.default.assign(this.create(name, ['reset', ...words]));
    return this.users.get(name)!;
  }
}

/** Takes as long for a wrong text as for a right one. */
function sameText(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ (b.charCodeAt(i % b.length) || 0);
  return difference === 0;
}
