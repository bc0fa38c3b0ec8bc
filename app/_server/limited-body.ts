/* Reads the JSON of a request that may not be large. Counted while it comes in, because a header may be missing or lie,
 * and nothing beyond the limit is kept: a few long posts must not fill the server's memory. */

export const LARGEST_BODY_BYTES = 256 * 1024;

export type Body = { kind: 'too large' } | { kind: 'read'; /** Undefined for what is no JSON. */ value: unknown };

export async function jsonWithin(request: Request, mostBytes = LARGEST_BODY_BYTES): Promise<Body> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) {
    await request.body?.cancel();
    return { kind: 'too large' };
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  try {
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      bytes += next.value.byteLength;
      if (bytes > mostBytes) {
        await reader?.cancel();
        return { kind: 'too large' };
      }
      chunks.push(next.value);
    }
    return { kind: 'read', value: JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown };
  } catch {
    return { kind: 'read', value: undefined };
  }
}
