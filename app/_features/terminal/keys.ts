/* Which keys are the page's and which are the program's. xterm leaves the clipboard to its embedder on purpose, so the
 * habits of the desktop are decided here, as data in and one word out. Pure.
 *
 * Copy: Ctrl+C with a selection (without one it interrupts), Ctrl+Shift+C, ⌘C, Ctrl+Insert.
 * Paste: Ctrl+V, Ctrl+Shift+V, ⌘V, Shift+Insert. The browser does these itself, as a `paste` event, which needs no
 * permission; only Ctrl+V on a Mac has no such event and reads the clipboard.
 * Leave: Esc, then Tab (or Shift+Tab): Tab alone is completion. */

export type KeyPress = {
  key: string; ctrl: boolean; shift: boolean; alt: boolean; meta: boolean;
};
export type KeyContext = { hasSelection: boolean; escapeArmed: boolean; mac: boolean };

export type KeyDecision =
  /** The program's: xterm turns it into bytes. */
  | 'program'
  | 'copy'
  /** The browser's: it fires a paste event. */
  | 'browser-paste'
  | 'read-clipboard'
  /** The browser's: focus goes to the next or previous control. */
  | 'leave'
  /** Esc: the program gets it, and a Tab after it leaves. */
  | 'arm'
  | 'search'
  /** The browser's or nobody's; the program must not see it. */
  | 'browser';

export function decideKey(press: KeyPress, context: KeyContext): KeyDecision {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  if (key === 'Escape' && !press.ctrl && !press.alt && !press.meta) return 'arm';
  if (key === 'Tab') {
    if (press.ctrl || press.meta || press.alt) return 'browser';
    return context.escapeArmed ? 'leave' : 'program';
  }
  if (key === 'Insert') {
    if (press.ctrl && !press.shift) return 'copy';
    return press.shift && !press.ctrl ? 'browser-paste' : 'program';
  }
  const onlyCtrl = press.ctrl && !press.alt && !press.meta;
  const onlyMeta = press.meta && !press.alt && !press.ctrl;
  if (key === 'c') {
    if (onlyMeta || (onlyCtrl && press.shift)) return 'copy';
    return onlyCtrl && context.hasSelection ? 'copy' : 'program';
  }
  if (key === 'v') {
    if (onlyMeta) return 'browser-paste';
    if (onlyCtrl) return context.mac ? 'read-clipboard' : 'browser-paste';
    return 'program';
  }
  if (key === 'f' && press.shift && (onlyCtrl || onlyMeta)) return 'search';
  return onlyMeta ? 'browser' : 'program';
}

/** Pressing Ctrl, Shift or Alt on the way to another key does not disarm Esc: Shift+Tab leaves too. */
export function staysArmed(key: string): boolean {
  return ['Shift', 'Control', 'Alt', 'Meta'].includes(key);
}
