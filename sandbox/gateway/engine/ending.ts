/* How a server alone ends (server.c, prepareForShutdown, finishShutdown): by SHUTDOWN, SIGTERM or SIGINT, with the real
 * one's lines. It has nothing to save to yet: what only asked to save by its configuration ends with a warning, and
 * SHUTDOWN SAVE, which asks for no less, is refused, but with FORCE. */

import type { RedisNode, ShutdownHow } from '#redis/node';
import { removePidFile } from './daemon';
import type { Doors } from './doors';
import type { Log } from './log';

type Save = 'save' | 'nosave' | 'default';

export class Ending {
  private begun = false;

  constructor(
    private readonly node: RedisNode, private readonly doors: Doors, private readonly log: Log,
    private readonly pidFile: string | undefined,
  ) {}

  watch(): void {
    this.node.onShutdown = (save, how) => this.begin(save, how ?? { now: false, force: false });
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => this.onSignal(signal));
    process.on('SIGHUP', () => undefined);
  }

  private onSignal(signal: 'SIGTERM' | 'SIGINT'): void {
    const { log, node } = this;
    const second = Math.floor(Date.now() / 1000);
    if (this.begun && signal === 'SIGINT') {
      log.raw(`signal-handler (${second}) You insist... exiting now.`);
      process.exit(1);
    }
    log.raw(`signal-handler (${second}) Received ${signal} scheduling shutdown...`);
    const flags = node.config.get(signal === 'SIGTERM' ? 'shutdown-on-sigterm' : 'shutdown-on-sigint').split(' ');
    const save = flags.includes('save') ? 'save' : flags.includes('nosave') ? 'nosave' : 'default';
    this.begin(save, { now: flags.includes('now'), force: flags.includes('force') });
  }

  /** False when it cannot end. */
  private begin(save: Save, how: ShutdownHow): boolean {
    if (this.begun) return true;
    const { log, node } = this;
    log.warning('User requested shutdown...');
    if (save === 'save' || (save === 'default' && node.config.get('save') !== '')) {
      log.notice('Saving the final RDB snapshot before exiting.');
      log.warning('This engine has no RDB yet: nothing was saved.');
      if (save === 'save' && !how.force) {
        log.warning("Error trying to save the DB, can't exit.");
        log.warning('Errors trying to shut down the server. Check the logs for more information.');
        return false;
      }
    }
    this.begun = true;
    if (node.scripts.running !== undefined) this.endAtOnce();
    /* A command that ends the server is still being run: its client is let go first. */
    setImmediate(() => void this.end());
    return true;
  }

  /** A script that never ends lets the loop do nothing more. */
  private endAtOnce(): never {
    removePidFile(this.pidFile, this.log);
    this.doors.leaveBehind();
    this.log.warning('Redis is now ready to exit, bye bye...');
    process.exit(0);
  }

  private async end(): Promise<void> {
    removePidFile(this.pidFile, this.log);
    await this.doors.close();
    this.log.warning('Redis is now ready to exit, bye bye...');
    process.exit(0);
  }
}
