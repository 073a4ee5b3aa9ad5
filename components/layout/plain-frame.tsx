import type { ReactNode } from 'react';
import { Wordmark } from './wordmark.tsx';

/**
 * Strip and content only, for what every page carries along unseen: Next sends the pages for "not found" and
 * "forbidden" with each answer, so they stay light and depend on nobody.
 */
export function PlainFrame({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="strip-top navy">
        <div className="wrap">
          <Wordmark />
        </div>
      </header>
      <main id="main" className="wrap" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
