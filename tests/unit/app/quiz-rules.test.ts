import { describe, expect, it } from 'vitest';
import type { ChoiceQuestion, CommandQuestion, MatchingQuestion } from '#content';
import type { ChoiceKey, MatchingKey } from '#content/private';
import { viewOf } from '#app/_features/quiz/read';
import { reviewOf } from '#app/_features/quiz/review';
import {
  gradeChoice, gradeMatching, inOrder, readAnswer, reshuffled, saysHowMany, shuffled,
} from '#app/_features/quiz/rules';

const words = (text: string) => ({ html: text, text });
const option = (id: string) => ({ id, ...words(`text of ${id}`) });
const base = { lesson: 'strings', stem: words('Which?'), hash: 'h' };
const choices = (...ids: string[]) => ({ options: ids.map(option) });
const single: ChoiceQuestion = { ...base, id: 's', type: 'single', choose: 1, ...choices('a', 'b', 'c', 'd') };
const multiple: ChoiceQuestion = { ...base, id: 'm', type: 'multiple', choose: 2, ...choices('a', 'b', 'c') };
const matching: MatchingQuestion = {
  ...base, id: 'x', type: 'matching', items: ['i1', 'i2'].map(option), choices: ['c1', 'c2', 'c3'].map(option),
};
const command: CommandQuestion = { ...base, id: 'c', type: 'command', setup: ['SET a 1'], linesMax: 2 };
const key = (correct: string[]): ChoiceKey => ({
  id: 'm', hash: 'h', sources: [], type: 'multiple', correct,
  whys: Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, words(`secret why of ${id}`)])),
});
const matchingKey: MatchingKey = {
  id: 'x', hash: 'h', sources: [], type: 'matching', pairs: { i1: 'c1', i2: 'c3' },
  whys: { i1: words('secret one'), i2: words('secret two') },
};

describe('reading a form as an answer', () => {
  it.each([
    ['a radio button', single, [['choice', 'b']], { chosen: ['b'] }],
    ['two of two, in the order of the question', multiple, [['choice', 'c'], ['choice', 'a']], { chosen: ['a', 'c'] }],
    ['every pair', matching, [['pair:i1', 'c1'], ['pair:i2', 'c1']], { pairs: { i1: 'c1', i2: 'c1' } }],
    ['commands, one a line, blank lines aside', command, [['line', ' SET b 2 \r\n\r\nGET b']],
      { lines: ['SET b 2', 'GET b'] }],
  ] as const)('takes %s', (_, question, fields, answer) => {
    expect(readAnswer(question, fields.map(([name, value]) => [name, value]))).toEqual(answer);
  });

  it.each([
    ['nothing chosen', single, [], 'Choose an answer first.'],
    ['an option that does not exist', single, [['choice', 'zzz']], 'Choose an answer first.'],
    ['one of two', multiple, [['choice', 'a']], 'Choose TWO: 1 is chosen so far.'],
    ['three of two', multiple, [['choice', 'a'], ['choice', 'b'], ['choice', 'c']], 'Choose TWO: 3 are chosen so far.'],
    ['the same one twice', multiple, [['choice', 'a'], ['choice', 'a']], 'Choose TWO: 1 is chosen so far.'],
    ['an item without partner', matching, [['pair:i1', 'c1']], 'Choose a partner for each: "text of i2" has none yet.'],
    ['a partner that does not exist', matching, [['pair:i1', 'c1'], ['pair:i2', 'no']],
      'Choose a partner for each: "text of i2" has none yet.'],
    ['an empty command', command, [['line', '  \n ']], 'Type a command first.'],
    ['too many commands', command, [['line', 'A\nB\nC']], 'At most 2 commands, one a line.'],
    ['an endless command', command, [['line', 'x'.repeat(501)]],
      'A command here may have 500 characters; one has 501.'],
  ] as const)('asks again for %s', (_, question, fields, incomplete) => {
    expect(readAnswer(question, fields.map(([name, value]) => [name, value]))).toEqual({ incomplete });
  });
});

