/* What a script says of itself in its first line, `#!lua flags=…`, and what that changes in the command that runs it
 * (eval.c, evalExtractShebangFlags; script.c, scriptFlagsToCmdFlags). */
import { splitInline } from '#wire/inline';

export const FLAG = { noWrites: 1, allowOom: 2, allowStale: 4, noCluster: 8, compatible: 16, crossSlot: 32 };
export const FLAG_NAMES: Record<string, number> = {
  'no-writes': FLAG.noWrites, 'allow-oom': FLAG.allowOom, 'allow-stale': FLAG.allowStale, 'no-cluster': FLAG.noCluster,
  'allow-cross-slot-keys': FLAG.crossSlot,
};

/** The flags and where the Lua begins; or why the first line is none. */
export function readShebang(body: string): { flags: number; start: number } | string {
  if (!body.startsWith('#!')) return { flags: FLAG.compatible, start: 0 };
  const end = body.indexOf('\n');
  if (end < 0) return 'Invalid script shebang';
  const parts = splitInline(body.slice(0, end));
  if (parts === undefined || parts.length === 0) return 'Invalid engine in script shebang';
  if (parts[0] !== '#!lua') return `Unexpected engine in script shebang: ${parts[0]}`;
  let flags = 0;
  for (const part of parts.slice(1)) {
    if (!part.startsWith('flags=')) return `Unknown lua shebang option: ${part}`;
    const names = part.slice(6);
    for (const name of names === '' ? [] : names.split(',')) {
      const flag = FLAG_NAMES[name];
      if (flag === undefined) return `Unexpected flag in script shebang: ${name}`;
      flags |= flag;
    }
  }
  return { flags, start: end };
}
