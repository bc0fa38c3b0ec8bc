// Times in what a server says of consumer groups: when an entry was delivered, when a consumer was seen, how long ago.
import type { Reply } from '#support/frames';

const NEAR_MS = 15_000;

/** Every time made the same. */
export const withoutTimes = (reply: Reply): Reply => timesOf(reply, () => '*');

/** The reply with each time that is near the other's replaced by the other's. */
export function withTimesOf(reply: Reply, other: Reply): Reply {
  const theirs: string[] = [];
  timesOf(other, (text) => {
    theirs.push(text);
    return text;
  });
  let at = 0;
  return timesOf(reply, (text) => {
    const their = theirs[at++];
    return their !== undefined && Math.abs(Number(their) - Number(text)) <= NEAR_MS ? their : text;
  });
}

/** Entries that are pending are [id, consumer, time, count] or [id, time, count]; consumers name theirs. */
function timesOf(reply: Reply, change: (text: string) => string): Reply {
  const { items } = reply;
  if (items === undefined) return reply;
  const types = items.map((item) => item.type).join('');
  const timeAt = types === '$$::' ? 2 : types === '$::' ? 1 : -1;
  return {
    ...reply,
    items: items.map((item, at) => {
      const named = /^(idle|seen-time)$/.test(items[at - 1]?.text ?? '');
      const isTime = item.type === ':' && (at === timeAt || named);
      return isTime ? { ...item, text: change(item.text ?? '') } : timesOf(item, change);
    }),
  };
}
