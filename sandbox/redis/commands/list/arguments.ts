/* Declared arguments that moving and popping commands of lists share. */
import type { Arg } from '#redis/command';

export const SIDE: Arg = {
  name: 'where', type: 'oneof',
  args: [
    { name: 'left', type: 'pure-token', token: 'LEFT' },
    { name: 'right', type: 'pure-token', token: 'RIGHT' },
  ],
};
export const WHERE_FROM: Arg = {
  name: 'wherefrom', type: 'oneof',
  args: [
    { name: 'left', type: 'pure-token', token: 'LEFT' },
    { name: 'right', type: 'pure-token', token: 'RIGHT' },
  ],
};
export const WHERE_TO: Arg = {
  name: 'whereto', type: 'oneof',
  args: [
    { name: 'left', type: 'pure-token', token: 'LEFT' },
    { name: 'right', type: 'pure-token', token: 'RIGHT' },
  ],
};
