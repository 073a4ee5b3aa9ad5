import { useLocale, useTranslations } from 'next-intl';
import { NotStated } from '#components/appeals/amount.tsx';
import { PlainState } from '#components/submissions/submission-state.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { Field, SelectField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { moment, plainDate, wholeNumber } from '#lib/i18n/format.ts';
import type { ProposalShown } from '#lib/proposals/queries.ts';

type Standing = ProposalShown['submissions'][number];

/** The appeals that a proposal stands in, and what its writer does next in each. */
export function StandingTable({ proposal }: { proposal: ProposalShown }) {
  const t = useTranslations('proposals.standing');
  const figures = useTranslations('proposals.figures');
  const locale = useLocale();
  if (proposal.submissions.length === 0) return <p className="mute">{t('none')}</p>;
  return (
    <Table label={t('title')} tight middle records="pair">
      <TableHead>
        <ColumnHead>{t('columns.appeal')}</ColumnHead>
        <ColumnHead>{t('columns.code')}</ColumnHead>
        <ColumnHead numeric>{t('columns.asked')}</ColumnHead>
        <ColumnHead>{t('columns.deadline')}</ColumnHead>
        <ColumnHead>{t('columns.status')}</ColumnHead>
        <ColumnHead>{t('columns.next')}</ColumnHead>
      </TableHead>
      <TableBody>
        {proposal.submissions.map((it) => (
          <TableRow key={it.id}>
            <RowHead>{it.appeal}</RowHead>
            <Cell label={t('columns.code')} className="ltr nw">
              {it.code ?? '–'}
            </Cell>
            <Cell numeric label={t('columns.asked')}>
              {it.askedUsd === null ? (
                <NotStated words={figures('notStated')} />
              ) : (
                wholeNumber(it.askedUsd, locale)
              )}
            </Cell>
            <Cell label={t('columns.deadline')} className="nw">
              {it.deadline ? moment(it.deadline, locale) : t('noDeadline')}
            </Cell>
            <Cell place="status" label={t('columns.status')}>
              <PlainState status={it.status} />
            </Cell>
            <Cell label={t('columns.next')}>
              <NextStep standing={it} mayWrite={proposal.may.submit} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function NextStep({ standing, mayWrite }: { standing: Standing; mayWrite: boolean }) {
  const t = useTranslations('proposals.standing');
  const open = mayWrite && (standing.status === 'draft' || standing.status === 'returned');
  if (!open) return <span className="mute">{t('nothing')}</span>;
  return (
    <ButtonLink small href={`/submissions/${standing.id}/hand-in`}>
      {standing.status === 'draft' ? t('submit') : t('answer')}
      <span className="vh"> {standing.appeal}</span>
    </ButtonLink>
  );
}

type NewProps = {
  proposal: ProposalShown;
  form: FormPage;
  value: (name: string, stored?: string) => string;
  appeals: readonly { id: string; name: string; deadline: string | null }[];
};

/** Puts the proposal into one more appeal, as a draft there. */
export function NewStanding({ proposal, form, value, appeals }: NewProps) {
  const t = useTranslations('proposals.standing');
  const locale = useLocale();
  const taken = new Set(proposal.submissions.map((it) => it.appealId));
  const free = appeals.filter((it) => !taken.has(it.id));
  if (free.length === 0)
    return <p className="note mt-4">{appeals.length > 0 ? t('allTaken') : t('noneOpen')}</p>;
  return (
    <Form
      {...form}
      action={`/proposals/${proposal.id}/submissions`}
      to={`/proposals/${proposal.id}`}
      labels={{ appealId: t('choose'), askedUsd: t('asked') }}
    >
      <h3 className="mt-6 mb-2">{t('add')}</h3>
      <FieldGrid>
        <SelectField
          name="appealId"
          label={t('choose')}
          options={free.map((it) => ({
            value: it.id,
            label: it.deadline
              ? `${it.name} (${t('deadline', { date: plainDate(it.deadline, locale) })})`
              : it.name,
          }))}
          defaultValue={value('appealId', free[0]?.id)}
          required
        />
        <Field
          name="askedUsd"
          inputMode="decimal"
          label={t('asked')}
          hint={t('askedHint')}
          defaultValue={value('askedUsd')}
        />
      </FieldGrid>
      <FormActions label={t('go')} cancelHref="/proposals" />
    </Form>
  );
}
