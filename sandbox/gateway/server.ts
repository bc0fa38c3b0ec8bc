/* The gateway: one HTTP server on the loopback with the pages' WebSocket at /ws and the site's control API, joined to a
 * pool of lab workers. `main.ts` runs it as a process; tests run it beside them. */

import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { FRAME_BYTES_MAX } from '#wire/frames';
import { ControlApi } from './control';
import type { GatewayEnv } from './env';
import { OriginGate } from './origin';
import { Sessions } from './sessions';
import { LabStore } from './store';
import { TicketDesk } from './tickets';
import { type StopResult, WorkerPool } from './workers';

export type GatewayOptions = { env: GatewayEnv; log: (text: string) => void; workerFile?: URL };

const SWEEP_MS = 250;
const BAD_UPGRADE = 'HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n';

export class Gateway {
  private readonly pool: WorkerPool;
  private readonly sessions: Sessions;
  private readonly http: Server;
  private readonly sockets: WebSocketServer;
  private readonly origins: OriginGate;
  private readonly sweeper: NodeJS.Timeout;
  private stopping = false;

  constructor(private readonly options: GatewayOptions) {
    const { env, log, workerFile } = options;
    const desk = new TicketDesk(env.secret);
    this.origins = new OriginGate(env.origins);
    const { labsDir, connectPort, workers } = env;
    const settings = { labsDir, connectPort, ...(workers ? { workers } : {}), ...(workerFile ? { workerFile } : {}) };
    this.pool = new WorkerPool(settings, {
      message: ({ session, frame }) => this.sessions.deliver(session, frame),
      restarted: (slot, guilty) => this.sessions.workerRestarted(slot, guilty),
      log,
    });
    this.sessions = new Sessions(desk, this.pool, log);
    const control = new ControlApi(desk, this.pool, () => this.health());
    this.http = createServer((request, response) => {
      control.handle(request, response, Date.now()).catch((problem: unknown) => {
        log(`control ${request.url ?? ''}: ${String(problem)}`);
        response.destroy();
      });
    });
    this.sockets = new WebSocketServer({ noServer: true, maxPayload: FRAME_BYTES_MAX * 2, perMessageDeflate: false });
    this.http.on('upgrade', (request, socket, head) => this.upgrade(request, socket, head));
    this.sweeper = setInterval(() => this.sessions.sweep(Date.now()), SWEEP_MS);
  }

  /** Rejects when the port is taken. */
  async listen(): Promise<number> {
    await new LabStore(this.options.env.labsDir).clean();
    return new Promise((resolve, reject) => {
      this.http.once('error', reject);
      this.http.listen(this.options.env.port, '127.0.0.1', () => resolve((this.http.address() as AddressInfo).port));
    });
  }

  /** Says goodbye to the pages, saves every lab, ends the workers and lets go of the port. */
  async stop(): Promise<StopResult> {
    this.stopping = true;
    clearInterval(this.sweeper);
    this.sessions.stop();
    const closed = new Promise<void>((resolve) => this.http.close(() => resolve()));
    const result = await this.pool.stop();
    for (const socket of this.sockets.clients) socket.terminate();
    this.http.closeAllConnections();
    await closed;
    return result;
  }

  private health(): object {
    return { ok: !this.stopping, pages: this.sessions.count, labs: this.pool.awakeCount(), workers: this.pool.size };
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    const path = (request.url ?? '').split('?')[0];
    if (this.stopping || path !== '/ws' || !this.origins.admits(request.headers.origin)) {
      const origin = JSON.stringify(request.headers.origin ?? null);
      this.options.log(`upgrade refused: ${JSON.stringify(path)} from origin ${origin}`);
      socket.end(BAD_UPGRADE);
      return;
    }
    this.sockets.handleUpgrade(request, socket, head, (page) => this.open(page));
  }

  private open(page: WebSocket): void {
    const session = this.sessions.accept({
      send: (text) => page.send(text),
      close: () => page.close(1000),
      terminate: () => page.terminate(),
      ping: () => page.ping(),
      queuedBytes: () => page.bufferedAmount,
    }, Date.now());
    page.on('message', (data: Buffer, binary: boolean) => {
      if (binary) this.sessions.malformed(session, 'a frame is not text');
      else if (data.length > FRAME_BYTES_MAX) this.sessions.malformed(session, 'a frame is too large');
      else this.sessions.received(session, data.toString('utf8'), Date.now());
    });
    page.on('pong', () => this.sessions.pong(session));
    page.on('error', (problem) => this.options.log(`page ${session.id}: ${problem.message}`));
    page.on('close', () => this.sessions.closed(session));
  }
}
