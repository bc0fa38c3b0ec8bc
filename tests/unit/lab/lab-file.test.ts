import { describe, expect, it } from 'vitest';
import { SeededDice } from '#base/dice';
import { decodeLab, encodeLab, type LabFile, LabFileBroken } from '#lab/lab-file';

const file: LabFile = {
  notes: {
    lab: 'ana.strings',
    skippedMs: 1_800_000,
    savedMs: 1,
    exercise: 'strings/sessions',
    history: { commands: [['SET', 'a', 'caf\u00c3\u00a9 \u2028 \u{1f600}']], names: ['SET'] },
    panes: [],
  },
  node: Uint8Array.from({ length: 1000 }, (_, i) => i & 255),
};

describe('a lab file', () => {
  it('reads back as what was written', () => {
    expect(decodeLab(encodeLab(file))).toEqual(file);
  });

  it('reads back from the middle of another buffer', () => {
    const bytes = encodeLab(file);
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    expect(decodeLab(larger.subarray(3))).toEqual(file);
  });

  it('that is cut anywhere is refused', () => {
    const bytes = encodeLab(file);
    for (let end = 0; end < bytes.length; end += 1) {
      expect(() => decodeLab(bytes.slice(0, end)), `cut at ${end}`).toThrow(LabFileBroken);
    }
  });

  it('with any byte changed is refused', () => {
    const bytes = encodeLab(file);
    const dice = new SeededDice(3);
    for (let at = 0; at < bytes.length; at++) {
      const broken = bytes.slice();
      broken[at] = broken[at]! ^ (1 + dice.below(255));
      expect(() => decodeLab(broken), `byte ${at}`).toThrow(LabFileBroken);
    }
  });

  it('of another version says which', () => {
    const bytes = encodeLab(file);
    bytes[7] = 9;
    expect(() => decodeLab(bytes)).toThrow('its version is 9, not 1');
  });
});
