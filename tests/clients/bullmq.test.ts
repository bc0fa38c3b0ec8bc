// BullMQ 6 against the engine on TCP: some fifty Lua scripts with cmsgpack, cjson and struct behind a queue; its
// workers wait with BZPOPMIN, its events are a stream. Nothing here waits for a while, all for something to happen.
import { FlowProducer, type Job, Queue, QueueEvents, UnrecoverableError, Worker } from 'bullmq';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type OurServer, run, startOurs } from '#support/our-server';

let server: OurServer;
let queue: Queue;
let events: QueueEvents;
const open: { close(): Promise<void> }[] = [];
let queues = 0;

const connection = () => ({ host: '127.0.0.1', port: server.port, maxRetriesPerRequest: null });
function keep<Kept extends { close(): Promise<void>; on(event: 'error', heard: () => void): unknown }>(made: Kept) {
  made.on('error', () => undefined);
  open.push(made);
  return made;
}

beforeAll(async () => { server = await startOurs(['--maxmemory-policy', 'noeviction']); });
afterAll(() => server.stop());
beforeEach(async () => {
  const name = `work ${queues++}`;
  queue = keep(new Queue(name, { connection: connection() }));
  events = keep(new QueueEvents(name, { connection: connection() }));
  queue.setMaxListeners(0);
  await events.waitUntilReady();
});
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});

type Done = (job: Job, token?: string) => Promise<unknown>;
const work = (done: Done, options: Record<string, unknown> = {}) =>
  keep(new Worker(queue.name, done, { connection: connection(), ...options }));
const finish = (job: Job) => job.waitUntilFinished(events, 10_000);

it('runs jobs and hands back their results, progress, logs', async () => {
  const progress: unknown[] = [];
  events.on('progress', ({ data }) => progress.push(data));
  work(async (job) => {
    await job.updateProgress(50);
    await job.log('half');
    return { twice: (job.data as { n: number }).n * 2 };
  });
  const jobs = await queue.addBulk(Array.from({ length: 30 }, (_, n) => ({ name: 'double', data: { n } })));
  expect(await Promise.all(jobs.map(finish))).toEqual(jobs.map((_, n) => ({ twice: n * 2 })));
  expect(progress).toEqual(jobs.map(() => 50));
  expect(await queue.getJobLogs(jobs[0]!.id!)).toEqual({ logs: ['half'], count: 1 });
  expect(await queue.getJobCounts('completed', 'failed', 'wait', 'active'))
    .toEqual({ completed: 30, failed: 0, wait: 0, active: 0 });
  expect(await jobs[3]!.getState()).toBe('completed');
});

it('takes the urgent first, the last pushed first where asked, and what is delayed when it is time', async () => {
  const order: string[] = [];
  await queue.pause();
  await queue.add('plain', {});
  await queue.add('lifo', {}, { lifo: true });
  for (const priority of [30, 10, 20]) await queue.add(`priority ${priority}`, {}, { priority });
  const late = await queue.add('delayed', {}, { delay: 150 });
  expect(await late.getState()).toBe('delayed');
  expect(await queue.isPaused()).toBe(true);
  work(async (job) => { order.push(job.name); });
  await queue.resume();
  await finish(late);
  expect(order).toEqual(['lifo', 'plain', 'priority 10', 'priority 20', 'priority 30', 'delayed']);
  expect(late.timestamp + 150).toBeLessThanOrEqual((await queue.getJob(late.id!))!.finishedOn!);
});

it('tries again what failed, after a pause, and gives up', async () => {
  let attempts = 0;
  work(async (job) => {
    if (job.name === 'hopeless') throw new UnrecoverableError('never');
    if (++attempts < 3) throw new Error(`attempt ${attempts}`);
    return attempts;
  });
  const flaky = await queue.add('flaky', {}, { attempts: 3, backoff: { type: 'exponential', delay: 10 } });
  expect(await finish(flaky)).toBe(3);
  const hopeless = await queue.add('hopeless', {}, { attempts: 5 });
  await expect(finish(hopeless)).rejects.toThrow('never');
  const [failed] = await queue.getFailed();
  expect([failed!.failedReason, failed!.attemptsMade]).toEqual(['never', 1]);
  const again = new Promise<string>((resolve) => { events.once('waiting', ({ jobId }) => resolve(jobId)); });
  await failed!.retry();
  expect(await again).toBe(hopeless.id);
  await expect(finish(hopeless)).rejects.toThrow('never');
});

