/* A sheet of paper on the page. */
import type { ComponentProps } from 'react';

const SHAPE = 'rounded-2xl border border-border bg-raised p-5 shadow-card sm:p-7';

export function Card({ className = '', ...rest }: ComponentProps<'section'>) {
  return <section className={`${SHAPE} ${className}`} {...rest} />;
}
