import { useLocale, useTranslations } from 'next-intl';
import { ActForm } from '#components/ui/act-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { SelectField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { initialsOf } from '#components/ui/initials.ts';
import { PersonCell } from '#components/ui/person-cell.tsx';
import { Section } from '#components/ui/section.tsx';
import { Cell, RowHead, Table, TableBody, TableRow } from '#components/ui/table.tsx';
import { reviewRoles } from '#db/enums.ts';
import { plainDate, scoreIn } from '#lib/i18n/format.ts';
import type { SubmissionScreen } from '#lib/submissions/screen.ts';

type Room = NonNullable<SubmissionScreen['room']>;
type Props = { submission: SubmissionScreen; room: Room; form: FormPage };

const waiting = ['submitted', 'resubmitted', 'in_review'];

/** Who reviews it, how far each is, and a way to ask somebody else. */
export function ReviewersAside({ submission, room, form }: Props) {
  const t = useTranslations('submissions.one');
  const locale = useLocale();
  const assigns = room.may.assign && waiting.includes(submission.status);
  return (
    <Section title={t('reviewers')} id="reviewers">
      {room.reviews.length === 0 && <p className="sm">{t('noReviewers')}</p>}
      <Table label={t('reviewers')} tight middle fixed>
        <TableBody>
          {room.reviews.map((review) => (
            <TableRow key={review.id}>
              <RowHead>
                <PersonCell
                  initials={initialsOf(review.reviewer ?? '')}
                  name={review.own ? t('you', { name: review.reviewer ?? '' }) : (review.reviewer ?? '')}
                  detail={<StateOf review={review} current={submission.submittedVersion} />}
                />
              </RowHead>
              <Cell numeric className="b">
                {review.finishedAt && review.score ? scoreIn(review.score, locale) : ''}
                {assigns && review.version === null && (
                  <ActForm
                    form={form}
                    action={`/submissions/${submission.id}/reviewers/${review.reviewerId}/removal`}
                    tone="quiet"
                    small
                    label={t('letGoOf', { name: review.reviewer ?? '' })}
                  >
                    {t('letGo')}
                  </ActForm>
                )}
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <p className="note mt-2">{t('needed', { count: submission.rules.reviewersNeeded })}</p>
      {assigns && <Assign submission={submission} form={form} />}
    </Section>
  );
}

function StateOf({ review, current }: { review: Room['reviews'][number]; current: number }) {
  const t = useTranslations('submissions.one');
  const terms = useTranslations('terms.reviewRole');
  const locale = useLocale();
  const state =
    review.version === null
      ? 'waiting'
      : review.version < current
        ? 'again'
        : review.finishedAt
          ? 'finished'
          : 'begun';
  const said = [
    terms(review.role),
    t(`state.${state}`),
    review.agrees === null ? null : review.agrees ? t('agrees') : t('disagrees'),
    review.writtenBy && t('writtenBy', { name: review.writtenBy }),
    state !== 'finished' && review.dueOn ? t('due', { date: plainDate(review.dueOn, locale) }) : null,
  ];
  return said.filter(Boolean).join(', ');
}

function Assign({ submission, form }: Omit<Props, 'room'>) {
  const t = useTranslations('submissions.one');
  const terms = useTranslations('terms.reviewRole');
  return (
    <details className="mt-2 noprint">
      <summary>{t('assign')}</summary>
      <Form {...form} back={null} action={`/submissions/${submission.id}/reviewers`} className="mt-2">
        <SelectField
          name="accountId"
          label={t('assignWhom')}
          options={submission.candidates
            .filter((it) => !it.conflict)
            .map(({ id, name, open }) => ({ value: id, label: t('open', { name, count: open }) }))}
        />
        <SelectField
          name="role"
          className="mt-2"
          label={t('assignRole')}
          options={reviewRoles.map((it) => ({ value: it, label: terms(it) }))}
        />
        <DateField name="dueOn" className="mt-2" label={t('assignDue')} />
        <div className="acts mt-2">
          <Button small>{t('assignDo')}</Button>
        </div>
      </Form>
    </details>
  );
}