it('repeats a job until its limit', async () => {
  let runs = 0;
  const thrice = new Promise<void>((resolve) => {
    work(async () => { if (++runs === 3) resolve(); });
  });
  await queue.upsertJobScheduler('tick', { every: 40, limit: 3 }, { name: 'tick', data: { a: 1 } });
  expect((await queue.getJobScheduler('tick'))!.every).toBe(40);
  await thrice;
  await queue.removeJobScheduler('tick');
  expect(await queue.getJobSchedulersCount()).toBe(0);
  expect(runs).toBe(3);
});

it('runs a flow from its leaves to its root', async () => {
  const flows = keep(new FlowProducer({ connection: connection() }));
  const { name: queueName } = queue;
  const done: string[] = [];
  work(async (job) => {
    const below = Object.values(await job.getChildrenValues<number>()).reduce((sum, value) => sum + value, 0);
    done.push(job.name);
    return below + 1;
  }, { concurrency: 4 });
  const leaf = (name: string) => ({ name, queueName, data: {} });
  const tree = await flows.add({
    name: 'root', queueName, data: {},
    children: [{ name: 'branch', queueName, data: {}, children: [leaf('a'), leaf('b')] }, leaf('c')],
  });
  expect(await finish(tree.job)).toBe(5);
  expect(done.at(-1)).toBe('root');
  expect(done.indexOf('branch')).toBeGreaterThan(Math.max(done.indexOf('a'), done.indexOf('b')));
  expect((await tree.job.getDependencies()).unprocessed ?? []).toEqual([]);
});

it('lets one job through where ids or deduplication say so, and limits the rate', async () => {
  const first = await queue.add('a', {}, { jobId: 'same' });
  expect((await queue.add('a', {}, { jobId: 'same' })).id).toBe(first.id);
  await queue.add('b', {}, { deduplication: { id: 'only' } });
  await queue.add('b', {}, { deduplication: { id: 'only' } });
  expect(await queue.getWaitingCount()).toBe(2);
  const limited = await queue.addBulk([1, 2, 3, 4].map((n) => ({ name: 'limited', data: { n } })));
  const worker = work(async () => 'done', { limiter: { max: 2, duration: 100 } });
  const began = performance.now();
  await Promise.all(limited.map(finish));
  expect(performance.now() - began).toBeGreaterThan(150);
  expect(await worker.isRunning()).toBe(true);
});

it('brings back the job of a worker that is gone, promotes, cleans and obliterates', async () => {
  const taker = new Worker(queue.name, undefined, { connection: connection(), lockDuration: 30, autorun: false });
  taker.on('error', () => undefined);
  const stalled = await queue.add('stalled', {});
  expect((await taker.getNextJob('its token'))!.id).toBe(stalled.id);
  await taker.close(true);
  const back = new Promise<string>((resolve) => { events.once('stalled', ({ jobId }) => resolve(jobId)); });
  const worker = work(async (job) => job.name, { stalledInterval: 40 });
  expect(await back).toBe(stalled.id);
  expect(await finish(stalled)).toBe('stalled');
  const later = await queue.add('later', {}, { delay: 3_600_000 });
  await later.promote();
  expect(await finish(later)).toBe('later');
  expect((await queue.clean(0, 100, 'completed')).sort()).toEqual([stalled.id, later.id].sort());
  await queue.add('forgotten', {}, { delay: 3_600_000 });
  await queue.drain(true);
  expect(await queue.getDelayedCount()).toBe(0);
  await worker.close();
  await queue.obliterate({ force: true });
  expect((await run('redis-cli', ['-p', String(server.port), 'KEYS', `bull:${queue.name}:[^s]*`])).out.trim()).toBe('');
});
