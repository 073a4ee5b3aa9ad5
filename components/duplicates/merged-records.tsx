import { useLocale, useTranslations } from 'next-intl';
import type { PersonShown } from '#components/roster/person-profile.tsx';
import { fullName } from '#components/roster/words.ts';
import { ActForm } from '#components/ui/act-form.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import { Section } from '#components/ui/section.tsx';
import { plainDate } from '#lib/i18n/format.ts';

/** Records that became part of this one, each with the way back. */
export function MergedRecords({ form, person: { merged } }: { form: FormPage; person: PersonShown }) {
  const t = useTranslations('duplicates');
  const locale = useLocale();
  return (
    <Section title={t('mergedTitle')}>
      {merged.map((record) => (
        <div className="acts mt-4" key={record.id}>
          <span>{t('mergedOn', { name: fullName(record) ?? '', date: plainDate(record.on, locale) })}</span>
          <ActForm form={form} action={`/people/merges/${record.id}/undo`} small>
            {t('undo')}
          </ActForm>
        </div>
      ))}
    </Section>
  );
}
