/* A sheet of paper on the page. */
import type { ComponentProps } from 'react';

export function Card({ className = '', ...rest }: ComponentProps<'section'>) {
  return <section className={`rounded-2xl border border-border bg-raised p-5 shadow-card sm:p-7 ${className}`} {...rest} />;
}
