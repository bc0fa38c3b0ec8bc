/* A worker like the real one, but with two mistakes built in: `ECHO spin-for-ever` never ends, `ECHO break-the-lab`
 * fails. Only the tests have it, to see what the gateway does about such a thread. */
import { AssertionFailed } from '#base/assert';
import { RedisNode } from '#redis/node';

const { connect } = RedisNode.prototype;
RedisNode.prototype.connect = function withMistakes(this: RedisNode, ...given: Parameters<typeof connect>) {
  if (this.observers.length < 2) {
    this.observe((_client, words) => {
      if (words[1] === 'spin-for-ever') for (;;) Math.sqrt(2);
      if (words[1] === 'break-the-lab') throw new AssertionFailed('broken on purpose');
    });
  }
  return connect.apply(this, given);
};

await import('#gateway/worker');
