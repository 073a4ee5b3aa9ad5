import { useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import type { getEdition } from '#lib/digests/queries.ts';
import { titleIn } from '#lib/digests/title-in.ts';
import type { FullLocale } from '#lib/i18n/locales.ts';

type Props = Pick<Awaited<ReturnType<typeof getEdition>>, 'earlier' | 'later'> & {
  /** The language that this digest is read in: its neighbours are too. */
  language: FullLocale;
};

/** From one digest to the one before, the one after, and all of them. */
export function BulletinNeighbours({ earlier, later, language }: Props) {
  const t = useTranslations('digests.archive');
  return (
    <nav className="neighbours noprint" aria-label={t('neighbours')}>
      <ul>
        {earlier && (
          <li>
            {t('earlier')}{' '}
            <Link href={`/bulletins/${earlier.id}?lang=${language}`} rel="prev" lang={language}>
              {titleIn(earlier, language)}
            </Link>
          </li>
        )}
        {later && (
          <li>
            {t('later')}{' '}
            <Link href={`/bulletins/${later.id}?lang=${language}`} rel="next" lang={language}>
              {titleIn(later, language)}
            </Link>
          </li>
        )}
        <li>
          <Link href="/bulletins">{t('all')}</Link>
        </li>
      </ul>
    </nav>
  );
}
