/* The claims about Memcached nodes, in the form of those about the Redis node: what is asserted, which line shows it,
 * what was found. Found and expected are as the text protocol prints them. */
import { utf8ToLatin1 } from '#base/bytes';
import type { CheckShape } from './check';
import type { Claim, Ground } from './claims';

type Of<Name extends string> = Extract<CheckShape, { [Key in Name]: unknown }>;
type ItemCheck = { item: string; on?: string; value?: string; seconds?: [number, number] };

/** The property that tells each kind apart; `item` covers three. */
export const memcachedClaims = {
  item: (check: ItemCheck) => item(check),
  noItem: ({ noItem: key, on }: Of<'noItem'>): Claim => ({
    claim: `${place(on)} has no item \`${key}\``,
    command: on === undefined ? `$ mc get ${key}` : `${on}> get ${key}`,
    look(ground) {
      const found = ground.item(key, on);
      const shown = found === undefined ? 'END' : `VALUE ${key} on ${found.node}`;
      return { passed: found === undefined, compared: { expected: 'END', found: shown }, actual: shown };
    },
  }),
  stat: ({ stat: field, on, between: [least, most] }: Of<'stat'>): Claim => ({
    claim: `\`${field}\` ${on === undefined ? 'of all nodes together' : `of ${on}`} is ${range(least, most)}`,
    command: `${on ?? 'cache-0001'}> stats`,
    look(ground) {
      const value = ground.stat(field, on);
      const found = value === undefined ? 'nothing' : String(value);
      const passed = value !== undefined && value >= least && (most === null || value <= most);
      return { passed, compared: { expected: range(least, most), found }, actual: found };
    },
  }),
  usedAt: ({ usedAt: command, on, with: having = [] }: Of<'usedAt'>): Claim => ({
    claim: `you have used \`${[command, ...having].join(' … ')}\` at ${on ?? 'a Memcached node'}`,
    look(ground) {
      const used = ground.usedAt(command, on, having);
      return { passed: used, actual: used ? 'used' : 'not used' };
    },
  }),
  node: ({ node: name, is }: Of<'node'>): Claim => ({
    claim: `${name} is ${is === 'absent' ? 'not there' : is}`,
    command: '$ lab nodes',
    look(ground) {
      const found = ground.nodeState(name);
      return { passed: found === is, compared: { expected: is, found }, actual: found };
    },
  }),
};

const place = (on: string | undefined): string => on ?? 'any node';
const range = (least: number, most: number | null): string =>
  (most === null ? `${least} or more` : least === most ? String(least) : `${least} … ${most}`);

function item({ item: key, on, value, seconds }: ItemCheck): Claim {
  const where = on === undefined ? 'a Memcached node' : on;
  const claim = value !== undefined ? `\`${key}\` on ${where} is \`${value}\``
    : seconds === undefined ? `${where} has the item \`${key}\``
      : seconds[0] === -1 && seconds[1] === -1 ? `\`${key}\` on ${where} has no expiry`
        : `\`${key}\` on ${where} ends in ${seconds[0]} to ${seconds[1]} seconds`;
  return {
    claim,
    command: on === undefined ? `$ mc get ${key}` : `${on}> ${seconds === undefined ? `get ${key}` : `mg ${key} t`}`,
    look(ground: Ground) {
      const found = ground.item(key, on);
      if (found === undefined) {
        const expected = value ?? (seconds === undefined ? `VALUE ${key}` : range(...seconds));
        return { passed: false, compared: { expected, found: 'END' }, actual: 'not there' };
      }
      if (value !== undefined) {
        const passed = found.value === utf8ToLatin1(value);
        const actual = passed ? value : found.value;
        return { passed, compared: { expected: value, found: actual }, actual };
      }
      if (seconds === undefined) {
        const shown = `VALUE ${key}`;
        return { passed: true, compared: { expected: shown, found: shown }, actual: 'there' };
      }
      const actual = String(found.seconds);
      const passed = found.seconds >= seconds[0] && found.seconds <= seconds[1];
      return { passed, compared: { expected: range(...seconds), found: actual }, actual };
    },
  };
}
