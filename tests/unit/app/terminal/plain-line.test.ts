/* The line of the plain view: chips, history, completion; and the settings that lead there. */
import { describe, expect, it } from 'vitest';
import { commandNames } from '#redis/command-names.gen';
import { completions, insertAt, recallNewer, recallOlder } from '#app/_features/terminal/plain-line';
import { settingsFrom } from '#app/_features/terminal/settings';

describe('a chip', () => {
  it.each([
    [{ text: 'SET a ', caret: 6 }, '"', { text: 'SET a "', caret: 7 }],
    [{ text: 'GET user42', caret: 8 }, ':', { text: 'GET user:42', caret: 9 }],
  ])('types at the caret (%#)', (line, key, expected) => {
    expect(insertAt(line, key)).toEqual(expected);
  });
});

describe('older and newer lines', () => {
  const history = ['PING', 'GET a', 'GET a', 'SET b 1'];
  it('walk back over different lines and forward to the draft', () => {
    let recall = { at: 0, draft: '' };
    const seen: string[] = [];
    for (let back = 0; back < 4; back += 1) {
      const step = recallOlder(history, recall, 'half');
      recall = step.recall;
      seen.push(step.text);
    }
    for (let next = recallNewer(history, recall); next !== undefined; next = recallNewer(history, recall)) {
      recall = next.recall;
      seen.push(next.text);
    }
    expect(seen).toEqual(['SET b 1', 'GET a', 'PING', 'PING', 'GET a', 'SET b 1', 'half']);
  });

  it('leave the draft alone where there is no history', () => {
    expect(recallOlder([], { at: 0, draft: '' }, 'half').text).toBe('half');
    expect(recallNewer([], { at: 0, draft: '' })).toBeUndefined();
  });
});

describe('Tab', () => {
  it.each([
    ['zrem', ['ZREM', 'ZREMRANGEBYLEX', 'ZREMRANGEBYRANK', 'ZREMRANGEBYSCORE']], ['PERS', ['PERSIST']], ['', []],
    ['SET ', []], ['SET a', []], ['NOPE', []], ['config r', ['CONFIG RESETSTAT', 'CONFIG REWRITE']],
    ['xgroup c', ['XGROUP CREATE', 'XGROUP CREATECONSUMER']],
  ])('after %j offers %j', (line, found) => {
    expect(completions(line, commandNames)).toEqual(found);
  });

  it('knows each name once, in order', () => {
    expect([...new Set(commandNames)].sort()).toEqual([...commandNames]);
  });
});

describe('stored settings', () => {
  const defaults = { screenReader: false, fontSize: 14, plain: undefined };
  it.each([
    [null, defaults], ['nonsense', defaults], ['null', defaults], ['[]', defaults],
    ['{"fontSize":999,"plain":"yes","screenReader":1}', defaults],
    ['{"fontSize":18,"plain":true,"screenReader":true}', { screenReader: true, fontSize: 18, plain: true }],
    ['{"plain":false}', { ...defaults, plain: false }],
  ])('%j are read as %j', (stored, settings) => {
    expect(settingsFrom(stored)).toEqual(settings);
  });
});
