import { describe, expect, it } from 'vitest';
import { missedOf, sittingFacts } from '#app/_features/exam/facts/rules';
import { act, after, command, END, formOf, lab, single, START } from './fixtures';

const form = formOf(single('a'), single('b', { domain: 'cost', objective: 'serverless' }), command, lab);
const acts = [
  act(1, 'place', 'a'), act(5, 'answer', 'a', { chosen: ['a'] }), act(6, 'guess', 'a', true),
  act(7, 'answer', 'command', { lines: ['PING'] }), act(8, 'place', 'lab'), act(60, 'submit'),
  act(70, 'graded', 'lab', { correct: true, output: '', found: '' }),
];
const record = { id: 'sitting', exam: 'short-mock', startedAt: START, endsAt: END, form, acts };

describe('facts of a sitting', () => {
  it('are there for every judged item once it is over, and for none before', () => {
    const running = { ...record, acts: acts.filter(({ kind }) => kind !== 'submit') };
    expect(sittingFacts([running], after(100))).toEqual([]);
    const facts = sittingFacts([record], after(100));
    expect(facts.map(({ itemId, kind, answered, correct, guessed }) => [itemId, kind, answered, correct, guessed]))
      .toEqual([
        ['a', 'question', true, true, true], ['b', 'question', false, false, false],
        ['lab', 'exercise', true, true, false],
      ]);
    expect(facts[0]).toMatchObject({ at: after(5), contentHash: 'hash-a', objective: 'ports', domain: 'secure' });
    expect(facts[1]).toMatchObject({ at: after(60), objective: 'serverless', domain: 'cost' });
  });
});

describe('what was missed', () => {
  it('is what the latest answer got wrong, the latest miss first', () => {
    const answers = [
      { itemId: 'a', correct: false, at: after(1) }, { itemId: 'a', correct: true, at: after(9) },
      { itemId: 'b', correct: true, at: after(2) }, { itemId: 'b', correct: false, at: after(3) },
      { itemId: 'c', correct: false, at: after(8) },
    ];
    expect(missedOf(answers)).toEqual(['c', 'b']);
    expect(missedOf([...answers].reverse())).toEqual(['c', 'b']);
  });
});
