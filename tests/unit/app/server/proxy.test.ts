// What the proxy does with an address that cannot be decoded.
import { NextRequest } from 'next/server';
import { expect, test } from 'vitest';
import { proxy } from '#app/../proxy';

test.each(['/question/%E0%A4%A', '/%', '/lessons/%E0'])('%s is a bad request, said in a sentence', async (path) => {
  const answer = proxy(new NextRequest(`http://site${path}`));
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('cannot be read');
});
