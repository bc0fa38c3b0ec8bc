/* What an author's page asks: is the course another one now, and what is wrong with the files? Nobody else's. */
import { builtFrom } from '#content';
import { authorProblems } from '#content/author';
import { isAuthoring } from '#app/_server/env';

export function GET(): Response {
  if (!isAuthoring()) return new Response('There is no such page.', { status: 404 });
  return Response.json({ builtFrom: builtFrom(), problems: authorProblems() }, {
    headers: { 'cache-control': 'no-store' },
  });
}
