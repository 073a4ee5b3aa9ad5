import { useLocale, useTranslations } from 'next-intl';
import { ActForm } from '#components/ui/act-form.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import type { PersonShown } from '../person-profile.tsx';

type Props = { form: FormPage; person: PersonShown };

/** Asks by mail whether the entry is still correct; after a question, says what became of it and offers what comes next. */
export function AskPerson({ form, person: { id, asked, askingStopped } }: Props) {
  const t = useTranslations('confirm');
  if (askingStopped) return <span className="note">{t('stopped')}</span>;
  const next = asked ? asked.next : 'ask';
  return (
    <>
      {next === 'ask' && (
        <ActForm form={form} action={`/people/${id}/ask`}>
          {t('ask')}
        </ActForm>
      )}
      {next === 'remind' && (
        <ActForm form={form} action={`/people/${id}/reminder`}>
          {t('remind')}
        </ActForm>
      )}
      {asked && <Became asked={asked} />}
    </>
  );
}

function Became({ asked: { on, answered, reminded, from } }: { asked: NonNullable<PersonShown['asked']> }) {
  const t = useTranslations('confirm');
  const locale = useLocale();
  const day = (date: string) => plainDate(date, locale);
  return (
    <span className="note">
      {t(answered ? 'askedAnswered' : 'askedUnanswered', { date: day(on) })}{' '}
      {reminded && t('reminded', { date: day(reminded) })}{' '}
      {from && t(answered ? 'askedAgainFrom' : 'remindedFrom', { date: day(from) })}
    </span>
  );
}
