import { useLocale, useTranslations } from 'next-intl';
import { moment } from '#lib/i18n/format.ts';
import type { UpdateShown } from '#lib/updates/queries.ts';

type Kept = Pick<UpdateShown['steps'][number], 'writtenAt' | 'writtenBy'>;

/** Where the words of a step are: on the server, since when, by whom. */
export function useKept(step: Kept | undefined): string {
  const t = useTranslations('updates.step');
  const locale = useLocale();
  if (!step?.writtenAt) return t('unwritten');
  const when = moment(step.writtenAt, locale);
  return step.writtenBy ? t('written', { when, who: step.writtenBy }) : t('writtenAt', { when });
}
