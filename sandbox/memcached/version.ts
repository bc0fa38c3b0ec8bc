/** The real server this one is held against. */
export const VERSION = '1.6.18';
