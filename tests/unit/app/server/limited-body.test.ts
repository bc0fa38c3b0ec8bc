// Bodies of posts: read within the limit, refused beyond it before they fill the memory.
import { describe, expect, test } from 'vitest';
import { jsonWithin } from '#app/_server/limited-body';

const post = (body: BodyInit, headers: Record<string, string> = {}): Request =>
  new Request('http://site/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);

describe('a body within a limit', () => {
  test('is read as JSON up to the last byte of the limit, letters of several bytes too', async () => {
    expect(await jsonWithin(post('"éé"'), 6)).toEqual({ kind: 'read', value: 'éé' });
    expect(await jsonWithin(post('"éé" '), 6)).toEqual({ kind: 'too large' });
  });
  test('is nothing where it is no JSON, or not there', async () => {
    expect(await jsonWithin(post('{'))).toEqual({ kind: 'read', value: undefined });
    const empty = new Request('http://site/', { method: 'POST' });
    expect(await jsonWithin(empty)).toEqual({ kind: 'read', value: undefined });
  });
  test('is refused by its stated length, before a byte of it is read', async () => {
    let pulls = 0;
    const stream = new ReadableStream<Uint8Array>({ pull: () => { pulls++; } }, { highWaterMark: 0 });
    expect(await jsonWithin(post(stream, { 'content-length': '262145' }))).toEqual({ kind: 'too large' });
    expect(pulls).toBe(0);
  });
  test('is counted where no length is stated, and left as soon as it is too large', async () => {
    let pulls = 0;
    let left = false;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => { pulls++; controller.enqueue(new Uint8Array(65_536)); },
      cancel: () => { left = true; },
    }, { highWaterMark: 0 });
    expect(await jsonWithin(post(stream))).toEqual({ kind: 'too large' });
    expect([pulls, left]).toEqual([5, true]);
  });
});
