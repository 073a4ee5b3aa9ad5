'use client';

import { useEffect, useState } from 'react';
import { Button } from './button.tsx';

/** Opens the browser's print dialog; there is none to open before this script has arrived. */
export function PrintButton({ children }: { children: string }) {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  if (!ready) return null;
  return (
    <Button type="button" icon="print" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
