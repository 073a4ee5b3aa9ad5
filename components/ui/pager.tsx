import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Link } from './link.tsx';

type Props = {
  /** Which part of how many: "Posts 1 to 14 of 64". */
  summary: ReactNode;
  previous?: string | null;
  next?: string | null;
};

export function Pager({ summary, previous, next }: Props) {
  const t = useTranslations('common');
  return (
    <nav className="pager" aria-label={t('pages')}>
      <span>{summary}</span>
      {(previous || next) && (
        <ul>
          {previous && (
            <li>
              <Link href={previous} rel="prev">
                {t('actions.previous')}
              </Link>
            </li>
          )}
          {next && (
            <li>
              <Link href={next} rel="next">
                {t('actions.next')}
              </Link>
            </li>
          )}
        </ul>
      )}
    </nav>
  );
}
