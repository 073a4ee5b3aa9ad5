import type { ReactNode } from 'react';
import { Link } from './link.tsx';

export type View = {
  href: string;
  label: ReactNode;
  count?: ReactNode;
  current?: boolean;
  /** Tells two apart that lead to the same address. */
  id?: string;
};

/** Views of one page, each with its own address. */
export function Tabs({
  label,
  views,
  actions = [],
}: {
  label: string;
  views: readonly View[];
  actions?: readonly View[];
}) {
  return (
    <nav className="tabs" aria-label={label}>
      {views.map(({ id, href, label: text, count, current }) => (
        <Link key={id ?? href} href={href} aria-current={current || undefined} scroll={false}>
          {text}
          {count !== undefined && <span className="n"> {count}</span>}
        </Link>
      ))}
      {actions.length > 0 && (
        <span className="add">
          {actions.map(({ href, label: text }) => (
            <Link key={href} href={href}>
              {text}
            </Link>
          ))}
        </span>
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
