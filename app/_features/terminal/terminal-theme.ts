/* The terminal's colours from the page's tokens, read when the theme changes. The sixteen ANSI colours are chosen for
 * the terminal's own dark ground; xterm lifts what falls under 4.5:1 (`minimumContrastRatio`). */
import type { ITheme } from '@xterm/xterm';

const ANSI: ITheme = {
  black: '#2a3438', red: '#ff8f80', green: '#7fd69b', yellow: '#ecc46c', blue: '#86b7f0', magenta: '#d3a4e8',
  cyan: '#63d2c3', white: '#d9ddd9', brightBlack: '#8a989b', brightRed: '#ffb0a4', brightGreen: '#a0e6b6',
  brightYellow: '#f5d78f', brightBlue: '#abcff7', brightMagenta: '#e3c2f2', brightCyan: '#8fe3d7',
  brightWhite: '#f6f8f6',
};

export function readTheme(element: Element): ITheme {
  const style = getComputedStyle(element);
  const token = (name: string, otherwise: string): string => style.getPropertyValue(name).trim() || otherwise;
  const background = token('--terminal', '#10191b');
  return {
    ...ANSI,
    background,
    foreground: token('--terminal-text', '#e4e8e4'),
    cursor: '#63d2c3',
    cursorAccent: background,
    selectionBackground: '#2f6b66',
    selectionInactiveBackground: '#2c4546',
    scrollbarSliderBackground: '#8a989b55',
    scrollbarSliderHoverBackground: '#8a989b88',
    scrollbarSliderActiveBackground: '#8a989baa',
  };
}

/** Calls back when the person or the system changes the theme. */
export function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class', 'style'] });
  const media = window.matchMedia('(prefers-color-scheme: dark)');
  media.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    media.removeEventListener('change', changed);
  };
}
