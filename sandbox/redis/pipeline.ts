/* The path of one request: words → command → gates → queue or run → reply. What follows a change (watchers, waiting
 * clients, keyspace events) hangs on the context's `changed` and on `afterCommand`. */
import { ReplyTooLarge, type ReplyWriter } from '#wire/reply-writer';
import { latin1 } from '#base/bytes';
import { BIT, type Command } from './command';
import type { Connection } from './connection';
import { Context, type Words } from './context';
import { LIMIT_REPLY, Refusal } from './errors';
import { refuses, unknownCommand } from './gates';
import { discardTransaction, queueCommand } from './transactions';
import type { RedisNode } from './node';

export class Pipeline {
  readonly context: Context;
  /** The client whose own replies the node's writer takes at this moment. */
  runningFor: Connection | undefined;

  /** A transaction has dropped what its client does not want: the rest stays. */
  keepsReply = false;

  constructor(private readonly node: RedisNode, private readonly reply: ReplyWriter) {
    this.context = new Context(node, reply);
  }

  execute(client: Connection, words: Words): void {
    const { node, reply } = this;
    reply.resp3 = client.resp3;
    let mark = reply.begin();
    this.runningFor = client;
    const wasSilent = client.isSilent;
    client.lastMs = node.now;
    const command = this.lookup(words);
    if (command === undefined) {
      this.reject(client, unknownCommand(words, this.containerOf(words)));
    } else {
      const refusal = refuses(node, client, command, words);
      if (refusal !== undefined) this.reject(client, refusal, command);
      else if (node.pause.active && node.pause.stops(client, command)) node.pause.hold(client, words);
      else {
        if (node.tracking.active) mark = this.limitTracking(mark);
        this.queueOrCall(command, client, words);
      }
    }
    if (client.replies !== 'on') this.silence(client, wasSilent ? mark : undefined);
    if (node.tracking.active) node.tracking.afterCommand(client, command);
    this.runningFor = undefined;
    if (node.mustServe && !node.scripts.busy) node.serveWaiting();
  }

  private queueOrCall(command: Command, client: Connection, words: Words): void {
    if (client.queue !== undefined && (command.bits & BIT.runsInMulti) === 0) queueCommand(client, command, words);
    else {
      client.lastCommand = command.name;
      this.call(command, client, words);
    }
  }

  /** What the table lets go is told before the command's own reply, and told even where replies are off. */
  private limitTracking(mark: number): number {
    const { node, reply } = this;
    const before = reply.at;
    node.tracking.limitTable();
    return reply.at === before ? mark : reply.begin();
  }

  /** Runs one permitted command and writes its reply, or its refusal, to the node's writer. */
  call(command: Command, client: Connection, words: Words): void {
    const { node, reply, context } = this;
    if (node.observers.length > 0 && !client.options.silent) this.observe(command, client, words);
    const mark = context.inExec ? reply.at : reply.begin();
    context.begin(command, client, words);
    if (client.noTouch) node.keepsClocks = command.name !== 'touch';
    const startedUs = node.stopwatch.start(command.id, words.count);
    try {
      if (context.inExec && (command.bits & BIT.denyoom) !== 0) context.mayStore(0);
      command.run!(context);
    } catch (error) {
      reply.rewind(mark);
      if (error instanceof Refusal) this.refuse(error, command);
      else if (error instanceof ReplyTooLarge) this.refuse(LIMIT_REPLY(reply.limitBytes), command);
      else throw error;
    }
    node.keepsClocks = false;
    node.stopwatch.stop(startedUs, command, client, words);
    node.commandsProcessed++;
    node.counts.of(command.id).calls++;
    if (node.sizeLogs !== undefined) node.sizeLogs.note(command, client, words, reply.at - mark);
    if (node.monitors.any) node.monitors.afterCall(command, client, words);
    if (client.tracking !== undefined && (command.bits & BIT.readonly) !== 0) {
      node.tracking.remember(client, command, words);
    }
  }

  lookup(words: Words): Command | undefined {
    const command = this.node.table.lookup(words.source, words.starts[0]!, words.ends[0]!);
    if (command?.subcommands === undefined || words.count < 2) return command;
    return command.subcommands.get(latin1(words.source, words.starts[1]!, words.ends[1]!).toLowerCase());
  }

  private containerOf(words: Words): Command | undefined {
    const command = this.node.table.lookup(words.source, words.starts[0]!, words.ends[0]!);
    return command?.subcommands === undefined ? undefined : command;
  }

  private reject(client: Connection, refusal: Refusal, command?: Command): void {
    if (client.queue !== undefined) client.queueBroken = true;
    if (command !== undefined) this.node.counts.of(command.id).rejections++;
    if (command !== undefined && (command.bits & BIT.endsMulti) !== 0) {
      discardTransaction(client);
      const why = refusal.text.startsWith('ERR ') ? refusal.text.slice(4) : refusal.text;
      this.refuse(new Refusal(`EXECABORT Transaction discarded because of: ${why}`));
    } else this.refuse(refusal);
  }

  refuse(refusal: Refusal, command?: Command): void {
    this.reply.aside(() => this.reply.error(refusal.text));
    this.node.errorReplies++;
    const code = refusal.text.slice(0, refusal.text.indexOf(' '));
    this.node.errorCounts.set(code, (this.node.errorCounts.get(code) ?? 0) + 1);
    if (command !== undefined) this.node.counts.of(command.id).failures++;
  }

  /** `mark`: where what is dropped begins; undefined: nothing is. A transaction has dropped its own. */
  private silence(client: Connection, mark: number | undefined): void {
    if (client.replies === 'skip-next') {
      client.replies = 'skip';
      return;
    }
    if (mark !== undefined) {
      if (!this.keepsReply) this.reply.rewind(mark);
      client.moveOutbox(this.reply);
    }
    this.keepsReply = false;
    if (client.replies === 'skip' && client.blocked === undefined && !client.held) client.replies = 'on';
  }

  private observe(command: Command, client: Connection, words: Words): void {
    if ((command.bits & BIT.skipMonitor) !== 0) return;
    const texts: string[] = [];
    for (let i = 0; i < words.count; i++) texts.push(latin1(words.source, words.starts[i]!, words.ends[i]!));
    for (const observer of this.node.observers) observer(client, texts);
  }
}
