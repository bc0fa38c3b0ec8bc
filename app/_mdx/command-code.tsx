/* Code in a lesson's running text; a command's name leads to its page of the reference. */
import Link from 'next/link';
import type { ComponentProps } from 'react';
import { slugOfName } from '../_features/reference/groups';

export function CommandCode({ children, ...rest }: ComponentProps<'code'>) {
  const code = <code {...rest}>{children}</code>;
  const slug = typeof children === 'string' ? slugOfName(children) : undefined;
  if (slug === undefined) return code;
  return <Link href={`/reference/${slug}`} prefetch={false} className="command-link">{code}</Link>;
}
