import type { ReactNode } from 'react';
import { Link } from './link.tsx';

export type View = { href: string; label: ReactNode; count?: ReactNode; current?: boolean };

/** Views of one page, each with its own address. */
export function Tabs({ label, views, action }: { label: string; views: readonly View[]; action?: View }) {
  return (
    <nav className="tabs" aria-label={label}>
      {views.map(({ href, label: text, count, current }) => (
        <Link key={href} href={href} aria-current={current || undefined} scroll={false}>
          {text}
          {count !== undefined && <span className="n"> {count}</span>}
        </Link>
      ))}
      {action && (
        <Link className="add" href={action.href}>
          {action.label}
        </Link>
      )}
    </nav>
  );
}

/** The same records in another form: table or coverage, tree or list. */
export function Segmented({ label, views }: { label: string; views: readonly View[] }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls, these are links
    <span className="seg" role="group" aria-label={label}>
      {views.map(({ href, label: text, current }) => (
        <Link key={href} href={href} aria-current={current || undefined}>
          {text}
        </Link>
      ))}
    </span>
  );
}
