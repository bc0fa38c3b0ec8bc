/* LOLWUT of version 6: a town at night in four greys of a terminal, as old games drew it (lolwut6.c). */
import type { Dice } from '#base/dice';

type Tower = { left: number; width: number; height: number; colour: number; windows: boolean };
type Canvas = { width: number; height: number; colours: Uint8Array };

const PIXELS = ['0;30;40', '0;90;100', '0;37;47', '0;97;107'].map((colour) => `\x1b[${colour}m \x1b[0m`);
const SKY = 3;
const FIRST = -10;

export function skyline(dice: Dice, width: number, height: number): string {
  const canvas = { width, height, colours: new Uint8Array(width * height).fill(SKY) };
  for (const colour of [2, 1]) {
    for (let left = FIRST; left < width;) {
      left += dice.below(8);
      const wide = 10 + dice.below(9);
      const more = colour === 2 ? dice.below(height) / 2 : dice.below(height) / 3;
      tower(dice, canvas, {
        left, width: wide, height: Math.floor(height / 2) + Math.floor(more), colour, windows: false,
      });
      left += colour === 2 ? Math.floor(wide / 2) : wide + 1;
    }
  }
  for (let left = FIRST; left < width;) {
    left += dice.below(8);
    let wide = 5 + dice.below(14);
    if (wide % 4 !== 0) wide += wide % 3;
    const tall = Math.floor(height / 3) + Math.floor(dice.below(height) / 2);
    tower(dice, canvas, { left, width: wide, height: tall, colour: 0, windows: true });
    left += wide + 5;
  }
  const rows: string[] = [];
  for (let y = 0; y < height; y++) {
    rows.push(Array.from(canvas.colours.subarray(y * width, (y + 1) * width), (colour) => PIXELS[colour]).join(''));
  }
  return rows.join('\n');
}

function tower(dice: Dice, canvas: Canvas, { left, width, height, colour, windows }: Tower): void {
  const ground = canvas.height - 1;
  const roof = ground - height + 1;
  for (let y = ground; y >= roof; y--) {
    for (let x = left; x < left + width; x++) {
      if (y === roof && (x <= left + 1 || x >= left + width - 2)) continue;
      let paint = colour;
      const inside = x > left + 1 && x < left + width - 2 && y > roof + 1 && y < ground - 1;
      const [across, down] = [x - left - 1, y - roof - 1];
      if (windows && inside && (across >> 1) % 2 === 1 && down % 2 === 1) {
        paint = across % 2 === 1 ? at(canvas, x - 1, y) : 1 + dice.below(2);
      }
      if (x >= 0 && x < canvas.width && y >= 0) canvas.colours[y * canvas.width + x] = paint;
    }
  }
}

function at({ width, colours }: Canvas, x: number, y: number): number {
  return x < 0 || x >= width || y < 0 ? 0 : colours[y * width + x]!;
}
