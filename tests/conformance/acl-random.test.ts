// Random users on both servers: rules, good and bad, then what each user may do (ACL DRYRUN and the commands
// themselves), then the log. The single commands of a description come in the order of the real server's hash
// table, which is another at each start, so the words of a description are compared sorted. ACL_RULES=5000 makes
// it longer.
import { expect, test } from 'vitest';
import { SeededDice } from '#base/dice';
import { readReply, type Reply } from '#support/frames';
import { NodeTarget } from '#support/our-node';
import { hasRealRedis, startRealRedis } from '#support/real-redis';
import type { RawClient } from '#support/resp-client';
import { encodeRequest } from '#support/words';
import { replyText } from './compare';

const ROUNDS = Number(process.env.ACL_RULES ?? 400);
const NAMES = [
  'get', 'set', 'mget', 'config', 'config|get', 'client|getredir', 'client', 'select', 'publish', 'subscribe',
  'keys', 'sort', 'lmove', 'object|encoding', 'acl|whoami', 'acl', 'xread', 'zunionstore', 'migrate', 'debug',
  'nosuch', 'exec',
];
const CATEGORIES = [
  'all', 'read', 'write', 'fast', 'slow', 'admin', 'dangerous', 'keyspace', 'string', 'hash', 'list', 'set',
  'sortedset', 'pubsub', 'connection', 'transaction', 'scripting', 'stream', 'bitmap', 'geo', 'blocking', 'nosuch',
];
const PATTERNS = ['a', 'a*', 'b?', '*', '[ab]', 'x\\*', '', 'a b', '**', '[^a]', '\xff*'];
const PLAIN = [
  'on', 'off', 'nopass', 'resetpass', 'allkeys', 'resetkeys', 'allchannels', 'resetchannels', 'allcommands',
  'nocommands', 'sanitize-payload', 'skip-sanitize-payload', 'clearselectors', 'reset', '', 'nosuch', '>p', '<p',
  '>', '#0', `#${'0a'.repeat(32)}`, `!${'0a'.repeat(32)}`, '(', ')', '()', '%', '%R', '+', '-', '+@', '&', '~',
  'ON\0x',
];
const COMMANDS = [
  'GET a', 'GET b1', 'SET a 1', 'SET bb 1 GET', 'MGET a bb', 'CONFIG GET x', 'CLIENT GETREDIR', 'SELECT 0',
  'SELECT 1', 'PUBLISH a x', 'KEYS a', 'SORT a BY b*', 'SORT a STORE bb', 'LMOVE a b1 LEFT LEFT',
  'OBJECT ENCODING a', 'ACL WHOAMI', 'XREAD STREAMS a b1 0 0', 'ZUNIONSTORE a 2 bb b1', 'DEL a', 'EXISTS x',
  'TTL bb', 'INCR b1', 'PING', 'APPEND a x', 'STRLEN b1', 'COPY a bb', 'SPUBLISH b1 x', 'BITFIELD a GET u8 0',
  'BITFIELD bb SET u8 0 1', 'HGET a',
];

const pick = <Item>(dice: SeededDice, from: readonly Item[]): Item => from[dice.below(from.length)];

function rule(dice: SeededDice, depth = 0): string {
  switch (dice.below(depth === 0 ? 9 : 7)) {
    case 0: return `+${pick(dice, NAMES)}`;
    case 1: return `-${pick(dice, NAMES)}`;
    case 2: return `${pick(dice, ['+', '-'])}@${pick(dice, CATEGORIES)}`;
    case 3: return `${pick(dice, ['~', '%R~', '%W~', '%RW~', '%wr~', '%X~'])}${pick(dice, PATTERNS)}`;
    case 4: return `&${pick(dice, PATTERNS)}`;
    case 5: return `+${pick(dice, NAMES)}|${pick(dice, ['get', '0', 'GETREDIR', '', 'x|y'])}`;
    case 6: return pick(dice, depth === 0 ? PLAIN : ['allkeys', '+@all', 'resetkeys', 'allchannels', 'on', '-@all']);
    default: return `(${Array.from({ length: 1 + dice.below(3) }, () => rule(dice, 1)).join(' ')})`;
  }
}

async function ask(client: RawClient, words: string[]): Promise<Reply> {
  client.send(encodeRequest(words));
  return readReply((await client.replies(1))[0]);
}

/** Words of rules sorted; numbers that time makes and a client's line left out. */
function comparable(reply: Reply): string {
  if (reply.items) {
    const items = reply.items.map((item, at, all) => (all[at - 1]?.text === 'age-seconds' ? '*' : comparable(item)));
    return `${reply.type}${items.length}[${items.join(' ')}]`;
  }
  const text = reply.text ?? '';
  if (/^id=\d+ /.test(text)) return '*';
  if (/[-+]@all/.test(text)) return text.replace(/[()]/g, '').split(' ').sort().join(' ');
  return replyText(reply);
}

if (hasRealRedis())
  test('random users may do on ours what they may do on redis-server', async () => {
    const dice = new SeededDice(Number(process.env.SEED ?? 20_261_121));
    const targets = [await startRealRedis(), new NodeTarget({})];
    const clients = await Promise.all(targets.map(async (target) => [await target.connect(), await target.connect()]));
    const said = async (which: number, words: string[]) =>
      Promise.all(clients.map(async (pair) => comparable(await ask(pair[which], words))));
    const wrong: string[] = [];
    const compare = async (which: number, words: string[]) => {
      const [real, ours] = await said(which, words);
      if (real !== ours) wrong.push(`${words.join(' ')}\n  redis-server ${real}\n  hitrate      ${ours}`);
    };
    try {
      for (let round = 0; round < ROUNDS && wrong.length === 0; round++) {
        const user = pick(dice, ['u', 'v', 'w']);
        const rules = Array.from({ length: 1 + dice.below(4) }, () => rule(dice));
        await compare(0, ['ACL', 'SETUSER', user, ...rules]);
        await compare(0, ['ACL', 'LIST']);
        await compare(0, ['ACL', 'GETUSER', user]);
        for (let i = 0; i < 4; i++) await compare(0, ['ACL', 'DRYRUN', user, ...pick(dice, COMMANDS).split(' ')]);
        if (dice.below(3) > 0) continue;
        await compare(0, ['ACL', 'SETUSER', user, 'on', 'nopass']);
        await compare(1, ['AUTH', user, 'x']);
        for (let i = 0; i < 6; i++) await compare(1, pick(dice, COMMANDS.slice(0, -1)).split(' '));
        await compare(0, ['ACL', 'LOG', '3']);
        if (wrong.length > 0) wrong.push(`after: ACL SETUSER ${user} ${rules.join(' ')}`);
      }
      expect(wrong).toEqual([]);
    } finally {
      for (const target of targets) await target.stop();
    }
  }, 120_000);
else test('random users need a redis-server 7.0 beside them', () => expect(hasRealRedis()).toBe(false));
