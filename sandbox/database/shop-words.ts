/* The words of the shop. */

export const CATEGORIES: readonly (readonly [string, readonly string[]])[] = [
  ['kitchen', ['kettle', 'teapot', 'pan', 'toaster', 'mug']],
  ['garden', ['spade', 'lantern', 'bench', 'hose', 'rake']],
  ['games', ['chess set', 'dice tower', 'card deck', 'puzzle', 'dart board']],
  ['audio', ['speaker', 'headphones', 'microphone', 'turntable', 'radio']],
  ['travel', ['backpack', 'suitcase', 'bottle', 'umbrella', 'pillow']],
  ['office', ['notebook', 'desk lamp', 'stapler', 'chair', 'pen']],
];

export const ADJECTIVES: readonly string[] = [
  'Amber', 'Birch', 'Copper', 'Dusty', 'Elm', 'Foldable', 'Granite', 'Handy', 'Ivory', 'Jade', 'Kestrel', 'Linen',
    'Maple',
  'Nordic', 'Olive', 'Pocket', 'Quiet', 'Round', 'Silver', 'Teal', 'Upright', 'Velvet', 'Walnut', 'Yellow', 'Zinc',
];

export const PLAYERS: readonly string[] = [
  'ada', 'ben', 'cleo', 'dara', 'emil', 'fay', 'gus', 'hana', 'ines', 'jon', 'kai', 'lena', 'milo', 'nora', 'omar',
    'pia',
  'quin', 'rosa', 'sami', 'tess', 'uma', 'vera', 'will', 'xena', 'yuri', 'zoe', 'arlo', 'bea', 'ciro', 'dora', 'ezra',
  'flo', 'gia', 'hugo', 'ida', 'jack', 'kira', 'leo', 'maya', 'nils',
];
