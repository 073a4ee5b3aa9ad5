import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '#components/ui/button.tsx';
import { Status } from '#components/ui/status.tsx';

type Props = {
  /** Why, and whom to ask, where the page knows it. */
  children?: ReactNode;
};

/** For what a reader may know of and may not open (403). */
export function DeniedMessage({ children }: Props) {
  const t = useTranslations('errors.denied');
  return (
    <div className="empty">
      <p>
        <Status tone="neutral" icon="lock">
          {t('mark')}
        </Status>
      </p>
      <h1>{t('title')}</h1>
      <p>{t('text')}</p>
      {children}
      <ButtonLink href="/" tone="primary">
        {t('home')}
      </ButtonLink>
    </div>
  );
}
