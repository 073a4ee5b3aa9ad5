import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button.tsx';

/** The same words for what does not exist and for what this reader may not know of. */
export function NotFoundMessage() {
  const t = useTranslations('errors.notFound');
  return (
    <div className="empty">
      <p className="mute tnum b">404</p>
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      <ButtonLink href="/" tone="primary">
        {t('home')}
      </ButtonLink>
    </div>
  );
}
