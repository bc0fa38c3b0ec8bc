/* Made by `npm run gen` from the files in this folder. Do not edit. */
import type { CommandSpec } from '#redis/command';
import genericCopy from './generic/copy';
import genericDel from './generic/del';
import genericExists from './generic/exists';
import genericExpire from './generic/expire';
import genericExpireat from './generic/expireat';
import genericExpiretime from './generic/expiretime';
import genericKeys from './generic/keys';
import genericMove from './generic/move';
import genericObject from './generic/object';
import genericObjectEncoding from './generic/object-encoding';
import genericObjectFreq from './generic/object-freq';
import genericObjectHelp from './generic/object-help';
import genericObjectIdletime from './generic/object-idletime';
import genericObjectRefcount from './generic/object-refcount';
import genericPersist from './generic/persist';
import genericPexpire from './generic/pexpire';
import genericPexpireat from './generic/pexpireat';
import genericPexpiretime from './generic/pexpiretime';
import genericPttl from './generic/pttl';
import genericRandomkey from './generic/randomkey';
import genericRename from './generic/rename';
import genericRenamenx from './generic/renamenx';
import genericScan from './generic/scan';
import genericTouch from './generic/touch';
import genericTtl from './generic/ttl';
import genericType from './generic/type';
import genericUnlink from './generic/unlink';
import genericWait from './generic/wait';
import stringAppend from './string/append';
import stringDecr from './string/decr';
import stringDecrby from './string/decrby';
import stringGet from './string/get';
import stringGetdel from './string/getdel';
import stringGetex from './string/getex';
import stringGetrange from './string/getrange';
import stringGetset from './string/getset';
import stringIncr from './string/incr';
import stringIncrby from './string/incrby';
import stringIncrbyfloat from './string/incrbyfloat';
import stringMget from './string/mget';
import stringMset from './string/mset';
import stringMsetnx from './string/msetnx';
import stringPsetex from './string/psetex';
import stringSet from './string/set';
import stringSetex from './string/setex';
import stringSetnx from './string/setnx';
import stringSetrange from './string/setrange';
import stringStrlen from './string/strlen';
import stringSubstr from './string/substr';

export const commands: readonly CommandSpec[] = [
  genericCopy,
  genericDel,
  genericExists,
  genericExpire,
  genericExpireat,
  genericExpiretime,
  genericKeys,
  genericMove,
  genericObject,
  genericObjectEncoding,
  genericObjectFreq,
  genericObjectHelp,
  genericObjectIdletime,
  genericObjectRefcount,
  genericPersist,
  genericPexpire,
  genericPexpireat,
  genericPexpiretime,
  genericPttl,
  genericRandomkey,
  genericRename,
  genericRenamenx,
  genericScan,
  genericTouch,
  genericTtl,
  genericType,
  genericUnlink,
  genericWait,
  stringAppend,
  stringDecr,
  stringDecrby,
  stringGet,
  stringGetdel,
  stringGetex,
  stringGetrange,
  stringGetset,
  stringIncr,
  stringIncrby,
  stringIncrbyfloat,
  stringMget,
  stringMset,
  stringMsetnx,
  stringPsetex,
  stringSet,
  stringSetex,
  stringSetnx,
  stringSetrange,
  stringStrlen,
  stringSubstr,
];
