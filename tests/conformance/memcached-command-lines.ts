// Command lines of memcached that end at once, and what they say: the same from the real one and from ours. What ours
// words differently on purpose (the help, the licence, what it lacks) is not here but in sandbox/memcached/README.md.
import { spawnSync } from 'node:child_process';
import { settingsFrom } from '#memcached/options';
import { VERSION } from '#memcached/version';

export const COMMAND_LINES = `
-V
--version
-Vh
-v -V
-vd -V
-V -c 0
-z
--foo
-dxV
-p
--port
--port=abc -V
--po=3 -V
--p=1
--u=3
--d=1
--s=1
--l=1
--m=1
--v=1
--e
--enable-
--slab-
--x=1
--help=3
--version=1
-p 70000
-p x -V
-c 0
-c -1
-c x
-c
-t 0
-t x
-t 100 -V
-t 100 -c 0
-f 1
-f 0.5
-n 0
-R 0
-I 10
-I 600m
-I 2g
-m 1
-m 0
-N 0
-N 300
-B foo
-B
-D
-Y
-l
-s
-P
-S -B ascii
-Y /somewhere -B binary
-a 999 -V
-b x -V
-o foo
-o foo=3
-o hashpower
-o hashpower=x
-o hashpower=3
-o hashpower=40
-o slab_automove=5
-o slab_automove_ratio
-o slab_automove_ratio=x
-o slab_automove_window=1
-o tail_repair_time
-o tail_repair_time=5
-o hash_algorithm
-o hash_algorithm=foo
-o idle_timeout
-o lru_crawler_sleep
-o lru_crawler_sleep=2000000
-o lru_crawler_tocrawl
-o lru_crawler_tocrawl=x
-o hot_lru_pct
-o hot_lru_pct=90
-o warm_lru_pct=x
-o hot_lru_pct=50,warm_lru_pct=50
-o hot_max_factor=0
-o temporary_ttl
-o ext_path
-o watcher_logbuf_size
-o watcher_logbuf_size=x
-o worker_logbuf_size=x
-o read_buf_mem_limit
-o read_buf_mem_limit=x
-o inline_ascii_resp,no_inline_ascii_resp,foo
-o track_sizes,no_hashexpand,no_chunked_items,foo
-o modern,no_modern,drop_privileges,no_drop_privileges,foo
-o resp_obj_mem_limit,foo
-o meta_response_old
-o no_track_sizes
`.trim().split('\n');

export type Said = { code: number; out: string; err: string };

export function realSays(words: readonly string[]): Said {
  const user = process.getuid?.() === 0 ? ['-u', 'root'] : [];
  const done = spawnSync('memcached', [...user, ...words], { encoding: 'utf8', timeout: 5000 });
  return { code: done.status ?? -1, out: done.stdout, err: done.stderr };
}

/** What the engine writes and ends with: see `main` in sandbox/gateway/memcached-engine.ts. */
export function oursSays(words: readonly string[]): Said {
  const order = settingsFrom(words);
  if ('refused' in order) return { code: order.code, out: '', err: order.refused };
  const err = order.front.warnings.map((warning) => `${warning}\n`).join('');
  return { code: order.front.print === 'version' ? 0 : -1, out: `memcached ${VERSION}\n`, err };
}
