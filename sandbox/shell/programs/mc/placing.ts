/* Which node gets which key: the client decides, the nodes know nothing of each other.
 *
 * `ketama` is what ElastiCache's own client does: every node stands at 160 points of a ring of 2^32 places, four from
 * each MD5 of `host:port-0` … `host:port-39`, and a key goes to the first point at or behind its own place. `modulo`
 * is the simple way: the key's number modulo the number of nodes, which moves most keys when that number changes. */
import { fromLatin1 } from '#base/bytes';
import { md5 } from '#base/md5';

export type Server = { host: string; port: number };
export type Way = 'ketama' | 'modulo';
export type Place = (key: string) => Server;

export const POINTS_PER_SERVER = 160;
const POINTS_PER_DIGEST = 4;

export function placing(servers: readonly Server[], way: Way): Place {
  return way === 'ketama' ? ring(servers) : (key) => servers[placeOf(key) % servers.length]!;
}

/** A key's own place: the first four bytes of its MD5, lowest first. */
export function placeOf(key: string): number { return pointAt(md5(fromLatin1(key)), 0); }

/** The 160 places of a server, in the order in which they are made. */
export function pointsOf({ host, port }: Server): number[] {
  const points: number[] = [];
  for (let i = 0; i < POINTS_PER_SERVER / POINTS_PER_DIGEST; i++) {
    const digest = md5(fromLatin1(`${host}:${port}-${i}`));
    for (let part = 0; part < POINTS_PER_DIGEST; part++) points.push(pointAt(digest, part));
  }
  return points;
}

function pointAt(digest: Uint8Array, part: number): number {
  const at = part * 4;
  const high = (digest[at + 3]! << 24) | (digest[at + 2]! << 16);
  return (high | (digest[at + 1]! << 8) | digest[at]!) >>> 0;
}

function ring(servers: readonly Server[]): Place {
  const owners = new Map<number, Server>();
  for (const server of servers) for (const point of pointsOf(server)) owners.set(point, server);
  const points = Float64Array.from(owners.keys()).sort();
  return (key) => {
    const place = placeOf(key);
    let low = 0;
    let high = points.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (points[middle]! < place) low = middle + 1;
      else high = middle;
    }
    return owners.get(points[low === points.length ? 0 : low]!)!;
  };
}
