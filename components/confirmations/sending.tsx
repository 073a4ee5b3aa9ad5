import { useTranslations } from 'next-intl';
import { Button, ButtonLink } from '#components/ui/button.tsx';

/** At the end of a step: the answer, or back to the question. */
export function Sending({ token, language }: { token: string; language: string }) {
  const t = useTranslations('confirm');
  return (
    <div className="acts mt-4">
      <Button tone="primary">{t('send')}</Button>
      <ButtonLink href={`/confirm/${token}?lang=${language}`}>{t('back')}</ButtonLink>
    </div>
  );
}
