/* Instructions put in front of four functions of Lua's WebAssembly. Redis carries its own copy of Lua whose tables can
 * be locked; ours is the genuine one, so the two functions through which every write to a table goes (luaH_set,
 * luaH_setnum) ask here whether the table's highest mark bit is set. The pattern matcher (match of lstrlib.c) is C that
 * no hook can interrupt: it counts down a number in memory that the compiler left unused, and calls out at zero.
 *
 * The functions are known by number, so the file must be the one that they were found in: its hash is pinned. */

const CODE = 10;
const IMPORTS = 2;
/** Of liblua5.1.wasm in wasmoon-lua5.1 1.18.10. */
export const LUA_SHA256 = 'cba969b97e8a319eba8996b5df488aed5cdd22a56f2de53b42598e474014e610';
const TABLE_WRITERS = [418, 419];
const MATCHER = 402;
/** Static data begins at 1024. */
export const STEPS_AT = 512;

/* Opcodes that are used below. */
const LOCAL_GET = 0x20, I32_LOAD = 0x28, I32_LOAD8_S = 0x2c, I32_STORE = 0x36, I32_CONST = 0x41, I32_EQZ = 0x45;
const I32_LT_S = 0x48, I32_SUB = 0x6b, CALL = 0x10, DROP = 0x1a, IF = 0x04, END = 0x0b, VOID = 0x40;
const STEPS = [...leb(STEPS_AT)];

/** if (table.marks < 0) call out(state) */
const lockCheck = (out: number): number[] => [
  LOCAL_GET, 1, I32_LOAD8_S, 0, 5, I32_CONST, 0, I32_LT_S, IF, VOID, LOCAL_GET, 0, CALL, ...leb(out), DROP, END,
];
/** if (--steps == 0) call out(match->L) */
const stepCheck = (out: number): number[] => [
  I32_CONST, 0, I32_CONST, 0, I32_LOAD, 2, ...STEPS, I32_CONST, 1, I32_SUB, I32_STORE, 2, ...STEPS,
  I32_CONST, 0, I32_LOAD, 2, ...STEPS, I32_EQZ, IF, VOID, LOCAL_GET, 0, I32_LOAD, 2, 8, CALL, ...leb(out), DROP, END,
];

/**
 * The binary with the checks in it. `onLock` and `onSteps` name imports of shape (i32) → i32 that nothing else of it
 * uses.
 */
export function patchLua(binary: Uint8Array, onLock: string, onSteps: string): Uint8Array<ArrayBuffer> {
  const out: number[][] = [[...binary.subarray(0, 8)]];
  let imports: string[] = [];
  for (let at = 8; at < binary.length;) {
    const id = binary[at]!;
    const [size, start] = readLeb(binary, at + 1);
    const body = binary.subarray(start, start + size);
    if (id === IMPORTS) imports = functionImports(body);
    const patched = id === CODE ? patchCode(body, imports, onLock, onSteps) : body;
    out.push([id, ...leb(patched.length)]);
    for (let i = 0; i < patched.length; i += 4096) out.push([...patched.subarray(i, i + 4096)]);
    at = start + size;
  }
  return Uint8Array.from(out.flat());
}

function patchCode(body: Uint8Array, imports: string[], onLock: string, onSteps: string): Uint8Array {
  const extra = new Map(TABLE_WRITERS.map((index) => [index, lockCheck(imports.indexOf(onLock))]));
  extra.set(MATCHER, stepCheck(imports.indexOf(onSteps)));
  const [count, first] = readLeb(body, 0);
  const out: Uint8Array[] = [Uint8Array.from(leb(count))];
  let at = first;
  for (let i = 0; i < count; i++) {
    const [size, start] = readLeb(body, at);
    const code = body.subarray(start, start + size);
    at = start + size;
    const more = extra.get(imports.length + i) ?? [];
    const begin = afterLocals(code);
    out.push(Uint8Array.from(leb(size + more.length)), code.subarray(0, begin), Uint8Array.from(more),
      code.subarray(begin));
  }
  const joined = new Uint8Array(out.reduce((sum, part) => sum + part.length, 0));
  let end = 0;
  for (const part of out) {
    joined.set(part, end);
    end += part.length;
  }
  return joined;
}

function afterLocals(code: Uint8Array): number {
  let [groups, at] = readLeb(code, 0);
  for (; groups > 0; groups--) at = readLeb(code, at)[1] + 1;
  return at;
}

/** Names of imported functions in their order; here everything imported is a function. */
function functionImports(body: Uint8Array): string[] {
  let [count, at] = readLeb(body, 0);
  const names: string[] = [];
  const text = (): string => {
    const [length, start] = readLeb(body, at);
    at = start + length;
    return String.fromCharCode(...body.subarray(start, at));
  };
  for (; count > 0; count--) {
    text();
    names.push(text());
    at = readLeb(body, at + 1)[1];
  }
  return names;
}

function readLeb(bytes: Uint8Array, at: number): [value: number, next: number] {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++]!;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

function leb(value: number): number[] {
  const out: number[] = [];
  for (; value >= 0x80; value = Math.floor(value / 128)) out.push((value & 0x7f) | 0x80);
  return [...out, value];
}
