/* The same program once more, beside an engine that a long script keeps busy: it accepts on the listening sockets it
 * was given and passes bytes to and fro (`busy-clients.ts`). It knows nothing of Redis. Its standard descriptors are
 * followed by the pipe to the engine, then by the listening sockets. */

import { createServer, type Server, Socket } from 'node:net';
import { FrameReader, frame, KIND } from './doorkeeper-frames';

/** Names the variable that makes a process a doorkeeper: the paths of its sockets as JSON, '' for those of TCP. */
export const DOORKEEPER = 'HITRATE_ENGINE_DOORKEEPER';
const PIPE = 3;

export function isDoorkeeper(): boolean { return process.env[DOORKEEPER] !== undefined; }

export function keepDoors(): void {
  const paths = JSON.parse(process.env[DOORKEEPER]!) as string[];
  const pipe = new Socket({ fd: PIPE });
  const guests = new Map<number, Socket>();
  let nextId = 1;
  let shut = false;
  const servers: Server[] = paths.map((path, i) => {
    const server = createServer({ noDelay: true, allowHalfOpen: true }, (socket) => {
      const id = nextId++;
      guests.set(id, socket);
      pipe.write(frame(KIND.open, id, Buffer.from(JSON.stringify(whoIs(socket, path)))));
      socket.on('data', (bytes: Buffer) => { pipe.write(frame(KIND.data, id, bytes)); });
      socket.on('error', () => socket.destroy());
      socket.on('end', () => { pipe.write(frame(KIND.close, id)); });
      socket.on('close', () => {
        if (guests.delete(id)) pipe.write(frame(KIND.close, id));
        leaveWhenDone();
      });
    });
    server.on('error', () => undefined);
    server.listen({ fd: PIPE + 1 + i });
    return server;
  });
  const leaveWhenDone = (): void => { if (shut && guests.size === 0) process.exit(0); };
  const reader = new FrameReader((kind, id, bytes) => {
    if (kind === KIND.data) guests.get(id)?.write(bytes);
    else if (kind === KIND.close) guests.get(id)?.end(() => guests.get(id)?.destroy());
    else {
      shut = true;
      for (const server of servers) server.close();
      leaveWhenDone();
    }
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
  pipe.on('data', (bytes: Buffer) => reader.push(bytes));
  pipe.on('error', () => process.exit(0));
  pipe.on('close', () => process.exit(0));
}

function whoIs(socket: Socket, path: string): Record<string, string> {
  if (path !== '') return { from: '', address: `${path}:0`, localAddress: `${path}:0` };
  return {
    from: socket.remoteAddress ?? '',
    address: shown(socket.remoteAddress, socket.remotePort), localAddress: shown(socket.localAddress, socket.localPort),
  };
}

function shown(host = '?', port = 0): string { return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`; }
