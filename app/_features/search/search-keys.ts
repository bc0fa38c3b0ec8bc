/* Which keys open the search and move in its list. Pure. */
type Press = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean };

/** ⌘K anywhere; Ctrl+K but in a terminal, where it is the line editor's. */
export function opensSearch({ key, ctrlKey, metaKey, altKey, shiftKey }: Press, inTerminal: boolean): boolean {
  if (key.toLowerCase() !== 'k' || altKey || shiftKey || ctrlKey === metaKey) return false;
  return metaKey || !inTerminal;
}

/** The place in a list of `count` after this key, with -1 for the field above it; nothing for a key that does not
 *  move. */
export function movedTo(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return at + 1 === count ? -1 : at + 1;
  if (key === 'ArrowUp') return at === -1 ? count - 1 : at - 1;
  return undefined;
}
