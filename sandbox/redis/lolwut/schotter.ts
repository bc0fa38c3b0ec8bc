/* LOLWUT of version 5: squares that lose their order from row to row, after Georg Nees, in Braille dots (lolwut5.c). */
import type { Dice } from '#base/dice';
import { fromUtf16 } from './braille';

type Canvas = { width: number; height: number; dots: Uint8Array };

export function schotter(dice: Dice, columns: number, perRow: number, perColumn: number): string {
  const width = columns * 2;
  const padding = width > 4 ? 2 : 0;
  const side = Math.fround((width - padding * 2) / perRow);
  const height = Math.trunc(side * perColumn + padding * 2);
  const canvas = { width, height, dots: new Uint8Array(width * height) };
  const chance = (y: number) => {
    const amount = dice.unit() / perColumn * y;
    return dice.below(2) === 1 ? -amount : amount;
  };
  for (let y = 0; y < perColumn; y++) {
    for (let x = 0; x < perRow; x++) {
      let centreX = Math.trunc(x * side + side / 2 + padding);
      let centreY = Math.trunc(y * side + side / 2 + padding);
      let angle = 0;
      if (y > 1) {
        angle = chance(y);
        centreX = Math.trunc(centreX + chance(y) * side / 3);
        centreY = Math.trunc(centreY + chance(y) * side / 3);
      }
      square(canvas, centreX, centreY, side, angle);
    }
  }
  return inDots(canvas);
}

function square(canvas: Canvas, x: number, y: number, side: number, angle: number): void {
  const radius = Math.round(side / Math.SQRT2);
  const corners = [0, 1, 2, 3].map((i) => {
    const turn = Math.PI / 4 + angle + i * Math.PI / 2;
    return [away(Math.sin(turn) * radius + x), away(Math.cos(turn) * radius + y)] as const;
  });
  corners.forEach(([fromX, fromY], i) => line(canvas, fromX, fromY, ...corners[(i + 1) % 4]!));
}

/** C's round: halves go away from zero. */
function away(value: number): number { return Math.sign(value) * Math.round(Math.abs(value)); }

function line(canvas: Canvas, fromX: number, fromY: number, toX: number, toY: number): void {
  const wide = Math.abs(toX - fromX);
  const high = Math.abs(toY - fromY);
  const stepX = fromX < toX ? 1 : -1;
  const stepY = fromY < toY ? 1 : -1;
  let [x, y, error] = [fromX, fromY, wide - high];
  for (;;) {
    if (x >= 0 && x < canvas.width && y >= 0 && y < canvas.height) canvas.dots[y * canvas.width + x] = 1;
    if (x === toX && y === toY) return;
    const twice = error * 2;
    if (twice > -high) {
      error -= high;
      x += stepX;
    }
    if (twice < wide) {
      error += wide;
      y += stepY;
    }
  }
}

const DOTS = [[0, 0, 1], [0, 1, 2], [0, 2, 4], [1, 0, 8], [1, 1, 16], [1, 2, 32], [0, 3, 64], [1, 3, 128]] as const;

function inDots({ width, height, dots }: Canvas): string {
  let text = '';
  for (let y = 0; y < height; y += 4) {
    for (let x = 0; x < width; x += 2) {
      let pattern = 0;
      for (const [right, down, bit] of DOTS) {
        if (x + right < width && y + down < height && dots[(y + down) * width + x + right] === 1) pattern += bit;
      }
      text += fromUtf16(0x2800 + pattern);
    }
    if (y !== height - 1) text += '\n';
  }
  return text;
}
