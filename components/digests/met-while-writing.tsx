import { useLocale, useTranslations } from 'next-intl';
import { Message } from '#components/ui/message.tsx';
import type { getWording } from '#lib/digests/wording.ts';
import { moment } from '#lib/i18n/format.ts';

type Props = { wording: Awaited<ReturnType<typeof getWording>> };

/** Somebody was faster: who, when, and what is to be done now. */
export function MetWhileWriting({ wording: { by, at } }: Props) {
  const [t, locale] = [useTranslations('digests.met'), useLocale()];
  return (
    <Message tone="warning" title={t('title', { who: by ?? t('somebody') })}>
      <p>
        {at && `${t('when', { when: moment(at, locale) })} `}
        {t('lead')}
      </p>
    </Message>
  );
}
