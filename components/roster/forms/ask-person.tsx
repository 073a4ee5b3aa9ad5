import { useLocale, useTranslations } from 'next-intl';
import { ActForm } from '#components/ui/act-form.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import type { PersonShown } from '../person-profile.tsx';

/** Asks by mail whether the entry is still correct, and says what became of the last question. */
export function AskPerson({
  form,
  person: { id, asked, askingStopped },
}: {
  form: FormPage;
  person: PersonShown;
}) {
  const t = useTranslations('confirm');
  const locale = useLocale();
  return (
    <>
      {!askingStopped && (
        <ActForm form={form} action={`/people/${id}/ask`}>
          {t('ask')}
        </ActForm>
      )}
      <span className="note">
        {askingStopped && t('stopped')}{' '}
        {asked &&
          `${t('askedOn', { date: plainDate(asked.on, locale) })} ${asked.answered ? t('answered') : t('noAnswer')}`}
      </span>
    </>
  );
}
