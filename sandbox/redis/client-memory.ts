/* What a connection holds, by the real server's accounts (networking.c, getClientMemoryUsage): the client itself, its
 * buffers for requests and replies, the words of a request that is not whole, queued commands, names it listens to.
 *
 * The real server keeps a query buffer of 20 KB for a client that has just spoken and lets it go after two seconds; a
 * reply buffer is 16 KB at first and shrinks to what is needed. */
import type { Connection } from './connection';
import type { Words } from './context';

const CLIENT = 768;
const EMPTY_SDS = 8;
const QUERY_BUFFER = 20_474;
const QUERY_HEAD = 6;
const QUERY_IDLE_MS = 2000;
const REPLY_BUFFER = 16_384;
const REPLY_BUFFER_IDLE = 1024;
const REPLY_BUFFER_SHRINKS_MS = 1000;
const REPLY_BLOCK = 16_384;
const REPLY_BLOCK_HEAD = 56;
const QUEUED_COMMAND = 24;
const DICT_ENTRY = 24;
const LIST_NODE = 24;
const WATCHED_KEY = 56;
const POINTER = 8;

export type ClientUsage = {
  query: number; queryFree: number; words: number; queued: number; replyBuffer: number;
  /** Bytes that wait in the reply buffer; blocks behind it, and what they take. */
  inBuffer: number; blocks: number; output: number; total: number;
};

export function clientUsage(client: Connection): ClientUsage {
  const { node } = client;
  const calling = node.pipeline.runningFor === client;
  const request = calling ? requestOf(node.pipeline.context.words) : NO_REQUEST;
  const query = client.pendingBytes + request.bytes;
  const recent = node.now - client.lastMs <= QUERY_IDLE_MS;
  const queryFree = recent ? Math.max(0, QUERY_BUFFER - query) : 0;
  const young = node.now - client.createdMs < REPLY_BUFFER_SHRINKS_MS;
  const replyBuffer = young ? REPLY_BUFFER : REPLY_BUFFER_IDLE;
  const { inBuffer, blocks, output } = outputOf(client.undrainedBytes);
  const queued = queuedBytes(client);
  const queryBuffer = query + queryFree === 0 ? EMPTY_SDS : query + queryFree + QUERY_HEAD;
  const total = CLIENT + queryBuffer + replyBuffer + request.words + request.count * POINTER + output
    + queued + (client.queue === undefined ? 0 : QUEUED_COMMAND * capacityOf(client.queue.length))
    + client.watched.size * WATCHED_KEY + client.patterns.size * LIST_NODE + namesBytes(client.channels.size)
    + namesBytes(client.shardChannels.size);
  return { query, queryFree, words: request.words, queued, replyBuffer, inBuffer, blocks, output, total };
}

/** The request that runs: its words, and about how long it was on the wire. */
function requestOf({ starts, ends, count }: Words): { bytes: number; words: number; count: number } {
  const line = (number: number) => String(number).length + 3;
  let words = 0;
  let bytes = line(count);
  for (let i = 0; i < count; i++) {
    const length = ends[i]! - starts[i]!;
    words += length;
    bytes += line(length) + length + 2;
  }
  return { bytes, words, count };
}
const NO_REQUEST = { bytes: 0, words: 0, count: 0 };

/** How so many bytes lie that have not gone out: the buffer first, then blocks of 16 KB. */
export function outputOf(bytes: number): { inBuffer: number; blocks: number; output: number } {
  if (bytes <= REPLY_BUFFER) return { inBuffer: bytes, blocks: 0, output: 0 };
  const blocks = Math.ceil((bytes - REPLY_BUFFER) / REPLY_BLOCK);
  return { inBuffer: REPLY_BUFFER, blocks, output: blocks * (REPLY_BLOCK + REPLY_BLOCK_HEAD) };
}

/** What queued commands hold: their words and the table of them. */
function queuedBytes(client: Connection): number {
  let bytes = 0;
  for (const { words } of client.queue ?? []) {
    for (let i = 0; i < words.count; i++) bytes += words.ends[i]! - words.starts[i]! + POINTER;
  }
  return bytes;
}

/** Queued commands lie in a table that doubles. */
function capacityOf(count: number): number { return count === 0 ? 0 : Math.max(2, 2 ** Math.ceil(Math.log2(count))); }

function namesBytes(count: number): number {
  return count === 0 ? 0 : count * DICT_ENTRY + Math.max(4, 2 ** Math.ceil(Math.log2(count))) * POINTER;
}
