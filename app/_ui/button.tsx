/* Buttons, and links that look like them. One primary action a view; `quiet` for what is beside the point. */
import Link from 'next/link';
import type { ComponentProps } from 'react';

type Tone = 'primary' | 'secondary' | 'quiet' | 'danger';
type Size = 'small' | 'normal' | 'large';

const BASE = 'inline-flex items-center justify-center gap-2 rounded-lg font-semibold no-underline transition-colors '
  + 'select-none text-center disabled:opacity-55 aria-disabled:opacity-55';
const TONES: Record<Tone, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border border-border-strong bg-raised text-text hover:border-accent hover:text-accent',
  quiet: 'text-accent hover:bg-accent-soft',
  danger: 'border border-bad bg-raised text-bad hover:bg-bad-soft',
};
const SIZES: Record<Size, string> = {
  small: 'min-h-8 px-3 py-1 text-sm',
  normal: 'min-h-10 px-4 py-1.5 text-[0.95rem]',
  large: 'min-h-12 px-6 py-2 text-base',
};

type Look = { tone?: Tone; size?: Size };

function look({ tone = 'primary', size = 'normal' }: Look, extra = ''): string {
  return `${BASE} ${TONES[tone]} ${SIZES[size]} ${extra}`;
}

export function Button({ tone, size, className, type = 'button', ...rest }: ComponentProps<'button'> & Look) {
  return <button type={type} className={look({ ...(tone && { tone }), ...(size && { size }) }, className)} {...rest} />;
}

export function ButtonLink({ tone, size, className, ...rest }: ComponentProps<typeof Link> & Look) {
  return <Link className={look({ ...(tone && { tone }), ...(size && { size }) }, className)} {...rest} />;
}
