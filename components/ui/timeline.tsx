import type { ReactNode } from 'react';

export type TimelineEntry = {
  key: string;
  when: ReactNode;
  /** Done or in force; today; a hole in the record; otherwise past or to come. */
  state?: 'on' | 'now' | 'gap';
  children: ReactNode;
};

export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="tl">
      {entries.map(({ key, when, state, children }) => (
        <li key={key} className={state}>
          <span className="when tnum">{when}</span>
          {children}
        </li>
      ))}
    </ol>
  );
}
