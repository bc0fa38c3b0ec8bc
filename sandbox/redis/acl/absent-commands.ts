/* Commands of the real server that this node does not run, by their ACL categories: rules may name them, categories
 * hold them, and a description of a user's rules is the same text with them as without. Those that the table has are
 * taken from the table. */

export const absentCommands: readonly (readonly [categories: string, names: string])[] = [
  ['fast connection', 'asking readonly readwrite'],
  ['admin slow dangerous',
    'bgrewriteaof bgsave cluster|addslots cluster|addslotsrange cluster|bumpepoch '
    + 'cluster|count-failure-reports cluster|delslots cluster|delslotsrange cluster|failover cluster|flushslots '
    + 'cluster|forget cluster|meet cluster|replicas cluster|replicate cluster|reset cluster|saveconfig '
    + 'cluster|set-config-epoch cluster|setslot cluster|slaves debug failover latency|doctor latency|graph '
    + 'latency|histogram latency|history latency|latest latency|reset module|list module|load module|loadex '
    + 'module|unload monitor psync replconf replicaof save slaveof slowlog|get slowlog|len slowlog|reset sync'],
  ['slow',
    'cluster cluster|countkeysinslot cluster|getkeysinslot cluster|help cluster|info cluster|keyslot '
    + 'cluster|links cluster|myid cluster|nodes cluster|shards cluster|slots function latency latency|help '
    + 'memory memory|doctor memory|help memory|malloc-stats memory|purge memory|stats module module|help script '
    + 'slowlog slowlog|help xgroup xinfo'],
  ['slow scripting',
    'eval eval_ro evalsha evalsha_ro fcall fcall_ro function|dump function|help function|kill function|list '
    + 'function|stats script|debug script|exists script|flush script|help script|kill script|load'],
  ['write slow scripting', 'function|delete function|flush function|load function|restore'],
  ['admin fast dangerous', 'lastsave role'],
  ['read fast', 'lolwut'],
  ['read slow', 'memory|usage'],
  ['keyspace write slow dangerous', 'migrate restore-asking'],
  ['write stream fast', 'xack xautoclaim xclaim'],
  ['write stream slow', 'xgroup|create xgroup|createconsumer xgroup|delconsumer xgroup|destroy xgroup|setid'],
  ['stream slow', 'xgroup|help xinfo|help'],
  ['read stream slow', 'xinfo|consumers xinfo|groups xinfo|stream xpending'],
  ['write stream slow blocking', 'xreadgroup'],
];
