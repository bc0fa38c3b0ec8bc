/* What --help and --license of the Memcached engine print. Options that memcached takes and this engine has no use for
 * are named at the end. */

import { VERSION } from '#memcached/version';

export const USAGE = `memcached ${VERSION}
Hitrate's engine in memcached's place; options have its long names too (--port=<num> …)
-p <num>     TCP port (11211)                 -l <addr>[,<addr>]  where to listen (everywhere)
-s <file>    UNIX socket instead of TCP       -a <mask>           its permissions, octal (700)
-m <num>     megabytes for items (64)         -M                  refuse when full rather than evict
-c <num>     connections at once (1024)       -b <num>            backlog of the listening socket (1024)
-t <num>     threads (4)                      -R <num>            requests of one client per turn (20)
-I <size>    largest item, with k or m (1m)   -f <factor>         growth of chunk sizes (1.25)
-n <bytes>   least room for key and value (48)
-C           no unique numbers (cas)          -D <char>           prefixes end here; counts them (:)
-F           no flush_all                     -X  no dumps of keys      -W  no watch
-A           the shutdown command works       -B <protocol>       auto, ascii or binary
-Y <file>    users, name:password each line: the text protocol only, after a login
-S           SASL PLAIN: the binary protocol only; its users are those of -Y, or of the file that the variable
             MEMCACHED_SASL_PWDB names
-d           run in the background            -P <file>           its process number
-u <user>    who it is, when root starts it
-v -vv -vvv  errors · requests and replies · lookups; on stderr
                                    -V version   -h this   -i licence
-o <word>[=<value>][,…]
   hashpower  slab_reassign  slab_automove  slab_automove_ratio  slab_automove_window  slab_chunk_max
   lru_crawler  lru_crawler_sleep  lru_crawler_tocrawl  lru_maintainer  hot_lru_pct  warm_lru_pct  hot_max_factor
   warm_max_factor  temporary_ttl  idle_timeout  track_sizes  maxconns_fast  modern; most with no_ before them
Taken, and of no effect: -U (no UDP here) -k -L -r -N; refused: -e -Z, -o ext_*, ssl_*, slab_sizes, sock_cookie_id.
`;

export const LICENSE = `memcached ${VERSION} as Hitrate's engine: not memcached's code, but its protocol and its ways.
MIT licence; see LICENSE in the repository.
`;
