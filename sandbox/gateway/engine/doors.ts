/* Where a server alone listens: each address of `bind` on the port, and a socket in the file system (server.c,
 * listenToPort). An address with `-` before it may be missing on this machine; anything else that fails is told in the
 * log and answered, so that CONFIG SET can go back to what was. */

import { chmodSync, existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { RedisNode } from '#redis/node';
import { TcpDoor, type DoorClient, type DoorOptions } from '../tcp';
import type { Log } from './log';
import { bytesPath } from './settings';
import { errorCode, errorSentence } from './system-error';

type Address = { shown: string; host: string; optional: boolean };

/** Errors of an address that this machine does not have. */
const MISSING = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT', 'EPROTONOSUPPORT', 'EINVAL']);
const PROTECTED = '-DENIED Redis is running in protected mode because protected mode is enabled and no password is set '
  + 'for the default user. In this mode connections are only accepted from the loopback interface. If you want to '
  + 'connect from external computers to Redis you may adopt one of the following solutions: 1) Just disable protected '
  + "mode sending the command 'CONFIG SET protected-mode no' from the loopback interface by connecting to Redis from "
  + 'the same host the server is running, however MAKE SURE Redis is not publicly accessible from internet if you do '
  + 'so. Use CONFIG REWRITE to make this change permanent. 2) Alternatively you can just disable the protected mode by '
  + "editing the Redis configuration file, and setting the protected mode option to 'no', and then restarting the "
  + "server. 3) If you started the server manually just for testing, restart it with the '--protected-mode no' option. "
  + '4) Setup a an authentication password for the default user. NOTE: You only need to do one of the above things in '
  + 'order for the server to start accepting connections from the outside.\r\n';

export class Doors {
  private tcp: TcpDoor[] = [];
  private unix: TcpDoor | undefined;
  private unixPath = '';

  constructor(private readonly node: RedisNode, private readonly log: Log, private readonly read: 'onread' | 'data') {}

  /** Listens on all of `bind`; false when that failed, and then nothing of it is open. */
  async listen(bind: string, port: number): Promise<boolean> {
    const opened: TcpDoor[] = [];
    for (const { shown, host, optional } of addressesOf(bind)) {
      const door = new TcpDoor({ ...this.common(), host, port, refuse: (from) => this.refusalOf(from) });
      try {
        await door.listen();
        opened.push(door);
      } catch (problem) {
        const code = errorCode(problem);
        const call = code === 'ENOTFOUND' || code === 'EAI_AGAIN' ? '' : 'bind: ';
        this.log.warning('Warning: Could not create server TCP listening socket '
          + `${shown}:${port}: ${call}${errorSentence(problem)}`);
        if (optional && MISSING.has(code)) continue;
        await Promise.all(opened.map((each) => each.close()));
        return false;
      }
    }
    this.tcp.push(...opened);
    return true;
  }

  /** A socket in the file system; why not, when it cannot be. */
  async listenUnix(path: string, permissions: string): Promise<string | undefined> {
    rmSync(bytesPath(path), { force: true });
    const door = new TcpDoor({ ...this.common(), host: '', port: 0, path: bytesPath(path) });
    try {
      await door.listen();
      if (permissions !== '0') chmodSync(bytesPath(path), Number.parseInt(permissions, 8));
    } catch (problem) {
      /* Node's library calls a missing folder a missing permission. */
      if (!existsSync(dirname(bytesPath(path)))) return 'bind: No such file or directory';
      return `bind: ${errorSentence(problem)}`;
    }
    this.unix = door;
    this.unixPath = path;
    return undefined;
  }

  /** What is open on TCP now stays as it is for those who are in, and takes nobody any more. */
  async leaveTcp(): Promise<void> {
    const { tcp } = this;
    this.tcp = [];
    await Promise.all(tcp.map((door) => door.stopListening()));
  }

  /** Puts what is open on TCP aside: to let go of it, or to have it back. */
  setAside(): { leave(): Promise<void>; comeBack(): void } {
    const { tcp } = this;
    this.tcp = [];
    return {
      leave: async () => { await Promise.all(tcp.map((door) => door.stopListening())); },
      comeBack: () => { this.tcp.push(...tcp); },
    };
  }

  async close(): Promise<void> {
    const { unix } = this;
    if (unix !== undefined) this.log.notice('Removing the unix socket file.');
    await Promise.all(this.all.map((door) => door.close()));
    if (unix !== undefined) rmSync(bytesPath(this.unixPath), { force: true });
  }
  /** What is left to do of `close` in a process that ends at once. */
  leaveBehind(): void {
    if (this.unix === undefined) return;
    this.log.notice('Removing the unix socket file.');
    rmSync(bytesPath(this.unixPath), { force: true });
  }

  private get all(): TcpDoor[] { return [...this.tcp, ...(this.unix ? [this.unix] : [])]; }
  /** Who is in, with the system's numbers of their sockets. */
  *sockets(): Generator<{ fd: number; client: DoorClient }> { for (const door of this.all) yield* door.sockets(); }
  /** The listening sockets' numbers; with its path the one that is in the file system. */
  listening(): { fd: number; path: string | undefined }[] {
    return this.all.map(({ descriptor, path }) => ({ fd: descriptor, path }));
  }

  private common(): Omit<DoorOptions, 'host' | 'port'> {
    const { node } = this;
    return {
      connect: (sink, options) => node.connect(sink, options),
      clientsMax: () => Number(node.config.get('maxclients')) - node.clients.size,
      read: this.read,
      backlog: Number(node.config.get('tcp-backlog')),
      keepAliveMs: () => Number(node.config.get('tcp-keepalive')) * 1000,
      queuedReplyBytes: Infinity,
      refused: () => void node.stats.rejected++,
      accepted: (from) => this.log.verbose(`Accepted ${from}`),
    };
  }

  /** Protected mode: whoever comes from another machine needs a password to be set first; '' is this one. */
  refusalOf(from: string): string | undefined {
    const { config, users } = this.node;
    if (config.get('protected-mode') === 'no' || !users.default.noPassword) return undefined;
    if (from === '' || isLoopback(from)) return undefined;
    return PROTECTED;
  }
}

function addressesOf(bind: string): Address[] {
  return bind.split(' ').filter((word) => word !== '').map((word) => {
    const optional = word.startsWith('-');
    const shown = optional ? word.slice(1) : word;
    if (shown === '*') return { shown, host: '0.0.0.0', optional };
    return { shown, host: shown === '::*' ? '::' : bytesPath(shown), optional };
  });
}

function isLoopback(address: string): boolean { return address === '::1' || /^(::ffff:)?127\./.test(address); }
