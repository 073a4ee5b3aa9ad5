import { useLocale, useTranslations } from 'next-intl';
import { ActForm } from '#components/ui/act-form.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { SelectField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import { Section } from '#components/ui/section.tsx';
import { Status } from '#components/ui/status.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import type { Delegations } from '#lib/reviews/delegation/queries.ts';

type Props = { delegations: Delegations; form: FormPage; value: (name: string) => string };

/** Who is away and who does their reviews meanwhile. */
export function StandIns({ delegations: { items }, form }: Pick<Props, 'delegations' | 'form'>) {
  const t = useTranslations('leave');
  const locale = useLocale();
  if (items.length === 0) return <p>{t('none')}</p>;
  return (
    <Table label={t('list')} records tight>
      <TableHead>
        <ColumnHead>{t('reviewer')}</ColumnHead>
        <ColumnHead>{t('delegate')}</ColumnHead>
        <ColumnHead>{t('since')}</ColumnHead>
        <ColumnHead>{t('until')}</ColumnHead>
        <ColumnHead>{t('state')}</ColumnHead>
      </TableHead>
      <TableBody>
        {items.map((it) => (
          <TableRow key={it.id}>
            <RowHead>{it.reviewer}</RowHead>
            <Cell label={t('delegate')}>{it.delegate}</Cell>
            <Cell label={t('since')}>{plainDate(it.since, locale)}</Cell>
            <Cell label={t('until')}>{plainDate(it.until, locale)}</Cell>
            <Cell label={t('state')}>
              <Status tone={it.running ? 'info' : 'neutral'} icon="clock">
                {t(it.running ? 'running' : 'later')}
              </Status>{' '}
              {it.may.remove && (
                <ActForm
                  form={form}
                  action={`/review-delegations/${it.id}/removal`}
                  tone="quiet"
                  small
                  label={t('removeOf', { name: it.reviewer ?? '' })}
                >
                  {t('remove')}
                </ActForm>
              )}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

export function NewStandIn({ delegations: { candidates, may }, form, value }: Props) {
  const t = useTranslations('leave');
  if (!may.delegate) return null;
  const people = candidates.map(({ id, name }) => ({ value: id, label: name }));
  const labels = {
    reviewerId: t('reviewer'),
    delegateId: t('delegate'),
    since: t('since'),
    until: t('until'),
  };
  return (
    <Section title={t('add')} className="mt-9 noprint">
      <Form
        {...form}
        action="/review-delegations"
        to="/submissions/leave"
        labels={labels}
        className="formcol"
      >
        <FieldGrid>
          {may.others && (
            <SelectField
              name="reviewerId"
              label={labels.reviewerId}
              empty={t('myself')}
              defaultValue={value('reviewerId')}
              options={people}
            />
          )}
          <SelectField
            name="delegateId"
            label={labels.delegateId}
            empty={t('choose')}
            defaultValue={value('delegateId')}
            options={people}
          />
          <DateField name="since" label={labels.since} defaultValue={value('since')} />
          <DateField name="until" label={labels.until} defaultValue={value('until')} />
        </FieldGrid>
        <p className="note mt-2">{t('conflict')}</p>
        <FormActions label={t('save')} cancelHref="/submissions" />
      </Form>
    </Section>
  );
}
