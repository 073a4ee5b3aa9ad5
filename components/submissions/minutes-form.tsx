import { useLocale, useTranslations } from 'next-intl';
import { DateField } from '#components/ui/date-field.tsx';
import { TextAreaField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import { Section } from '#components/ui/section.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { meetingDecisions } from '#db/enums.ts';
import { today } from '#lib/http/fields.ts';
import { plainDate } from '#lib/i18n/format.ts';
import type { MinutesShown } from '#lib/reviews/minutes/queries.ts';
import type { Meeting } from '#lib/submissions/meeting.ts';

type Value = (name: string, stored?: string | number | null) => string;
type Written = MinutesShown['items'][number];
type Row = Pick<Meeting['rows'][number], 'id' | 'code' | 'title'>;
type Props = {
  meeting: Meeting;
  /** Those that are written anew; none: a meeting that has no minutes yet. */
  minutes: Written | undefined;
  form: FormPage;
  value: Value;
};

/** In the order of the table above; minutes that are written anew keep theirs, and what came since follows. */
function rowsOf(meeting: Meeting, minutes: Written | undefined): readonly Row[] {
  const kept =
    minutes?.items.map(({ submissionId, code, title }) => ({ id: submissionId, code, title })) ?? [];
  const known = new Set(kept.map(({ id }) => id));
  return [...kept, ...meeting.rows.filter(({ id }) => !known.has(id))];
}

/** Who was there, what was decided of each, and what was said. */
export function MinutesForm({ meeting, minutes, form, value }: Props) {
  const t = useTranslations('submissions.minutes');
  const locale = useLocale();
  const here = `/appeals/${meeting.id}/meeting`;
  const labels = { heldOn: t('heldOn'), attendees: t('attendees'), body: t('body'), items: t('decisions') };
  return (
    <Section
      id="write"
      title={minutes ? t('again', { date: plainDate(minutes.heldOn, locale) }) : t('write')}
      className="mt-9 noprint"
    >
      <Form
        {...form}
        action={minutes ? `/minutes/${minutes.id}` : `/appeals/${meeting.id}/minutes`}
        method={minutes ? 'PATCH' : 'POST'}
        // On to what was saved: pressed again, it writes these minutes anew and not another meeting's.
        to={`${here}?minutes={id}`}
        labels={labels}
      >
        {minutes && <input type="hidden" name="version" value={minutes.version} />}
        <FieldGrid>
          <DateField
            name="heldOn"
            label={labels.heldOn}
            defaultValue={value('heldOn', minutes?.heldOn ?? today())}
          />
          <TextAreaField
            name="attendees"
            rows={2}
            className="wide"
            label={labels.attendees}
            defaultValue={value('attendees', minutes?.attendees)}
          />
        </FieldGrid>
        <Decisions rows={rowsOf(meeting, minutes)} minutes={minutes} value={value} />
        <TextAreaField
          name="body"
          rows={6}
          className="mt-4"
          label={labels.body}
          defaultValue={value('body', minutes?.body)}
        />
        <FormActions label={t('save')} cancelHref={here} />
      </Form>
    </Section>
  );
}

type DecisionProps = { rows: readonly Row[]; minutes: Written | undefined; value: Value };

function Decisions({ rows, minutes, value }: DecisionProps) {
  const t = useTranslations('submissions.minutes');
  const terms = useTranslations('terms.meetingDecision');
  return (
    <Table label={t('decisions')} tight middle records="pair">
      <TableHead>
        <ColumnHead>{t('submission')}</ColumnHead>
        <ColumnHead>{t('decision')}</ColumnHead>
        <ColumnHead>{t('remark')}</ColumnHead>
      </TableHead>
      <TableBody>
        {rows.map((row, at) => {
          const item = minutes?.items.find(({ submissionId }) => submissionId === row.id);
          const name = row.code ?? row.title;
          return (
            <TableRow key={row.id}>
              <RowHead className="font-normal">
                <input type="hidden" name={`items.${at}.submissionId`} value={row.id} />
                {at + 1}. {row.code} <bdi>{row.title}</bdi>
              </RowHead>
              <Cell label={t('decision')}>
                <select
                  className="select"
                  name={`items.${at}.decision`}
                  aria-label={t('decisionOn', { name })}
                  defaultValue={value(`items.${at}.decision`, item?.decision)}
                >
                  <option value="">–</option>
                  {meetingDecisions.map((decision) => (
                    <option key={decision} value={decision}>
                      {terms(decision)}
                    </option>
                  ))}
                </select>
              </Cell>
              <Cell label={t('remark')}>
                <input
                  className="input"
                  type="text"
                  name={`items.${at}.remark`}
                  aria-label={t('remarkOn', { name })}
                  defaultValue={value(`items.${at}.remark`, item?.remark)}
                  maxLength={300}
                />
              </Cell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
