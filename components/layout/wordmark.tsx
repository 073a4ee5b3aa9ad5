import { useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';

/** The wordmark is text; the United Nations emblem is not ours to draw. */
export function Wordmark() {
  const t = useTranslations();
  return (
    <Link className="mark" href="/">
      <b>{t('common.appName')}</b>
      <span>{t('layout.cluster')}</span>
    </Link>
  );
}
