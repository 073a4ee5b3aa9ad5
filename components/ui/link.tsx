import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/** A link that fetches nothing ahead: many readers pay for each kilobyte. */
export function Link({ prefetch = false, ...rest }: ComponentProps<typeof NextLink>) {
  return <NextLink prefetch={prefetch} {...rest} />;
}
