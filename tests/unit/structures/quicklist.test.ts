import { describe, expect, test } from 'vitest';
import { fromLatin1, latin1 } from '#base/bytes';
import { SeededDice } from '#base/dice';
import { Arena } from '#structures/arena';
import { Listpacks } from '#structures/listpack';
import { Quicklists } from '#structures/quicklist';
import { QuicklistCursor } from '#structures/quicklist-cursor';

function fixture(plainBytes?: number) {
  const arena = new Arena();
  const lists = new Quicklists(new Listpacks(arena));
  if (plainBytes !== undefined) lists.plainBytes = plainBytes;
  const cursor = new QuicklistCursor(lists);
  const here = () => { cursor.read(); return latin1(cursor.src, cursor.at, cursor.at + cursor.length); };
  const forward = (root: number) => {
    const out: string[] = [];
    for (let more = cursor.seek(root, 0); more; more = cursor.next()) out.push(here());
    return out;
  };
  const backward = (root: number) => {
    const out: string[] = [];
    for (let more = cursor.seek(root, -1); more; more = cursor.previous()) out.push(here());
    return out;
  };
  return { arena, lists, cursor, here, forward, backward };
}

function checkNodes(lists: Quicklists, root: number): void {
  let nodes = 0;
  let size = 0;
  let before = 0;
  for (let node = lists.head(root); node !== 0; node = lists.next(node)) {
    expect(lists.previous(node)).toBe(before);
    expect(lists.nodeSize(node)).toBeGreaterThan(0);
    if (!lists.isPlain(node)) expect(lists.packs.size(lists.entry(node))).toBe(lists.nodeSize(node));
    nodes++;
    size += lists.nodeSize(node);
    before = node;
  }
  expect([lists.tail(root), lists.nodes(root), lists.size(root)]).toEqual([before, nodes, size]);
}

describe('a quicklist', () => {
  test.each([
    [-2, undefined], [-1, undefined], [4, undefined], [1, undefined], [-2, 60], [3, 30],
  ])('behaves as an array does (fill %d, plain from %s bytes)', (fill, plainBytes) => {
    const { arena, lists, cursor, here, forward, backward } = fixture(plainBytes);
    const dice = new SeededDice(fill + 99);
    let model: string[] = [];
    const root = lists.create(fill);
    for (let step = 0; step < 8000; step++) {
      const text = dice.below(3) === 0 ? String(dice.below(100000)) : `${dice.below(1000)}`.repeat(1 + dice.below(60));
      const src = fromLatin1(text);
      const index = dice.below(model.length || 1);
      const choice = dice.below(model.length > 150 ? 16 : 11);
      if (choice < 2) { lists.pushHead(root, src, 0, src.length); model.unshift(text); }
      else if (choice < 4) { lists.pushTail(root, src, 0, src.length); model.push(text); }
      else if (model.length === 0) continue;
      else if (choice < 8) {
        expect(cursor.seek(root, index)).toBe(true);
        expect(here()).toBe(model[index]);
        expect(cursor.equals(fromLatin1(model[index]!), 0, model[index]!.length)).toBe(true);
        const after = choice < 6;
        cursor.insert(after, src, 0, src.length);
        model.splice(index + (after ? 1 : 0), 0, text);
      } else if (choice === 8) {
        cursor.seek(root, index);
        cursor.replace(src, 0, src.length);
        model[index] = text;
      } else if (choice === 9) { lists.dropHead(root); model.shift(); }
      else if (choice === 10) { lists.dropTail(root); model.pop(); }
      else if (choice < 13) {
        const count = dice.below(30);
        expect(lists.removeRange(root, index, count)).toBe(model.splice(index, count).length);
      } else {
        const back = choice === 13;
        const doomed = (element: string) => element.charCodeAt(0) === 49;
        model = model.filter((element) => !doomed(element));
        for (let more = cursor.seek(root, back ? -1 : 0); more;) {
          if (doomed(here())) more = cursor.remove(back);
          else more = back ? cursor.previous() : cursor.next();
        }
      }
      if (step % 40 === 0) {
        expect(forward(root)).toEqual(model);
        expect(backward(root)).toEqual([...model].reverse());
        checkNodes(lists, root);
      }
    }
    lists.free(root);
    expect(arena.used).toBe(0);
  });

  test('keeps nodes within 8 KB and gives a larger element a node of its own', () => {
    const { lists } = fixture();
    const root = lists.create(-2);
    const push = (text: string) => lists.pushTail(root, fromLatin1(text), 0, text.length);
    for (let i = 0; i < 200; i++) push('x'.repeat(100));
    expect(lists.nodes(root)).toBe(3);
    push('y'.repeat(9000));
    push('z');
    expect(lists.nodes(root)).toBe(5);
    expect(lists.isPlain(lists.previous(lists.tail(root)))).toBe(false);
  });
});
