// connect-redis with express-session behind a real HTTP server: a visit is remembered in the engine, and forgotten.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { RedisStore } from 'connect-redis';
import session from 'express-session';
import { createClient } from 'redis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OurServer, startOurs } from '#support/our-server';

type Visits = { visits?: number };
type Request = IncomingMessage & { session: session.Session & Visits };

let engine: OurServer;
let site: Server;
let store: RedisStore;
const connect = (port: number) => createClient({ url: `redis://127.0.0.1:${port}` });
let redis: ReturnType<typeof connect>;

beforeAll(async () => {
  engine = await startOurs();
  redis = connect(engine.port);
  await redis.connect();
  store = new RedisStore({ client: redis, prefix: 'visit:', ttl: 600 });
  const sessions = session({ store, secret: 'a secret of this test', resave: false, saveUninitialized: false });
  site = createServer((request, response) => {
    const answer = (): void => page(request as Request, response);
    sessions(request as never, response as never, answer);
  });
  await new Promise<void>((resolve) => { site.listen(0, '127.0.0.1', resolve); });
});

afterAll(async () => {
  redis.destroy();
  site.closeAllConnections();
  await new Promise((resolve) => { site.close(resolve); });
  await engine.stop();
});

function page(request: Request, response: ServerResponse): void {
  if (request.url === '/leave') return void request.session.destroy(() => response.end('left'));
  request.session.visits = (request.session.visits ?? 0) + 1;
  response.end(`visit ${request.session.visits}`);
}

async function get(path: string, cookie = ''): Promise<{ text: string; cookie: string }> {
  const { port } = site.address() as { port: number };
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: cookie === '' ? {} : { cookie } });
  return { text: await answer.text(), cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? cookie };
}

it('remembers a visitor by a key with a time to live, and forgets who leaves', async () => {
  const first = await get('/');
  expect(first.text).toBe('visit 1');
  expect((await get('/', first.cookie)).text).toBe('visit 2');
  expect((await get('/')).text).toBe('visit 1');
  const keys = await redis.keys('visit:*');
  expect(keys).toHaveLength(2);
  expect(await redis.ttl(keys[0]!)).toBeGreaterThan(590);
  expect(await store.length()).toBe(2);
  expect((await store.all() as Visits[]).map((each) => each.visits).sort()).toEqual([1, 2]);
  expect((await get('/leave', first.cookie)).text).toBe('left');
  expect(await store.ids()).toHaveLength(1);
  expect((await get('/', first.cookie)).text).toBe('visit 1');
});
