/* Made by `npm run gen` from the files in this folder. Do not edit. */
import type { CommandSpec } from '#redis/command';
import aclAcl from './acl/acl';
import aclAclCat from './acl/acl-cat';
import aclAclDeluser from './acl/acl-deluser';
import aclAclDryrun from './acl/acl-dryrun';
import aclAclGenpass from './acl/acl-genpass';
import aclAclGetuser from './acl/acl-getuser';
import aclAclHelp from './acl/acl-help';
import aclAclList from './acl/acl-list';
import aclAclLoad from './acl/acl-load';
import aclAclLog from './acl/acl-log';
import aclAclSave from './acl/acl-save';
import aclAclSetuser from './acl/acl-setuser';
import aclAclUsers from './acl/acl-users';
import aclAclWhoami from './acl/acl-whoami';
import bitmapBitcount from './bitmap/bitcount';
import bitmapBitfield from './bitmap/bitfield';
import bitmapBitfieldRo from './bitmap/bitfield-ro';
import bitmapBitop from './bitmap/bitop';
import bitmapBitpos from './bitmap/bitpos';
import bitmapGetbit from './bitmap/getbit';
import bitmapSetbit from './bitmap/setbit';
import clusterAsking from './cluster/asking';
import clusterCluster from './cluster/cluster';
import clusterClusterAddslots from './cluster/cluster-addslots';
import clusterClusterAddslotsrange from './cluster/cluster-addslotsrange';
import clusterClusterBumpepoch from './cluster/cluster-bumpepoch';
import clusterClusterCountFailureReports from './cluster/cluster-count-failure-reports';
import clusterClusterCountkeysinslot from './cluster/cluster-countkeysinslot';
import clusterClusterDelslots from './cluster/cluster-delslots';
import clusterClusterDelslotsrange from './cluster/cluster-delslotsrange';
import clusterClusterFailover from './cluster/cluster-failover';
import clusterClusterFlushslots from './cluster/cluster-flushslots';
import clusterClusterForget from './cluster/cluster-forget';
import clusterClusterGetkeysinslot from './cluster/cluster-getkeysinslot';
import clusterClusterHelp from './cluster/cluster-help';
import clusterClusterInfo from './cluster/cluster-info';
import clusterClusterKeyslot from './cluster/cluster-keyslot';
import clusterClusterLinks from './cluster/cluster-links';
import clusterClusterMeet from './cluster/cluster-meet';
import clusterClusterMyid from './cluster/cluster-myid';
import clusterClusterNodes from './cluster/cluster-nodes';
import clusterClusterReplicas from './cluster/cluster-replicas';
import clusterClusterReplicate from './cluster/cluster-replicate';
import clusterClusterReset from './cluster/cluster-reset';
import clusterClusterSaveconfig from './cluster/cluster-saveconfig';
import clusterClusterSetConfigEpoch from './cluster/cluster-set-config-epoch';
import clusterClusterSetslot from './cluster/cluster-setslot';
import clusterClusterShards from './cluster/cluster-shards';
import clusterClusterSlaves from './cluster/cluster-slaves';
import clusterClusterSlots from './cluster/cluster-slots';
import clusterReadonly from './cluster/readonly';
import clusterReadwrite from './cluster/readwrite';
import connectionAuth from './connection/auth';
import connectionClient from './connection/client';
import connectionClientCaching from './connection/client-caching';
import connectionClientCapa from './connection/client-capa';
import connectionClientGetname from './connection/client-getname';
import connectionClientGetredir from './connection/client-getredir';
import connectionClientHelp from './connection/client-help';
import connectionClientId from './connection/client-id';
import connectionClientImportSource from './connection/client-import-source';
import connectionClientInfo from './connection/client-info';
import connectionClientKill from './connection/client-kill';
import connectionClientList from './connection/client-list';
import connectionClientNoEvict from './connection/client-no-evict';
import connectionClientNoTouch from './connection/client-no-touch';
import connectionClientPause from './connection/client-pause';
import connectionClientReply from './connection/client-reply';
import connectionClientSetinfo from './connection/client-setinfo';
import connectionClientSetname from './connection/client-setname';
import connectionClientTracking from './connection/client-tracking';
import connectionClientTrackinginfo from './connection/client-trackinginfo';
import connectionClientUnblock from './connection/client-unblock';
import connectionClientUnpause from './connection/client-unpause';
import connectionEcho from './connection/echo';
import connectionHello from './connection/hello';
import connectionPing from './connection/ping';
import connectionQuit from './connection/quit';
import connectionReset from './connection/reset';
import connectionSelect from './connection/select';
import genericCopy from './generic/copy';
import genericDel from './generic/del';
import genericDump from './generic/dump';
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
import genericRestore from './generic/restore';
import genericScan from './generic/scan';
import genericSort from './generic/sort';
import genericSortRo from './generic/sort-ro';
import genericTouch from './generic/touch';
import genericTtl from './generic/ttl';
import genericType from './generic/type';
import genericUnlink from './generic/unlink';
import genericWait from './generic/wait';
import genericWaitaof from './generic/waitaof';
import geoGeoadd from './geo/geoadd';
import geoGeodist from './geo/geodist';
import geoGeohash from './geo/geohash';
import geoGeopos from './geo/geopos';
import geoGeoradius from './geo/georadius';
import geoGeoradiusRo from './geo/georadius-ro';
import geoGeoradiusbymember from './geo/georadiusbymember';
import geoGeoradiusbymemberRo from './geo/georadiusbymember-ro';
import geoGeosearch from './geo/geosearch';
import geoGeosearchstore from './geo/geosearchstore';
import hashHdel from './hash/hdel';
import hashHexists from './hash/hexists';
import hashHget from './hash/hget';
import hashHgetall from './hash/hgetall';
import hashHincrby from './hash/hincrby';
import hashHincrbyfloat from './hash/hincrbyfloat';
import hashHkeys from './hash/hkeys';
import hashHlen from './hash/hlen';
import hashHmget from './hash/hmget';
import hashHmset from './hash/hmset';
import hashHrandfield from './hash/hrandfield';
import hashHscan from './hash/hscan';
import hashHset from './hash/hset';
import hashHsetnx from './hash/hsetnx';
import hashHstrlen from './hash/hstrlen';
import hashHvals from './hash/hvals';
import hyperloglogPfadd from './hyperloglog/pfadd';
import hyperloglogPfcount from './hyperloglog/pfcount';
import hyperloglogPfdebug from './hyperloglog/pfdebug';
import hyperloglogPfmerge from './hyperloglog/pfmerge';
import hyperloglogPfselftest from './hyperloglog/pfselftest';
import listBlmove from './list/blmove';
import listBlmpop from './list/blmpop';
import listBlpop from './list/blpop';
import listBrpop from './list/brpop';
import listBrpoplpush from './list/brpoplpush';
import listLindex from './list/lindex';
import listLinsert from './list/linsert';
import listLlen from './list/llen';
import listLmove from './list/lmove';
import listLmpop from './list/lmpop';
import listLpop from './list/lpop';
import listLpos from './list/lpos';
import listLpush from './list/lpush';
import listLpushx from './list/lpushx';
import listLrange from './list/lrange';
import listLrem from './list/lrem';
import listLset from './list/lset';
import listLtrim from './list/ltrim';
import listRpop from './list/rpop';
import listRpoplpush from './list/rpoplpush';
import listRpush from './list/rpush';
import listRpushx from './list/rpushx';
import pubsubPsubscribe from './pubsub/psubscribe';
import pubsubPublish from './pubsub/publish';
import pubsubPubsub from './pubsub/pubsub';
import pubsubPubsubChannels from './pubsub/pubsub-channels';
import pubsubPubsubHelp from './pubsub/pubsub-help';
import pubsubPubsubNumpat from './pubsub/pubsub-numpat';
import pubsubPubsubNumsub from './pubsub/pubsub-numsub';
import pubsubPubsubShardchannels from './pubsub/pubsub-shardchannels';
import pubsubPubsubShardnumsub from './pubsub/pubsub-shardnumsub';
import pubsubPunsubscribe from './pubsub/punsubscribe';
import pubsubSpublish from './pubsub/spublish';
import pubsubSsubscribe from './pubsub/ssubscribe';
import pubsubSubscribe from './pubsub/subscribe';
import pubsubSunsubscribe from './pubsub/sunsubscribe';
import pubsubUnsubscribe from './pubsub/unsubscribe';
import scriptingEval from './scripting/eval';
import scriptingEvalRo from './scripting/eval-ro';
import scriptingEvalsha from './scripting/evalsha';
import scriptingEvalshaRo from './scripting/evalsha-ro';
import scriptingFcall from './scripting/fcall';
import scriptingFcallRo from './scripting/fcall-ro';
import scriptingFunction from './scripting/function';
import scriptingFunctionDelete from './scripting/function-delete';
import scriptingFunctionDump from './scripting/function-dump';
import scriptingFunctionFlush from './scripting/function-flush';
import scriptingFunctionHelp from './scripting/function-help';
import scriptingFunctionKill from './scripting/function-kill';
import scriptingFunctionList from './scripting/function-list';
import scriptingFunctionLoad from './scripting/function-load';
import scriptingFunctionRestore from './scripting/function-restore';
import scriptingFunctionStats from './scripting/function-stats';
import scriptingScript from './scripting/script';
import scriptingScriptDebug from './scripting/script-debug';
import scriptingScriptExists from './scripting/script-exists';
import scriptingScriptFlush from './scripting/script-flush';
import scriptingScriptHelp from './scripting/script-help';
import scriptingScriptKill from './scripting/script-kill';
import scriptingScriptLoad from './scripting/script-load';
import scriptingScriptShow from './scripting/script-show';
import serverBgrewriteaof from './server/bgrewriteaof';
import serverBgsave from './server/bgsave';
import serverCommand from './server/command';
import serverCommandCount from './server/command-count';
import serverCommandDocs from './server/command-docs';
import serverCommandGetkeys from './server/command-getkeys';
import serverCommandGetkeysandflags from './server/command-getkeysandflags';
import serverCommandHelp from './server/command-help';
import serverCommandInfo from './server/command-info';
import serverCommandList from './server/command-list';
import serverCommandlog from './server/commandlog';
import serverCommandlogGet from './server/commandlog-get';
import serverCommandlogHelp from './server/commandlog-help';
import serverCommandlogLen from './server/commandlog-len';
import serverCommandlogReset from './server/commandlog-reset';
import serverConfig from './server/config';
import serverConfigGet from './server/config-get';
import serverConfigHelp from './server/config-help';
import serverConfigResetstat from './server/config-resetstat';
import serverConfigRewrite from './server/config-rewrite';
import serverConfigSet from './server/config-set';
import serverDbsize from './server/dbsize';
import serverDebug from './server/debug';
import serverFailover from './server/failover';
import serverFlushall from './server/flushall';
import serverFlushdb from './server/flushdb';
import serverInfo from './server/info';
import serverLastsave from './server/lastsave';
import serverLatency from './server/latency';
import serverLatencyDoctor from './server/latency-doctor';
import serverLatencyGraph from './server/latency-graph';
import serverLatencyHelp from './server/latency-help';
import serverLatencyHistogram from './server/latency-histogram';
import serverLatencyHistory from './server/latency-history';
import serverLatencyLatest from './server/latency-latest';
import serverLatencyReset from './server/latency-reset';
import serverLolwut from './server/lolwut';
import serverMemory from './server/memory';
import serverMemoryDoctor from './server/memory-doctor';
import serverMemoryHelp from './server/memory-help';
import serverMemoryMallocStats from './server/memory-malloc-stats';
import serverMemoryPurge from './server/memory-purge';
import serverMemoryStats from './server/memory-stats';
import serverMemoryUsage from './server/memory-usage';
import serverModule from './server/module';
import serverModuleHelp from './server/module-help';
import serverModuleList from './server/module-list';
import serverModuleLoad from './server/module-load';
import serverModuleLoadex from './server/module-loadex';
import serverModuleUnload from './server/module-unload';
import serverMonitor from './server/monitor';
import serverPsync from './server/psync';
import serverReplconf from './server/replconf';
import serverReplicaof from './server/replicaof';
import serverRestoreAsking from './server/restore-asking';
import serverRole from './server/role';
import serverSave from './server/save';
import serverShutdown from './server/shutdown';
import serverSlaveof from './server/slaveof';
import serverSlowlog from './server/slowlog';
import serverSlowlogGet from './server/slowlog-get';
import serverSlowlogHelp from './server/slowlog-help';
import serverSlowlogLen from './server/slowlog-len';
import serverSlowlogReset from './server/slowlog-reset';
import serverSwapdb from './server/swapdb';
import serverSync from './server/sync';
import serverTime from './server/time';
import setSadd from './set/sadd';
import setScard from './set/scard';
import setSdiff from './set/sdiff';
import setSdiffstore from './set/sdiffstore';
import setSinter from './set/sinter';
import setSintercard from './set/sintercard';
import setSinterstore from './set/sinterstore';
import setSismember from './set/sismember';
import setSmembers from './set/smembers';
import setSmismember from './set/smismember';
import setSmove from './set/smove';
import setSpop from './set/spop';
import setSrandmember from './set/srandmember';
import setSrem from './set/srem';
import setSscan from './set/sscan';
import setSunion from './set/sunion';
import setSunionstore from './set/sunionstore';
import streamXack from './stream/xack';
import streamXadd from './stream/xadd';
import streamXautoclaim from './stream/xautoclaim';
import streamXclaim from './stream/xclaim';
import streamXdel from './stream/xdel';
import streamXgroup from './stream/xgroup';
import streamXgroupCreate from './stream/xgroup-create';
import streamXgroupCreateconsumer from './stream/xgroup-createconsumer';
import streamXgroupDelconsumer from './stream/xgroup-delconsumer';
import streamXgroupDestroy from './stream/xgroup-destroy';
import streamXgroupHelp from './stream/xgroup-help';
import streamXgroupSetid from './stream/xgroup-setid';
import streamXinfo from './stream/xinfo';
import streamXinfoConsumers from './stream/xinfo-consumers';
import streamXinfoGroups from './stream/xinfo-groups';
import streamXinfoHelp from './stream/xinfo-help';
import streamXinfoStream from './stream/xinfo-stream';
import streamXlen from './stream/xlen';
import streamXpending from './stream/xpending';
import streamXrange from './stream/xrange';
import streamXread from './stream/xread';
import streamXreadgroup from './stream/xreadgroup';
import streamXrevrange from './stream/xrevrange';
import streamXsetid from './stream/xsetid';
import streamXtrim from './stream/xtrim';
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
import stringLcs from './string/lcs';
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
import transactionsDiscard from './transactions/discard';
import transactionsExec from './transactions/exec';
import transactionsMulti from './transactions/multi';
import transactionsUnwatch from './transactions/unwatch';
import transactionsWatch from './transactions/watch';
import zsetBzmpop from './zset/bzmpop';
import zsetBzpopmax from './zset/bzpopmax';
import zsetBzpopmin from './zset/bzpopmin';
import zsetZadd from './zset/zadd';
import zsetZcard from './zset/zcard';
import zsetZcount from './zset/zcount';
import zsetZdiff from './zset/zdiff';
import zsetZdiffstore from './zset/zdiffstore';
import zsetZincrby from './zset/zincrby';
import zsetZinter from './zset/zinter';
import zsetZintercard from './zset/zintercard';
import zsetZinterstore from './zset/zinterstore';
import zsetZlexcount from './zset/zlexcount';
import zsetZmpop from './zset/zmpop';
import zsetZmscore from './zset/zmscore';
import zsetZpopmax from './zset/zpopmax';
import zsetZpopmin from './zset/zpopmin';
import zsetZrandmember from './zset/zrandmember';
import zsetZrange from './zset/zrange';
import zsetZrangebylex from './zset/zrangebylex';
import zsetZrangebyscore from './zset/zrangebyscore';
import zsetZrangestore from './zset/zrangestore';
import zsetZrank from './zset/zrank';
import zsetZrem from './zset/zrem';
import zsetZremrangebylex from './zset/zremrangebylex';
import zsetZremrangebyrank from './zset/zremrangebyrank';
import zsetZremrangebyscore from './zset/zremrangebyscore';
import zsetZrevrange from './zset/zrevrange';
import zsetZrevrangebylex from './zset/zrevrangebylex';
import zsetZrevrangebyscore from './zset/zrevrangebyscore';
import zsetZrevrank from './zset/zrevrank';
import zsetZscan from './zset/zscan';
import zsetZscore from './zset/zscore';
import zsetZunion from './zset/zunion';
import zsetZunionstore from './zset/zunionstore';

