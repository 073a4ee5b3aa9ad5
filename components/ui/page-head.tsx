import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from './link.tsx';

export type Crumb = { href: string; label: ReactNode };

type Props = {
  title: ReactNode;
  /** A short code after the title, such as ISO3. */
  code?: string;
  /** One sentence below the title. */
  lead?: ReactNode;
  /** The way here, without this page. */
  crumbs?: readonly Crumb[];
  /** What this page is called at the end of the way; the title unless given. */
  here?: ReactNode;
  /** A chip after the sentence. */
  status?: ReactNode;
  /** Actions, the primary last. */
  children?: ReactNode;
};

export function PageHead({ title, code, lead, crumbs, here, status, children }: Props) {
  return (
    <>
      {crumbs && <Crumbs crumbs={crumbs} here={here ?? title} />}
      <div className="phead">
        <div>
          <h1>
            {title}
            {code && <span className="code"> {code}</span>}
          </h1>
          {(lead || status) && (
            <p>
              {lead} {status}
            </p>
          )}
        </div>
        {children && <div className="acts">{children}</div>}
      </div>
    </>
  );
}

function Crumbs({ crumbs, here }: { crumbs: readonly Crumb[]; here: ReactNode }) {
  const t = useTranslations('layout');
  return (
    <nav className="crumb" aria-label={t('breadcrumb')}>
      <ol>
        {crumbs.map(({ href, label }) => (
          <li key={href}>
            <Link href={href}>{label}</Link>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
