import { useLocale, useTranslations } from 'next-intl';
import { DateField } from '#components/ui/date-field.tsx';
import { Field, SelectField, TextAreaField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import { addDays } from '#lib/roster/dates.ts';
import { type AssignmentShown, useAssignmentName } from '../assignment-facts.tsx';
import type { PersonShown } from '../person-profile.tsx';
import { fullName } from '../words.ts';
import { AssignmentFields } from './assignment-fields.tsx';
import { labelsOf, useStaffingChoices } from './choices.tsx';
import type { OrganisationChoice, Told } from './told.ts';

type Props = Pick<Told, 'value'> & { form: FormPage; assignment: AssignmentShown };

const pageOf = ({ id }: AssignmentShown) => `/assignments/${id}`;

function Version({ value, assignment }: Omit<Props, 'form'>) {
  return <input type="hidden" name="version" value={value('version', assignment.version)} />;
}

export function EditAssignmentForm({
  form,
  value,
  assignment,
  organisations,
}: Props & { organisations: readonly OrganisationChoice[] }) {
  const t = useTranslations('roster.assignmentForm');
  const page = pageOf(assignment);
  const named = ['staffingCode', 'organisationId', 'since', 'until', 'note'] as const;
  return (
    <Form {...form} action={page} method="PATCH" to={page} labels={labelsOf(named, t)}>
      <Version value={value} assignment={assignment} />
      <FieldGrid>
        <AssignmentFields value={value} stored={assignment} organisations={organisations} />
      </FieldGrid>
      <FormActions label={t('saveEdit')} cancelHref={page} />
    </Form>
  );
}

export function ExtendAssignmentForm({ form, value, assignment }: Props) {
  const t = useTranslations('roster.assignment');
  const locale = useLocale();
  const page = pageOf(assignment);
  return (
    <Form {...form} action={`${page}/extend`} to={page} labels={{ until: t('newUntil') }}>
      <Version value={value} assignment={assignment} />
      <FieldGrid>
        <DateField
          name="until"
          label={t('newUntil')}
          hint={t('presentEnd', { date: plainDate(assignment.until, locale) })}
          defaultValue={value('until')}
          required
        />
      </FieldGrid>
      <FormActions label={t('extendSave')} cancelHref={page} />
    </Form>
  );
}

export function EndAssignmentForm({ form, value, assignment, today }: Props & { today: string }) {
  const t = useTranslations('roster.assignment');
  const page = pageOf(assignment);
  const labels = { until: t('lastDay'), endReason: t('endReason') };
  return (
    <Form {...form} action={`${page}/end`} to={page} labels={labels}>
      <Version value={value} assignment={assignment} />
      <FieldGrid>
        <DateField name="until" label={t('lastDay')} defaultValue={value('until', today)} required />
        <Field
          name="endReason"
          label={t('endReason')}
          hint={t('endReasonHint')}
          defaultValue={value('endReason')}
          maxLength={300}
          required
        />
      </FieldGrid>
      <FormActions label={t('endSave')} tone="danger" cancelHref={page} />
    </Form>
  );
}

export function CancelAssignmentForm({ form, value, assignment }: Props) {
  const t = useTranslations('roster.assignment');
  const page = pageOf(assignment);
  return (
    <Form {...form} action={`${page}/cancel`} to={`/posts/${assignment.postId}`}>
      <Version value={value} assignment={assignment} />
      <FormActions label={t('cancelSave')} tone="danger" cancelHref={page} />
    </Form>
  );
}

type HandOverProps = Props & { successor: PersonShown; today: string };

export function HandOverForm({ form, value, assignment, successor, today }: HandOverProps) {
  const t = useTranslations('roster.assignment');
  const page = pageOf(assignment);
  const name = useAssignmentName()(assignment);
  const next = fullName(successor) ?? '';
  const until = assignment.until ?? addDays(today, 30);
  const labels = {
    personId: t('whoFollows'),
    until: t('handOverUntil', { name: name.person }),
    successorUntil: t('successorUntil'),
    staffingCode: t('successorCode'),
    note: t('handOverNote'),
  };
  return (
    <Form {...form} action={`${page}/hand-over`} to={page} labels={labels}>
      <Version value={value} assignment={assignment} />
      <input type="hidden" name="personId" value={successor.id} />
      <FieldGrid>
        <DateField name="until" label={labels.until} defaultValue={value('until', until)} required />
        <DateField
          name="successorUntil"
          label={labels.successorUntil}
          hint={t('untilHint')}
          defaultValue={value('successorUntil')}
        />
        <SelectField
          name="staffingCode"
          label={labels.staffingCode}
          options={useStaffingChoices()}
          defaultValue={value('staffingCode', assignment.staffingCode)}
        />
        <TextAreaField
          name="note"
          label={labels.note}
          rows={4}
          maxLength={5000}
          defaultValue={value('note')}
          className="wide"
        />
      </FieldGrid>
      <FormActions label={t('handOverSave', { name: next })} cancelHref={page} />
    </Form>
  );
}
