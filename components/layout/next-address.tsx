'use client';

import { usePathname, useSearchParams } from 'next/navigation';

/** Brings the reader back to the very page they were on. */
export function NextAddress() {
  const path = usePathname();
  const words = useSearchParams().toString();
  return <input type="hidden" name="next" value={words ? `${path}?${words}` : path} />;
}
