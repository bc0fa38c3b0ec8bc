/* Loaded into each child (`--import`): a child whose parent is gone ends itself.
 *
 * The parent holds the other end of an IPC channel. When it dies, however it dies, the channel closes; the child then
 * gets the same SIGTERM that an orderly stop sends, and is ended hard if it does not follow.
 *
 * Grandchildren inherit `--import` (`next dev` has one) but not the mark: their channel is their own parent's affair,
 * and holding it loosely would end them while they wait for their first message. */
const PATIENCE_MS = 10_000;
const mark = process.env.HITRATE_LEASH;
delete process.env.HITRATE_LEASH;

if (mark && process.channel) {
  process.channel.unref();
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    process.kill(process.pid, 'SIGTERM');
  });
}
