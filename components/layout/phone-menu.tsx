import { useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';
import { CurrentLink } from './current-link.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import type { MenuItem } from './menu-item.ts';
import { SearchBox } from './search-box.tsx';

/** The whole menu behind one button, without script. */
export function PhoneMenu({ menu }: { menu: readonly MenuItem[] }) {
  const t = useTranslations('layout');
  return (
    <details className="menu" name="frame-menu">
      <summary>
        <Icon name="menu" /> {t('menu')}
      </summary>
      <div className="mpanel">
        <SearchBox phone />
        <nav aria-label={t('menu')}>
          <ul>
            {menu.map(({ href, label }) => (
              <li key={href}>
                <CurrentLink href={href}>{label}</CurrentLink>
              </li>
            ))}
          </ul>
        </nav>
        <LanguageSwitch />
      </div>
    </details>
  );
}
