/* Replies of geo commands: a pair of coordinates with all their digits, a distance with four decimals. */
import { formatFixed, formatHuman } from '#base/fixed-point';
import type { ReplyWriter } from '#wire/reply-writer';
import type { Place } from '#structures/geohash';

export function replyPlace(reply: ReplyWriter, { longitude, latitude }: Place): void {
  reply.array(2);
  for (const value of [longitude, latitude]) {
    if (reply.resp3) reply.raw(`,${formatHuman(value)}\r\n`);
    else reply.bulk(formatHuman(value));
  }
}

/** A bulk string in both protocols. */
export function replyDistance(reply: ReplyWriter, value: number): void { reply.bulk(formatFixed(value, 4)); }
