'use server';

/* The theme, chosen by a plain form where there is no script. */
import { cookies } from 'next/headers';

const ABOUT_A_YEAR_S = 400 * 24 * 3600;

export async function chooseTheme(form: FormData): Promise<void> {
  const theme = String(form.get('theme'));
  if (!['light', 'dark', 'system'].includes(theme)) return;
  (await cookies()).set('hitrate-theme', theme, { path: '/', maxAge: ABOUT_A_YEAR_S, sameSite: 'lax' });
}
