/* Small choices of the person in front of the screen, kept in cookies of their own so that the server can draw the page
 * as it will be: no flash of the wrong theme, no jump of the divider. They say nothing about who it is. */
import { cookies } from 'next/headers';
import { SPLIT_MAX, SPLIT_MIN, SPLIT_STANDARD } from '#app/_features/lesson/split-rules';

export type Theme = 'light' | 'dark' | 'system';

export type Settings = { theme: Theme; splitPercent: number; quizKeys: boolean };

export async function settings(): Promise<Settings> {
  const store = await cookies();
  const theme = store.get('hitrate-theme')?.value;
  const split = Number(store.get('hitrate-split')?.value ?? Number.NaN);
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    splitPercent: split >= SPLIT_MIN && split <= SPLIT_MAX ? split : SPLIT_STANDARD,
    quizKeys: store.get('hitrate-keys')?.value !== 'off',
  };
}
