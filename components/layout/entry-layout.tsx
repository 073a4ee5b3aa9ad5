import type { ReactNode } from 'react';

/** A narrow column for signing in and such, and beside it what awaits the reader. */
export function EntryLayout({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  return (
    <div className="entry">
      <div>{children}</div>
      {aside && <aside>{aside}</aside>}
    </div>
  );
}
