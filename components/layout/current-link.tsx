'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { Link } from '#components/ui/link.tsx';

/** Pages that belong to an entry of the menu though their address begins otherwise. */
const alsoHere: Record<string, readonly string[]> = {
  '/roster': ['/posts', '/assignments'],
  '/appeals': ['/proposals', '/submissions', '/calendar', '/imports'],
};

/** Marks where the reader is; the frame stays while pages change, so only the browser knows. */
export function CurrentLink({ href, children }: { href: string; children: ReactNode }) {
  const path = usePathname();
  const here = [href, ...(alsoHere[href] ?? [])].some(
    (start) => path === start || (start !== '/' && path.startsWith(`${start}/`)),
  );
  return (
    <Link href={href} aria-current={here ? 'page' : undefined}>
      {children}
    </Link>
  );
}
