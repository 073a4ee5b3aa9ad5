import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '#components/ui/link.tsx';

export type Person = {
  name: string;
  initials: string;
  links: readonly { href: string; label: string }[];
  /** Light or dark. */
  theme?: ReactNode;
  /** The form that ends the session. */
  signOut?: ReactNode;
};

export function AccountMenu({ person }: { person: Person }) {
  const t = useTranslations('layout');
  return (
    <details className="acct" name="frame-menu">
      <summary>
        <span className="vh">{t('account', { name: person.name })}</span>
        <span className="ava" aria-hidden="true">
          {person.initials}
        </span>
      </summary>
      <div className="acct-panel">
        <p className="who">{person.name}</p>
        <ul>
          {person.links.map(({ href, label }) => (
            <li key={href}>
              <Link href={href}>{label}</Link>
            </li>
          ))}
          {person.theme && <li>{person.theme}</li>}
          {person.signOut && <li>{person.signOut}</li>}
        </ul>
      </div>
    </details>
  );
}
