/* How this person likes their terminal, kept in this browser. Where storage is refused (private windows, schools) the
 * choice holds until the page is left. */
'use client';
import { useSyncExternalStore } from 'react';

export type TerminalSettings = {
  screenReader: boolean;
  fontSize: number;
  /** The plain view instead of the terminal; undefined lets the screen decide. */
  plain: boolean | undefined;
};

export const FONT_SIZES = [12, 13, 14, 16, 18, 20] as const;
const STORED_AS = 'hitrate-terminal';
const SMALL_OR_TOUCH = '(max-width: 799px), (pointer: coarse)';
const DEFAULTS: TerminalSettings = { screenReader: false, fontSize: 14, plain: undefined };

let current: TerminalSettings | undefined;
const listeners = new Set<() => void>();

export function useTerminalSettings(): TerminalSettings {
  return useSyncExternalStore(subscribe, () => (current ??= read()), () => DEFAULTS);
}

/** Undefined while the server draws: it does not know the screen. */
export function usePlainView(): boolean | undefined {
  const { plain } = useTerminalSettings();
  const small = useSyncExternalStore<boolean | undefined>(
    (changed) => {
      const media = window.matchMedia(SMALL_OR_TOUCH);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => window.matchMedia(SMALL_OR_TOUCH).matches,
    () => undefined,
  );
  return small === undefined ? undefined : plain ?? small;
}

export function changeTerminalSettings(change: Partial<TerminalSettings>): void {
  current = { ...(current ?? read()), ...change };
  try {
    window.localStorage.setItem(STORED_AS, JSON.stringify(current));
  } catch {
    // Storage refused: the choice holds for this page.
  }
  for (const listener of [...listeners]) listener();
}

/** What was stored may be of an older version or of another hand: only what fits is taken. */
export function settingsFrom(stored: string | null): TerminalSettings {
  let value: unknown;
  try {
    value = JSON.parse(stored ?? 'null');
  } catch {
    return DEFAULTS;
  }
  if (typeof value !== 'object' || value === null) return DEFAULTS;
  const { screenReader, fontSize, plain } = value as Record<string, unknown>;
  return {
    screenReader: screenReader === true,
    fontSize: FONT_SIZES.find((size) => size === fontSize) ?? DEFAULTS.fontSize,
    plain: typeof plain === 'boolean' ? plain : undefined,
  };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function read(): TerminalSettings {
  try {
    return settingsFrom(window.localStorage.getItem(STORED_AS));
  } catch {
    return DEFAULTS;
  }
}
