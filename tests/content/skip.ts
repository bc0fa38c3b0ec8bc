/* `lab skip 30m`, read again for the server that has no `lab`. */
const UNITS_MS: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

export function skippedMs(line: string): number {
  const match = /^lab skip ((?:\d+(?:ms|[smhd]))+)$/.exec(line);
  if (!match) throw new Error(`a real server knows no shell line but "lab skip": ${line}`);
  let ms = 0;
  for (const [, count, unit] of (match[1] ?? '').matchAll(/(\d+)(ms|[smhd])/g)) {
    ms += Number(count) * (UNITS_MS[unit ?? ''] ?? 0);
  }
  return ms;
}
