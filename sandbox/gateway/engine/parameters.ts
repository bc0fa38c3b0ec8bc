/* CONFIG SET of what is outside the node: the log's level, the addresses it listens on. Listening takes a moment, so
 * the command has answered OK when it fails: then the log says so and the parameter is what it was (the real server
 * refuses in this case). */

import type { RedisNode } from '#redis/node';
import type { Doors } from './doors';
import type { Log } from './log';

export function followParameters(node: RedisNode, doors: Doors, log: Log, retitle: () => void): void {
  const { config } = node;
  const shown = { port: config.get('port'), bind: config.get('bind') };
  let moving = Promise.resolve();
  node.onParameters = (names) => {
    if (names.includes('loglevel')) log.least = config.get('loglevel') as Log['least'];
    if (names.includes('proc-title-template') && config.get('set-proc-title') === 'yes') retitle();
    if (names.includes('port') || names.includes('bind')) moving = moving.then(move);
  };
  async function move(): Promise<void> {
    const [port, bind] = [config.get('port'), config.get('bind')];
    if (port === shown.port && bind === shown.bind) return;
    const samePort = port === shown.port;
    if (samePort) await doors.leaveTcp();
    const before = samePort ? undefined : doors.setAside();
    if (port === '0' || await doors.listen(bind, Number(port))) {
      await before?.leave();
      Object.assign(shown, { port, bind });
      return;
    }
    log.warning('Failed to bind');
    log.warning('Failed applying new configuration. Possibly related to new '
      + `${samePort ? 'bind' : 'port'} setting. Restoring previous settings.`);
    config.put('port', shown.port);
    config.put('bind', shown.bind);
    if (samePort) await doors.listen(shown.bind, Number(shown.port));
    else before?.comeBack();
  }
}
