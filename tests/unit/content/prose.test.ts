/* A lesson's words without its marks, by section. */
import { expect, it } from 'vitest';
import { loreOf, sectionsOf } from '../../../content/_build/prose';

const mdx = [
  '---', 'title: T', '---', '', 'Before **any** `heading`.', '', '## One [link](/x)', '', '```redis', '> SET a b',
  '```', '', '| a | b |', '|---|---|', '| c | d |', '', '<ExamLore title="Two engines"', '  today="Three.">', '',
  'Older courses.', '', '</ExamLore>', '', '### Two', '', '- item', '',
].join('\n');

it('is cut at headings and freed of marks, code and front matter', () => {
  const headings = [{ id: 'one', text: 'One link' }, { id: 'two', text: 'Two' }];
  expect(sectionsOf(mdx, headings)).toEqual([
    { id: '', heading: '', text: 'Before any heading.' },
    { id: 'one', heading: 'One link', text: 'a b c d Two engines Three. Older courses.' },
    { id: 'two', heading: 'Two', text: 'item' },
  ]);
});

it('knows what old lore says and what is true today', () => {
  expect(loreOf(mdx)).toEqual([{ title: 'Two engines', today: 'Three.' }]);
});
