/* Users, lists of names and ACL LOG as replies (acl.c, aclCommand). */
import type { ReplyWriter } from '#wire/reply-writer';
import type { Context } from '#redis/context';
import { describeChannels, describeCommands, describeKeys } from './describe';
import type { LogEntry } from './log';
import type { Selector } from './selector';
import type { User } from './user';

export function replyTexts({ reply }: Context, texts: readonly string[]): void {
  reply.array(texts.length);
  for (const text of texts) reply.bulk(text);
}

export function replyUser(reply: ReplyWriter, user: User): void {
  reply.map(6);
  const flags = [user.enabled ? 'on' : 'off'];
  if (user.noPassword) flags.push('nopass');
  if (user.sanitize !== 'unsaid') flags.push(user.sanitize);
  reply.bulk('flags');
  reply.set(flags.length);
  for (const flag of flags) reply.bulk(flag);
  reply.bulk('passwords');
  reply.array(user.passwords.length);
  for (const hash of user.passwords) reply.bulk(hash);
  replySelector(reply, user.root);
  reply.bulk('selectors');
  reply.array(user.selectors.length - 1);
  for (const selector of user.selectors.slice(1)) {
    reply.map(3);
    replySelector(reply, selector);
  }
}

function replySelector(reply: ReplyWriter, selector: Selector): void {
  pair(reply, 'commands', describeCommands(selector));
  pair(reply, 'keys', describeKeys(selector));
  pair(reply, 'channels', describeChannels(selector));
}

export function replyLog(reply: ReplyWriter, entries: readonly LogEntry[], nowMs: number): void {
  reply.array(entries.length);
  for (const entry of entries) {
    reply.map(7);
    reply.bulk('count');
    reply.integer(entry.count);
    pair(reply, 'reason', entry.reason);
    pair(reply, 'context', entry.context);
    pair(reply, 'object', entry.object);
    pair(reply, 'username', entry.username);
    reply.bulk('age-seconds');
    reply.double((nowMs - entry.atMs) / 1000);
    pair(reply, 'client-info', entry.client);
  }
}

function pair(reply: ReplyWriter, name: string, value: string): void {
  reply.bulk(name);
  reply.bulk(value);
}
