/* Every sentence a node refuses with, in the real server's words (server.c, createSharedObjects, and where noted).
 *
 * A `Refusal` is thrown by a door or a command before anything has changed; the pipeline turns it into the reply. It is
 * no Error: it has no stack, because it is the learner's mistake and not ours. */

export class Refusal {
  constructor(readonly text: string) {}
}

const refusal = (text: string) => new Refusal(text);

export const WRONG_TYPE = refusal('WRONGTYPE Operation against a key holding the wrong kind of value');
export const SYNTAX = refusal('ERR syntax error');
export const NOT_INTEGER = refusal('ERR value is not an integer or out of range');
export const NOT_FLOAT = refusal('ERR value is not a valid float');
export const MIN_MAX_NOT_FLOAT = refusal('ERR min or max is not a float');
export const MIN_MAX_NOT_STRING = refusal('ERR min or max not valid string range item');
export const OUT_OF_RANGE = refusal('ERR index out of range');
export const NO_SUCH_KEY = refusal('ERR no such key');
export const OVERFLOW = refusal('ERR increment or decrement would overflow');
export const NAN_OR_INFINITY = refusal('ERR increment would produce NaN or Infinity');
export const MUST_BE_POSITIVE = refusal('ERR value is out of range, must be positive');
export const INVALID_CURSOR = refusal('ERR invalid cursor');
export const STRING_TOO_LONG = refusal('ERR string exceeds maximum allowed size (proto-max-bulk-len)');
export const OFFSET_RANGE = refusal('ERR offset is out of range');
export const NO_REPLICAS = new Refusal('NOREPLICAS Not enough good replicas to write.');
export const OUT_OF_MEMORY = refusal("OOM command not allowed when used memory > 'maxmemory'.");
export const NO_AUTH = refusal('NOAUTH Authentication required.');
export const WRONG_PASSWORD = refusal('WRONGPASS invalid username-password pair or user is disabled.');
export const EXEC_ABORTED = refusal('EXECABORT Transaction discarded because of previous errors.');
export const TIMEOUT_NOT_FLOAT = refusal('ERR timeout is not a float or out of range');
export const TIMEOUT_NEGATIVE = refusal('ERR timeout is negative');
export const TIMEOUT_RANGE = refusal('ERR timeout is out of range');
export const BIT_OFFSET = refusal('ERR bit offset is not an integer or out of range');
export const BIT_VALUE = refusal('ERR bit is not an integer or out of range');
export const NOT_HLL = refusal('WRONGTYPE Key is not a valid HyperLogLog string value.');
export const INVALID_HLL = refusal('INVALIDOBJ Corrupted HLL object detected');
export const GEO_UNIT = refusal('ERR unsupported unit provided. please use M, KM, FT, MI');
export const NOT_IN_GEO_SET = refusal('ERR could not decode requested zset member');
export const CLUSTER_DISABLED = refusal('ERR This instance has cluster support disabled');
export const DB_RANGE = refusal('ERR DB index is out of range');
export const INVALID_EXPIRE = (command: string) => refusal(`ERR invalid expire time in '${command}' command`);
export const SUBCOMMAND_SYNTAX = (subcommand: string, container: string) => refusal(
  `ERR unknown subcommand or wrong number of arguments for '${subcommand.slice(0, 128)}'. `
  + `Try ${container.toUpperCase()} HELP.`);
export const INT_RANGE = refusal('ERR value is out of range, value must between -2147483648 and 2147483647');
export const ARITY = (command: string) => refusal(`ERR wrong number of arguments for '${command}' command`);
/** The same words for a destination: a client that waits is not left waiting by it. */
export const DESTINATION_WRONG_TYPE = refusal(WRONG_TYPE.text);
export const NUMKEYS_MUST_BE_POSITIVE = refusal('ERR numkeys should be greater than 0');
export const COUNT_MUST_BE_POSITIVE = refusal('ERR count should be greater than 0');
export const TOO_MANY_KEYS = refusal("ERR Number of keys can't be greater than number of args");
export const LIMIT_NEGATIVE = refusal("ERR LIMIT can't be negative");
export const COUNT_NEGATIVE = refusal("ERR COUNT can't be negative");
export const MAXLEN_NEGATIVE = refusal("ERR MAXLEN can't be negative");
export const RANK_ZERO = refusal("ERR RANK can't be zero: use 1 to start from the first match, 2 from the second ... "
  + 'or use negative to start from the end of the list');
export const COUNT_OUT_OF_RANGE = refusal('ERR value is out of range');
export const COUNT_NOT_NEGATABLE = refusal(
  'ERR value is out of range, value must between -9223372036854775807 and 9223372036854775807');
export const HASH_NOT_INTEGER = refusal('ERR hash value is not an integer');
export const HASH_NOT_FLOAT = refusal('ERR hash value is not a float');
export const VALUE_NAN_OR_INFINITY = refusal('ERR value is NaN or Infinity');
export const NX_WITH_XX = refusal('ERR XX and NX options at the same time are not compatible');
export const NX_WITH_COMPARISON = refusal('ERR GT, LT, and/or NX options at the same time are not compatible');
export const INCR_SINGLE_PAIR = refusal('ERR INCR option supports a single increment-element pair');
export const SCORE_NAN = refusal('ERR resulting score is not a number (NaN)');
export const LIMIT_WITH_RANK = refusal(
  'ERR syntax error, LIMIT is only supported in combination with either BYSCORE or BYLEX');
export const WITHSCORES_WITH_LEX = refusal('ERR syntax error, WITHSCORES not supported in combination with BYLEX');
export const WEIGHT_NOT_FLOAT = refusal('ERR weight value is not a float');
export const NO_INPUT_KEY = (command: string) => refusal(
  `ERR at least 1 input key is needed for '${command}' command`);

export const NO_RDB_FILE = refusal('ERR this node writes no RDB or AOF file; what it holds is kept by its host');

/* Our own limits, in the engine's error shape (lab/limits.ts names the numbers). */
export const LIMIT_DATA = (bytes: number) => refusal(
  `OOM this lab holds at most ${Math.round(bytes / 1048576)} MB of data; nothing was changed. `
  + 'Delete keys or FLUSHALL.');
export const LIMIT_VALUE = (bytes: number) => refusal(
  `ERR a value in this lab is at most ${bytes} bytes; nothing was changed`);
export const LIMIT_KEYS = (keys: number) => refusal(
  `OOM this lab holds at most ${keys} keys; nothing was changed. Delete keys or FLUSHALL.`);
export const LIMIT_SUBSCRIPTIONS = (names: number) => refusal(
  `ERR a connection to this lab listens to at most ${names} channels and patterns; nothing was changed`);
export const LIMIT_REPLY = (bytes: number) => refusal(
  `ERR the reply would be larger than this lab's ${bytes} bytes; ask for less at a time (SCAN, LIMIT, shorter ranges)`);
export const LIMIT_WORK = refusal(
  'ERR the command needs more work than this lab allows for one command; ask for less at a time');
