/* FUNCTION DUMP and RESTORE: libraries as an RDB file has them, with the footer of a DUMP payload. */
import { BadPayload, DumpReader, isSealed } from '../dump/reader';
import { DumpWriter } from '../dump/writer';
import { Refusal } from '../errors';

const FUNCTION = 245;
const FUNCTION_OF_A_CANDIDATE = 246;
const NOT_SEALED = new Refusal('ERR DUMP payload version or checksum are wrong');
const NO_FUNCTION = new Refusal('ERR given type is not a function');
const TOO_OLD = new Refusal('ERR Pre-GA function format not supported');
const FAILED = new Refusal('ERR failed loading the given functions payload');
const FOOTER_BYTES = 10;

export function dumpLibraries(codes: Iterable<string>): Uint8Array {
  const out = new DumpWriter();
  for (const code of codes) {
    out.byte(FUNCTION);
    out.text(code);
  }
  return out.finish();
}

/** The codes of the libraries; `mayHold` refuses one that is too long. */
export function readLibraries(payload: Uint8Array, mayHold: (bytes: number) => void): string[] {
  if (!isSealed(payload)) throw NOT_SEALED;
  const end = payload.length - FOOTER_BYTES;
  const reader = new DumpReader(payload, mayHold);
  const codes: string[] = [];
  try {
    while (reader.position < end) {
      const type = reader.byte();
      if (type === FUNCTION_OF_A_CANDIDATE) throw TOO_OLD;
      if (type !== FUNCTION) throw NO_FUNCTION;
      codes.push(reader.text());
    }
  } catch (fault) {
    if (fault instanceof BadPayload) throw FAILED;
    throw fault;
  }
  return codes;
}