describe('grading', () => {
  it.each([
    [['a', 'c'], ['a', 'c'], true],
    [['a', 'c'], ['c', 'a'], true],
    [['a', 'c'], ['a'], false],
    [['a', 'c'], ['a', 'b'], false],
    [['a'], ['a', 'c'], false],
  ])('is all or nothing by option id: of %j chosen %j is %s', (correct, chosen, right) => {
    expect(gradeChoice(key(correct), { chosen })).toBe(right);
  });

  it('wants every pair right', () => {
    expect(gradeMatching(matchingKey, { pairs: { i1: 'c1', i2: 'c3' } })).toBe(true);
    expect(gradeMatching(matchingKey, { pairs: { i1: 'c1', i2: 'c1' } })).toBe(false);
    expect(gradeMatching(matchingKey, { pairs: {} })).toBe(false);
  });
});

describe('the order of options', () => {
  it('is the same for the same attempt and holds every option once', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    expect(shuffled(ids, 'seed')).toEqual(shuffled(ids, 'seed'));
    expect([...shuffled(ids, 'seed')].sort()).toEqual(ids);
  });

  it('is fair: over many attempts each option stands in each place about equally often', () => {
    const counts = [0, 0, 0, 0];
    for (let attempt = 0; attempt < 4000; attempt += 1) {
      const at = shuffled(['a', 'b', 'c', 'd'], `learner question hash ${attempt}`).indexOf('a');
      counts[at] = (counts[at] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(130);
  });

  it('puts an option that came later at the end', () => {
    expect(inOrder(single.options, ['d', 'b', 'a']).map(({ id }) => id)).toEqual(['d', 'b', 'a', 'c']);
  });
});

describe('what the browser is told', () => {
  it('before the answer: nothing but an allow-list, even if the door should hand out more', () => {
    const leaky = {
      ...single, correct: ['a'], options: single.options.map((each) => ({ ...each, correct: true, why: 'secret' })),
    };
    const view = viewOf(leaky, ['d', 'c', 'b', 'a']);
    expect(Object.keys(view).sort()).toEqual(['attempt', 'choose', 'id', 'options', 'stem', 'type']);
    expect(JSON.stringify(view)).not.toMatch(/secret|correct|hash/);
  });

  it('after the answer: a reason for every option, in the order in which they stood', () => {
    const answer = JSON.stringify({ order: ['c', 'b', 'a'], chosen: ['b', 'c'] });
    const review = reviewOf(multiple, key(['a', 'c']), { correct: false, at: new Date(0), answer });
    expect(review).toMatchObject({
      type: 'choice',
      correct: false,
      options: [
        { id: 'c', right: true, chosen: true, why: { text: 'secret why of c' } },
        { id: 'b', right: false, chosen: true, why: { text: 'secret why of b' } },
        { id: 'a', right: true, chosen: false, why: { text: 'secret why of a' } },
      ],
    });
  });

  it('after matching: what was given and what was wanted', () => {
    const answer = JSON.stringify({ order: ['i2', 'i1'], pairs: { i1: 'c1', i2: 'c2' } });
    const review = reviewOf(matching, matchingKey, { correct: false, at: new Date(0), answer });
    expect(review).toMatchObject({
      items: [
        { id: 'i2', right: false, given: { text: 'text of c2' }, wanted: { text: 'text of c3' } },
        { id: 'i1', right: true, given: { text: 'text of c1' }, wanted: { text: 'text of c1' } },
      ],
    });
  });
});

describe('trying again', () => {
  it('never shows the order of the attempt before, and each attempt keeps its own', () => {
    for (let learner = 0; learner < 50; learner += 1) {
      const order = (tries: number) => reshuffled(['a', 'b', 'c'], `learner-${learner}`, tries).join('');
      for (let tries = 1; tries < 8; tries += 1) expect(order(tries)).not.toBe(order(tries - 1));
      expect(order(5)).toBe(order(5));
      expect([...order(5)].sort()).toEqual(['a', 'b', 'c']);
    }
  });

  it('has nothing to shuffle in a question without parts', () => {
    expect(reshuffled([], 'seed', 3)).toEqual([]);
  });
});

describe('how many to choose', () => {
  it.each([
    ['Which two hold? Choose TWO.', 2, true], ['Choose two of these.', 2, true], ['Which hold?', 2, false],
    ['Choose TWO.', 3, false],
  ])('is in the stem %j for %i: %s', (stem, count, says) => {
    expect(saysHowMany(stem, count)).toBe(says);
  });
});
