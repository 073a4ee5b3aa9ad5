import { useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button.tsx';
import { PrintButton } from '#components/ui/print-button.tsx';
import type { FullLocale } from '#lib/i18n/locales.ts';

type Props = {
  id: string;
  language: FullLocale;
  /** Of the page for whoever is signed in: the way to the one for everybody. */
  inside?: boolean;
};

/** A digest on paper, as a document, and where everybody reads it. */
export function BulletinActions({ id, language, inside = false }: Props) {
  const t = useTranslations('digests.actions');
  return (
    <>
      {inside ? (
        <ButtonLink href={`/bulletins/${id}?lang=${language}`}>{t('public')}</ButtonLink>
      ) : (
        <ButtonLink href="/subscribe" icon="mail">
          {t('byMail')}
        </ButtonLink>
      )}
      <PrintButton>{t('print')}</PrintButton>
      <ButtonLink href={`/api/v1/digests/${id}/docx?lang=${language}`} icon="download" plain>
        {t('docx')}
      </ButtonLink>
    </>
  );
}
