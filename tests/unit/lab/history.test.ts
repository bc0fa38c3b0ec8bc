import { describe, expect, it } from 'vitest';
import { CommandHistory } from '#lab/history';
import { TERMINAL_LIMITS } from '#lab/limits';

describe('the history of commands', () => {
  it('knows a command in any case, and options in any case, but keys as they are', () => {
    const history = new CommandHistory();
    history.add(['set', 'user:1', 'Ana', 'ex', '60']);
    expect(history.used('SET')).toBe(true);
    expect(history.used('SET', ['EX'])).toBe(true);
    expect(history.used('SET', ['user:1', 'EX', '60'])).toBe(true);
    expect(history.used('SET', ['USER:1'])).toBe(true);
    expect(history.used('SET', ['User:1'])).toBe(false);
    expect(history.used('SET', ['NX'])).toBe(false);
    expect(history.used('GET')).toBe(false);
  });

  it('never forgets a name, although it keeps only the last commands in full', () => {
    const history = new CommandHistory();
    history.add(['KEYS', '*']);
    for (let i = 0; i < TERMINAL_LIMITS.historyCommands.value; i++) history.add(['SET', `k${i}`, 'v']);
    expect(history.used('KEYS')).toBe(true);
    expect(history.used('KEYS', ['*'])).toBe(false);
    expect(history.used('SET', ['k0'])).toBe(true);
  });

  it('keeps long words cut', () => {
    const history = new CommandHistory();
    history.add(['SET', 'a', 'x'.repeat(1_000_000)]);
    expect(JSON.stringify(history.save()).length).toBeLessThan(1000);
  });

  it('survives a save', () => {
    const history = new CommandHistory();
    history.add(['config', 'get', 'maxmemory']);
    const restored = CommandHistory.restore(JSON.parse(JSON.stringify(history.save())));
    expect(restored.used('CONFIG GET', ['maxmemory'])).toBe(true);
    expect(restored.used('CONFIG GET')).toBe(true);
    restored.clear();
    expect(restored.used('CONFIG GET')).toBe(false);
  });
});
