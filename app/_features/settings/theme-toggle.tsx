'use client';

/* Light, dark, or as the system has it: one button that goes round, naming what is and what comes. */
import { useState, type FormEvent } from 'react';
import { Icon, type IconName } from '#app/_ui/icon';
import { chooseTheme } from './actions';
import type { Theme } from './settings';

const NEXT: Record<Theme, Theme> = { system: 'light', light: 'dark', dark: 'system' };
const ICONS: Record<Theme, IconName> = { system: 'screen', light: 'sun', dark: 'moon' };
const ABOUT_A_YEAR_S = 400 * 24 * 3600;

export function ThemeToggle({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);
  const next = NEXT[theme];

  function choose(event: FormEvent) {
    event.preventDefault();
    document.cookie = `hitrate-theme=${next}; path=/; max-age=${ABOUT_A_YEAR_S}; samesite=lax`;
    if (next === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    setTheme(next);
  }

  return (
    <form action={chooseTheme} onSubmit={choose}>
      <input type="hidden" name="theme" value={next} />
      <button
        type="submit" title={`Theme: ${theme}. Change to ${next}.`} aria-label={`Theme: ${theme}. Change to ${next}.`}
        className="grid size-10 place-items-center rounded-lg text-muted hover:bg-sunken hover:text-text"
      >
        <Icon name={ICONS[theme]} />
      </button>
    </form>
  );
}
