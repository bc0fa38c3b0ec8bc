/* Logging in by SASL in the binary protocol (proto_bin.c with Cyrus SASL's PLAIN): AUTH names a mechanism and may bring
 * `\0name\0password` with it; where it brings nothing the server asks to go on, and STEP brings it.
 *
 * Each of the three codes takes a login back. Once somebody has logged in, the next AUTH fails whatever it says, and
 * the one behind that is a first one again: so it is with the library the real server uses. */
import { latin1 } from '#base/bytes';
import type { BinaryContext } from './context';
import { STATUS } from './context';

export const SASL = { list: 0x20, auth: 0x21, step: 0x22 } as const;
export const MECHANISM = 'PLAIN';
const LONGEST_MECHANISM = 32;
const LINE_END = 2;
const AUTHENTICATED = 'Authenticated';

/** What a connection has said so far. */
export type SaslState = { started: boolean; done: boolean };

/** Without -S these codes are no commands. */
export function isOff(ctx: BinaryContext): boolean {
  if (ctx.server.settings.sasl) return false;
  ctx.fail(STATUS.unknown);
  return true;
}

export function listMechanisms(ctx: BinaryContext): void {
  if (isOff(ctx)) return;
  ctx.connection.authenticated = false;
  ctx.answer({ value: MECHANISM });
}

/** The value is waited for in an item, as the real server does, which is given back unlinked. */
export function receiveLogin(ctx: BinaryContext): void {
  if (isOff(ctx)) return;
  if (ctx.keyLength > LONGEST_MECHANISM) return ctx.fail(STATUS.invalid);
  const bytes = ctx.valueLength;
  const mechanism = ctx.key;
  const step = ctx.opcode === SASL.step;
  const item = ctx.allocate(0, 0, bytes + LINE_END);
  if (item === 0) return ctx.fail(STATUS.noMemory);
  ctx.arriving = {
    item, bytes, filled: 0,
    finish(then, filled) {
      let value = '';
      then.items.eachPart(filled, 0, bytes, (page, at, count) => { value += latin1(page, at, at + count); });
      then.items.free(filled);
      answerLogin(then, step, mechanism, value);
    },
  };
}

function answerLogin(ctx: BinaryContext, step: boolean, mechanism: string, value: string): void {
  const { connection } = ctx;
  const state = connection.sasl ??= { started: false, done: false };
  connection.authenticated = false;
  const result = step ? stepOf(ctx, state, value) : startOf(ctx, state, mechanism, value);
  if (result === 'continue') return ctx.header(STATUS.authContinue, 0, 0, 0);
  ctx.count('authCmds');
  if (result === 'ok') {
    connection.authenticated = true;
    state.done = true;
    return ctx.answer({ value: AUTHENTICATED });
  }
  ctx.count('authErrors');
  ctx.fail(STATUS.authError);
}

type Result = 'ok' | 'continue' | 'failed';

function startOf(ctx: BinaryContext, state: SaslState, mechanism: string, value: string): Result {
  const again = state.done;
  state.done = false;
  const result = again || mechanism.toUpperCase() !== MECHANISM ? 'failed'
    : value === '' ? 'continue' : checked(ctx, value);
  state.started = result !== 'failed';
  return result;
}

function stepOf(ctx: BinaryContext, state: SaslState, value: string): Result {
  return state.started && !state.done ? checked(ctx, value) : 'failed';
}

/** Whom one wants to be, who one is, and the password; the first is empty or the second. */
function checked({ server }: BinaryContext, value: string): Result {
  const [as, name, password, ...more] = value.split('\0');
  if (name === undefined || password === undefined || more.length > 0) return 'failed';
  if (name === '' || password === '' || (as !== '' && as !== name)) return 'failed';
  return server.users?.get(name) === password ? 'ok' : 'failed';
}
