/* What the search box asks while somebody types. */
import { search } from '#app/_features/search/read';

export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams.get('q') ?? '';
  return Response.json({ hits: await search(query) }, { headers: { 'cache-control': 'no-store' } });
}
