import { describe, expect, it } from 'vitest';
import { SeededDice } from '#base/dice';
import { TERMINAL_LIMITS } from '#lab/limits';
import { type Chunk, PaneOutput } from '#lab/pane-output';

/** A page as it should be: draws each number once, and remembers the last. */
class Page {
  text = '';
  seen = 0;
  draw(chunks: Chunk[]) {
    for (const { seq, data } of chunks) {
      if (seq <= this.seen) throw new Error(`${seq} came again after ${this.seen}`);
      this.seen = seq;
      this.text += data;
    }
  }
}

function attached(): PaneOutput {
  const output = new PaneOutput();
  output.attach(0);
  return output;
}

describe('the output of a pane', () => {
  it('is numbered, and comes once', () => {
    const output = attached();
    output.write('a');
    expect(output.take()).toEqual([{ seq: 1, data: 'a' }]);
    expect(output.take()).toEqual([]);
    output.write('b');
    output.write('c');
    expect(output.take()).toEqual([{ seq: 2, data: 'bc' }]);
  });

  it('goes nowhere without a page, and is there when one comes', () => {
    const output = new PaneOutput();
    output.write('early');
    expect(output.take()).toEqual([]);
    output.attach(0);
    expect(output.take()).toEqual([{ seq: 1, data: 'early' }]);
  });

  it('is cut into messages of at most 16 KB', () => {
    const output = attached();
    output.write('x'.repeat(40 * 1024));
    expect(output.take().map(({ data }) => data.length)).toEqual([16 * 1024, 16 * 1024, 8 * 1024]);
  });

  it('stops when the page has not said that it drew, and goes on when it has', () => {
    const output = attached();
    const page = new Page();
    output.write('x'.repeat(300 * 1024));
    page.draw(output.take());
    expect(page.text.length).toBe(TERMINAL_LIMITS.unackedChars.value);
    expect(output.take()).toEqual([]);
    output.ack(page.seen - 6);
    page.draw(output.take());
    expect(page.text.length).toBe(TERMINAL_LIMITS.unackedChars.value + 32 * 1024);
    output.ack(page.seen);
    page.draw(output.take());
    expect(page.text.length).toBe(288 * 1024);
  });

  it('takes no word of a page that says it drew what was never sent', () => {
    const output = attached();
    output.write('x'.repeat(300 * 1024));
    output.take();
    output.ack(10_000);
    expect(output.take()).toEqual([]);
  });

  it('leaves the oldest of too much out, and says so once', () => {
    const output = attached();
    const page = new Page();
    for (let i = 0; i < 100; i++) output.write(`${String(i).padStart(5)}${'.'.repeat(16 * 1024 - 5)}`);
    for (let chunks = output.take(); chunks.length > 0; chunks = output.take()) {
      page.draw(chunks);
      output.ack(page.seen);
    }
    expect(page.text.length).toBeLessThan(600 * 1024);
    expect(page.text.split(TERMINAL_LIMITS.backlogChars.sentence).length - 1).toBe(1);
    expect(page.text).toContain('   99...');
  });

  it('keeps 64 KB for a page that comes back to it', () => {
    const output = new PaneOutput();
    for (let i = 0; i < 1000; i++) output.write('x'.repeat(1000));
    output.attach(0);
    const text = output.take().map(({ data }) => data).join('');
    expect(text.length).toBeGreaterThanOrEqual(64 * 1024);
    expect(text.length).toBeLessThan(64 * 1024 + 16 * 1024);
  });

  it('comes whole to a page that speaks of a pane that was there before', () => {
    const output = new PaneOutput();
    output.write('new');
    output.attach(500);
    expect(output.take()).toEqual([{ seq: 1, data: 'new' }]);
  });

  it('survives a save: the page gets what it has not seen, and numbers never come again', () => {
    const output = attached();
    const page = new Page();
    output.write('one ');
    page.draw(output.take());
    output.write('two ');
    const saved = JSON.parse(JSON.stringify(output.save()));
    page.draw(output.take());
    output.write('lost by a crash ');
    page.draw(output.take());
    const restored = PaneOutput.restore(saved);
    restored.attach(page.seen);
    expect(restored.take()).toEqual([]);
    restored.write('three');
    page.draw(restored.take());
    expect(page.text).toBe('one two lost by a crash three');
    const other = new Page();
    restored.attach(1);
    other.seen = 1;
    other.draw(restored.take());
    expect(other.text).toBe('two three');
  });

  it('over 2,000 random breaks of the line shows everything once and in order, while the ring holds it', () => {
    const dice = new SeededDice(7);
    const output = attached();
    const page = new Page();
    let written = '';
    for (let i = 0; i < 2000; i++) {
      const text = `${i},`.repeat(1 + dice.below(20));
      output.write(text);
      written += text;
      const chunks = output.take();
      const lost = dice.below(5) === 0 ? dice.below(chunks.length + 1) : chunks.length;
      page.draw(chunks.slice(0, lost));
      if (lost < chunks.length) {
        if (dice.below(2) === 0) output.detach();
        output.attach(page.seen);
      } else if (dice.below(3) === 0) output.ack(page.seen);
    }
    output.ack(page.seen);
    page.draw(output.take());
    expect(page.text).toBe(written);
  });
});