export const commands: readonly CommandSpec[] = [
  aclAcl,
  aclAclCat,
  aclAclDeluser,
  aclAclDryrun,
  aclAclGenpass,
  aclAclGetuser,
  aclAclHelp,
  aclAclList,
  aclAclLoad,
  aclAclLog,
  aclAclSave,
  aclAclSetuser,
  aclAclUsers,
  aclAclWhoami,
  bitmapBitcount,
  bitmapBitfield,
  bitmapBitfieldRo,
  bitmapBitop,
  bitmapBitpos,
  bitmapGetbit,
  bitmapSetbit,
  clusterAsking,
  clusterCluster,
  clusterClusterAddslots,
  clusterClusterAddslotsrange,
  clusterClusterBumpepoch,
  clusterClusterCountFailureReports,
  clusterClusterCountkeysinslot,
  clusterClusterDelslots,
  clusterClusterDelslotsrange,
  clusterClusterFailover,
  clusterClusterFlushslots,
  clusterClusterForget,
  clusterClusterGetkeysinslot,
  clusterClusterHelp,
  clusterClusterInfo,
  clusterClusterKeyslot,
  clusterClusterLinks,
  clusterClusterMeet,
  clusterClusterMyid,
  clusterClusterNodes,
  clusterClusterReplicas,
  clusterClusterReplicate,
  clusterClusterReset,
  clusterClusterSaveconfig,
  clusterClusterSetConfigEpoch,
  clusterClusterSetslot,
  clusterClusterShards,
  clusterClusterSlaves,
  clusterClusterSlots,
  clusterReadonly,
  clusterReadwrite,
  connectionAuth,
  connectionClient,
  connectionClientCaching,
  connectionClientCapa,
  connectionClientGetname,
  connectionClientGetredir,
  connectionClientHelp,
  connectionClientId,
  connectionClientImportSource,
  connectionClientInfo,
  connectionClientKill,
  connectionClientList,
  connectionClientNoEvict,
  connectionClientNoTouch,
  connectionClientPause,
  connectionClientReply,
  connectionClientSetinfo,
  connectionClientSetname,
  connectionClientTracking,
  connectionClientTrackinginfo,
  connectionClientUnblock,
  connectionClientUnpause,
  connectionEcho,
  connectionHello,
  connectionPing,
  connectionQuit,
  connectionReset,
  connectionSelect,
  genericCopy,
  genericDel,
  genericDump,
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
  genericRestore,
  genericScan,
  genericSort,
  genericSortRo,
  genericTouch,
  genericTtl,
  genericType,
  genericUnlink,
  genericWait,
  genericWaitaof,
  geoGeoadd,
  geoGeodist,
  geoGeohash,
  geoGeopos,
  geoGeoradius,
  geoGeoradiusRo,
  geoGeoradiusbymember,
  geoGeoradiusbymemberRo,
  geoGeosearch,
  geoGeosearchstore,
  hashHdel,
  hashHexists,
  hashHget,
  hashHgetall,
  hashHincrby,
  hashHincrbyfloat,
  hashHkeys,
  hashHlen,
  hashHmget,
  hashHmset,
  hashHrandfield,
  hashHscan,
  hashHset,
  hashHsetnx,
  hashHstrlen,
  hashHvals,
  hyperloglogPfadd,
  hyperloglogPfcount,
  hyperloglogPfdebug,
  hyperloglogPfmerge,
  hyperloglogPfselftest,
  listBlmove,
  listBlmpop,
  listBlpop,
  listBrpop,
  listBrpoplpush,
  listLindex,
  listLinsert,
  listLlen,
  listLmove,
  listLmpop,
  listLpop,
  listLpos,
  listLpush,
  listLpushx,
  listLrange,
  listLrem,
  listLset,
  listLtrim,
  listRpop,
  listRpoplpush,
  listRpush,
  listRpushx,
  pubsubPsubscribe,
  pubsubPublish,
  pubsubPubsub,
  pubsubPubsubChannels,
  pubsubPubsubHelp,
  pubsubPubsubNumpat,
  pubsubPubsubNumsub,
  pubsubPubsubShardchannels,
  pubsubPubsubShardnumsub,
  pubsubPunsubscribe,
  pubsubSpublish,
  pubsubSsubscribe,
  pubsubSubscribe,
  pubsubSunsubscribe,
  pubsubUnsubscribe,
  scriptingEval,
  scriptingEvalRo,
  scriptingEvalsha,
  scriptingEvalshaRo,
  scriptingFcall,
  scriptingFcallRo,
  scriptingFunction,
  scriptingFunctionDelete,
  scriptingFunctionDump,
  scriptingFunctionFlush,
  scriptingFunctionHelp,
  scriptingFunctionKill,
  scriptingFunctionList,
  scriptingFunctionLoad,
  scriptingFunctionRestore,
  scriptingFunctionStats,
  scriptingScript,
  scriptingScriptDebug,
  scriptingScriptExists,
  scriptingScriptFlush,
  scriptingScriptHelp,
  scriptingScriptKill,
  scriptingScriptLoad,
  scriptingScriptShow,
  serverBgrewriteaof,
  serverBgsave,
  serverCommand,
  serverCommandCount,
  serverCommandDocs,
  serverCommandGetkeys,
  serverCommandGetkeysandflags,
  serverCommandHelp,
  serverCommandInfo,
  serverCommandList,
  serverCommandlog,
  serverCommandlogGet,
  serverCommandlogHelp,
  serverCommandlogLen,
  serverCommandlogReset,
  serverConfig,
  serverConfigGet,
  serverConfigHelp,
  serverConfigResetstat,
  serverConfigRewrite,
  serverConfigSet,
  serverDbsize,
  serverDebug,
  serverFailover,
  serverFlushall,
  serverFlushdb,
  serverInfo,
  serverLastsave,
  serverLatency,
  serverLatencyDoctor,
  serverLatencyGraph,
  serverLatencyHelp,
  serverLatencyHistogram,
  serverLatencyHistory,
  serverLatencyLatest,
  serverLatencyReset,
  serverLolwut,
  serverMemory,
  serverMemoryDoctor,
  serverMemoryHelp,
  serverMemoryMallocStats,
  serverMemoryPurge,
  serverMemoryStats,
  serverMemoryUsage,
  serverModule,
  serverModuleHelp,
  serverModuleList,
  serverModuleLoad,
  serverModuleLoadex,
  serverModuleUnload,
  serverMonitor,
  serverPsync,
  serverReplconf,
  serverReplicaof,
  serverRestoreAsking,
  serverRole,
  serverSave,
  serverShutdown,
  serverSlaveof,
  serverSlowlog,
  serverSlowlogGet,
  serverSlowlogHelp,
  serverSlowlogLen,
  serverSlowlogReset,
  serverSwapdb,
  serverSync,
  serverTime,
  setSadd,
  setScard,
  setSdiff,
  setSdiffstore,
  setSinter,
  setSintercard,
  setSinterstore,
  setSismember,
  setSmembers,
  setSmismember,
  setSmove,
  setSpop,
  setSrandmember,
  setSrem,
  setSscan,
  setSunion,
  setSunionstore,
  streamXack,
  streamXadd,
  streamXautoclaim,
  streamXclaim,
  streamXdel,
  streamXgroup,
  streamXgroupCreate,
  streamXgroupCreateconsumer,
  streamXgroupDelconsumer,
  streamXgroupDestroy,
  streamXgroupHelp,
  streamXgroupSetid,
  streamXinfo,
  streamXinfoConsumers,
  streamXinfoGroups,
  streamXinfoHelp,
  streamXinfoStream,
  streamXlen,
  streamXpending,
  streamXrange,
  streamXread,
  streamXreadgroup,
  streamXrevrange,
  streamXsetid,
  streamXtrim,
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
  stringLcs,
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
  transactionsDiscard,
  transactionsExec,
  transactionsMulti,
  transactionsUnwatch,
  transactionsWatch,
  zsetBzmpop,
  zsetBzpopmax,
  zsetBzpopmin,
  zsetZadd,
  zsetZcard,
  zsetZcount,
  zsetZdiff,
  zsetZdiffstore,
  zsetZincrby,
  zsetZinter,
  zsetZintercard,
  zsetZinterstore,
  zsetZlexcount,
  zsetZmpop,
  zsetZmscore,
  zsetZpopmax,
  zsetZpopmin,
  zsetZrandmember,
  zsetZrange,
  zsetZrangebylex,
  zsetZrangebyscore,
  zsetZrangestore,
  zsetZrank,
  zsetZrem,
  zsetZremrangebylex,
  zsetZremrangebyrank,
  zsetZremrangebyscore,
  zsetZrevrange,
  zsetZrevrangebylex,
  zsetZrevrangebyscore,
  zsetZrevrank,
  zsetZscan,
  zsetZscore,
  zsetZunion,
  zsetZunionstore,
];
