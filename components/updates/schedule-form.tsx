import { useTranslations } from 'next-intl';
import { DateField } from '#components/ui/date-field.tsx';
import { Field, type Option, SelectField, TextAreaField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import { reportingRhythms } from '#db/enums.ts';
import type { Schedule } from '#lib/updates/schema.ts';

type Props = {
  form: FormPage;
  value: (name: string, stored?: string | number | null) => string;
  operationId: string;
  /** The schedule to change or end; none: a new one. */
  schedule: Schedule | undefined;
  /** Of the operation: one of them may be the one that reports. */
  structures: readonly Option[];
  today: string;
};

const names = [
  'rhythm',
  'everyDays',
  'since',
  'structureId',
  'until',
  'dueAfterDays',
  'remindDaysBefore',
  'note',
] as const;

/** Asks an operation to report, or changes what the periods to come are asked by. */
export function ScheduleForm({ form, value, operationId, schedule, structures, today }: Props) {
  const t = useTranslations('reporting.form');
  const optional = useTranslations('common')('optional');
  const here = `/operations/${operationId}/reporting`;
  const target = schedule
    ? ({ action: `/reporting-schedules/${schedule.id}`, method: 'PATCH' } as const)
    : { action: '/reporting-schedules' };
  return (
    <Form {...form} {...target} to={here} labels={Object.fromEntries(names.map((it) => [it, t(it)]))}>
      {schedule ? (
        <input type="hidden" name="version" value={schedule.version} />
      ) : (
        <input type="hidden" name="operationId" value={operationId} />
      )}
      <FieldGrid>
        {!schedule && <Beginning value={value} structures={structures} today={today} />}
        <DateField
          name="until"
          label={t('until')}
          hint={t('untilHint')}
          note={optional}
          defaultValue={value('until', schedule?.until)}
        />
        <Field
          name="dueAfterDays"
          label={t('dueAfterDays')}
          hint={t('dueAfterDaysHint')}
          inputMode="numeric"
          defaultValue={value('dueAfterDays', schedule?.dueAfterDays ?? 7)}
          required
        />
        <Field
          name="remindDaysBefore"
          label={t('remindDaysBefore')}
          hint={t('remindDaysBeforeHint')}
          inputMode="numeric"
          defaultValue={value('remindDaysBefore', schedule?.remindDaysBefore ?? 3)}
          required
        />
        <TextAreaField
          name="note"
          label={t('note')}
          hint={t('noteHint')}
          note={optional}
          rows={3}
          className="wide"
          defaultValue={value('note', schedule?.note)}
        />
      </FieldGrid>
      <FormActions
        label={schedule ? t('save') : t('ask')}
        cancelHref={schedule ? here : `/operations/${operationId}`}
      />
    </Form>
  );
}

/** What stays as it is once periods were made of it. */
function Beginning({ value, structures, today }: Pick<Props, 'value' | 'structures' | 'today'>) {
  const t = useTranslations('reporting.form');
  const terms = useTranslations('terms.reportingRhythm');
  const optional = useTranslations('common')('optional');
  return (
    <>
      <SelectField
        name="rhythm"
        label={t('rhythm')}
        options={reportingRhythms.map((it) => ({ value: it, label: terms(it) }))}
        defaultValue={value('rhythm', 'monthly')}
      />
      <Field
        name="everyDays"
        label={t('everyDays')}
        hint={t('everyDaysHint')}
        note={optional}
        inputMode="numeric"
        defaultValue={value('everyDays')}
      />
      <DateField
        name="since"
        label={t('since')}
        hint={t('sinceHint')}
        defaultValue={value('since', `${today.slice(0, 7)}-01`)}
        required
      />
      {structures.length > 0 && (
        <SelectField
          name="structureId"
          label={t('structureId')}
          hint={t('structureIdHint')}
          empty={t('wholeOperation')}
          options={structures}
          defaultValue={value('structureId')}
        />
      )}
    </>
  );
}
