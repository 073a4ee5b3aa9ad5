import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from '#components/ui/link.tsx';
import { AccountMenu, type Person } from './account-menu.tsx';
import { CurrentLink } from './current-link.tsx';
import { FrameKeys } from './frame-keys.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import type { MenuItem } from './menu-item.ts';
import { PhoneMenu } from './phone-menu.tsx';
import { PrintFooter, PrintHeader } from './print-header.tsx';
import { SearchBox } from './search-box.tsx';
import { Wordmark } from './wordmark.tsx';

type Props = {
  /** What this reader may go to; empty for a visitor. */
  menu: readonly MenuItem[];
  person: Person | null;
  /** The as-of date in words, printed beside the wordmark. */
  asOf?: string;
  /** Says below each page that its people and figures are invented. */
  demo?: boolean;
  helpHref?: string;
  children: ReactNode;
};

export function PageFrame({ menu, person, asOf, demo, helpHref, children }: Props) {
  const t = useTranslations('layout');
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header>
        <div className="strip-top navy">
          <div className="wrap">
            <Wordmark />
            {person && <SearchBox />}
            <div className={person ? 'tools' : 'tools visitor'}>
              <LanguageSwitch />
              {menu.length > 0 && <PhoneMenu menu={menu} />}
              {person && <AccountMenu person={person} />}
            </div>
          </div>
        </div>
        {menu.length > 0 && <MainMenu menu={menu} />}
        <FrameKeys />
      </header>
      <div className="stage">
        <main id="main" className="wrap" tabIndex={-1}>
          <PrintHeader asOf={asOf} />
          {children}
          <PrintFooter demo={demo} />
        </main>
      </div>
      <Footer demo={demo} helpHref={helpHref} visitor={!person} />
    </>
  );
}

function MainMenu({ menu }: { menu: readonly MenuItem[] }) {
  const t = useTranslations('layout');
  return (
    <nav className="mainnav" aria-label={t('mainMenu')}>
      <div className="wrap">
        <ul>
          {menu.map(({ href, label, count }) => (
            <li key={href}>
              <CurrentLink href={href}>
                {label}
                {count ? <span className="count">{count}</span> : null}
              </CurrentLink>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

function Footer({ demo, helpHref, visitor }: Pick<Props, 'demo' | 'helpHref'> & { visitor: boolean }) {
  const t = useTranslations('layout');
  return (
    <footer className="foot">
      <div className="wrap">
        <p>
          {demo && `${t('demo')} `}
          {t('disclaimer')}
        </p>
        {visitor && (
          <p>
            <Link href="/bulletins">{t('digests')}</Link>
          </p>
        )}
        {helpHref && (
          <p>
            <Link href={helpHref}>{t('help')}</Link>
          </p>
        )}
      </div>
    </footer>
  );
}
