/* DEBUG PROTOCOL: one reply of each type (debug.c). What RESP2 lacks comes as what stands for it. */
import type { ReplyWriter } from '#wire/reply-writer';
import { Refusal } from '../errors';

const NOT_IN_RESP2 = new Refusal('ERR RESP2 is not supported by this command');

export const SAMPLES: Record<string, ((reply: ReplyWriter) => void) | undefined> = {
  string(reply) { reply.bulk('Hello World'); },
  integer(reply) { reply.integer(12345); },
  double(reply) { reply.double(3141 / 1000); },
  null(reply) { reply.nil(); },
  array(reply) { threeNumbers(reply, () => { reply.array(3); }); },
  set(reply) { threeNumbers(reply, () => { reply.set(3); }); },
  map(reply) {
    reply.map(3);
    for (let i = 0; i < 3; i++) {
      reply.integer(i);
      reply.boolean(i === 1);
    }
  },
  attrib(reply) {
    if (reply.resp3) {
      reply.raw('|1\r\n');
      reply.bulk('key-popularity');
      reply.array(2);
      reply.bulk('key:123');
      reply.integer(90);
    }
    reply.bulk('Some real reply following the attribute');
  },
  push(reply) {
    if (!reply.resp3) throw NOT_IN_RESP2;
    reply.push(2);
    reply.bulk('server-cpu-usage');
    reply.integer(42);
    reply.bulk('Some real reply following the push reply');
  },
  verbatim(reply) { reply.verbatim('txt', 'This is a verbatim\nstring'); },
  true(reply) { reply.boolean(true); },
  false(reply) { reply.boolean(false); },
  bignum(reply) {
    const digits = '1234567999999999999999999999999999999';
    if (reply.resp3) reply.raw(`(${digits}\r\n`);
    else reply.bulk(digits);
  },
};

function threeNumbers(reply: ReplyWriter, head: () => void): void {
  head();
  for (let i = 0; i < 3; i++) reply.integer(i);
}
