/* The bus between prose and terminal: nothing asked for is lost, nothing is handed over twice. */
import { describe, expect, it } from 'vitest';
import { createLessonBus, type RunRequest, type RunResult } from '#app/_features/terminal/bus';

const request = (block: string, lines = ['PING']): RunRequest => ({ lines, mode: 'run', block });

describe('the lesson bus', () => {
  it('hands a run to whoever listens', () => {
    const bus = createLessonBus();
    const seen: RunRequest[] = [];
    bus.onRun((run) => seen.push(run));
    bus.requestRun({ lines: ['SET a 1', 'GET a'], mode: 'insert', block: 'b1', shell: true });
    expect(seen).toEqual([{ lines: ['SET a 1', 'GET a'], mode: 'insert', block: 'b1', shell: true }]);
  });

  it('keeps the last four runs asked for before the terminal is there, and hands them over once', () => {
    const bus = createLessonBus();
    for (const block of ['a', 'b', 'c', 'd', 'e']) bus.requestRun(request(block));
    const first: string[] = [];
    const second: string[] = [];
    bus.onRun((run) => first.push(run.block));
    bus.onRun((run) => second.push(run.block));
    expect(first).toEqual(['b', 'c', 'd', 'e']);
    expect(second).toEqual([]);
  });

  it('drops empty lines and runs of nothing', () => {
    const bus = createLessonBus();
    const seen: RunRequest[] = [];
    bus.onRun((run) => seen.push(run));
    bus.requestRun(request('a', ['', '  ', 'GET a']));
    bus.requestRun(request('b', ['', ' ']));
    expect(seen.map((run) => [run.block, run.lines])).toEqual([['a', ['GET a']]]);
  });

  it('stops calling a listener that left', () => {
    const bus = createLessonBus();
    const seen: RunResult[] = [];
    const leave = bus.onResult((result) => seen.push(result));
    bus.reportResult({ block: 'a', line: 'PING', reply: 'PONG' });
    leave();
    bus.reportResult({ block: 'a', line: 'PING', reply: 'PONG' });
    expect(seen).toHaveLength(1);
  });

  it('tells where a run would go at once and then with each change, for each kind of line', () => {
    const bus = createLessonBus();
    const labels: string[] = [];
    bus.onTarget((labelOf) => labels.push(labelOf({}), labelOf({ node: 'cache-0001' })));
    bus.announceTarget(({ node }) => (node === undefined ? 'terminal 1' : 'new terminal 2'));
    expect(labels).toEqual(['terminal 1', 'terminal 1', 'terminal 1', 'new terminal 2']);
  });
});
