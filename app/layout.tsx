import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { AuthorDesk } from './_features/author/author-desk';
import { settings } from './_features/settings/settings';
import { TimeZone } from './_features/settings/time-zone';
import { isAuthoring } from './_server/env';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Hitrate – learn Amazon ElastiCache by running it', template: '%s – Hitrate' },
  description: 'Short lessons on caching with a private cache engine beside each of them, exercises that check '
    + 'themselves, and quizzes that explain every option.',
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf8f4' },
    { media: '(prefers-color-scheme: dark)', color: '#12191b' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { theme } = await settings();
  return (
    <html lang="en" data-theme={theme === 'system' ? undefined : theme} suppressHydrationWarning>
      <body className="min-h-dvh">
        <noscript><style>{'.js-only{display:none!important}.no-js-shown{display:block!important}'}</style></noscript>
        <a
          href="#main"
          className="sr-only z-50 rounded-lg bg-accent px-4 py-2 font-semibold text-on-accent focus:not-sr-only
            focus:fixed focus:top-2 focus:left-2"
        >
          Skip to the content
        </a>
        {children}
        <TimeZone />
        {isAuthoring() && <AuthorDesk />}
      </body>
    </html>
  );
}
