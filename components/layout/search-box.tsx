import { useTranslations } from 'next-intl';
import { Icon } from '#components/ui/icon.tsx';

/** One search for the whole platform; on phones it stands in the menu. */
export function SearchBox({ phone }: { phone?: boolean }) {
  const t = useTranslations('layout');
  return (
    <search className={phone ? 'msearch' : 'gsearch'}>
      <form action="/search">
        <Icon name="search" />
        <input
          className={phone ? 'input' : undefined}
          type="search"
          name="q"
          aria-label={t('search')}
          placeholder={t('search')}
          aria-keyshortcuts={phone ? undefined : '/'}
        />
        {!phone && <kbd>/</kbd>}
      </form>
    </search>
  );
}
