import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Status } from '#components/ui/status.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import type { ReviewRole } from '#db/enums.ts';
import { plainDate } from '#lib/i18n/format.ts';
import type { AssignRowShown } from '#lib/reviews/bulk/schema.ts';
import { SubmissionState } from '../submission-state.tsx';

type Row = AssignRowShown & { undone?: boolean | null };
type Asked = { role: ReviewRole; dueOn: string | null };
type Props = {
  rows: readonly Row[];
  /** What is asked of somebody, or nothing yet. */
  asked: Asked | null;
};

/** Each submission with what would be asked, or why it is left. */
export function AssignTable({ rows, asked }: Props) {
  const t = useTranslations('assign');
  const columns = useTranslations('submissions.columns');
  return (
    <Table label={t('title')} records tight>
      <TableHead>
        <ColumnHead>{columns('title')}</ColumnHead>
        <ColumnHead>{columns('status')}</ColumnHead>
        <ColumnHead>{t('before')}</ColumnHead>
        <ColumnHead>{t('after')}</ColumnHead>
      </TableHead>
      <TableBody>
        {rows.map(({ key, submission, before, refusal, undone }) => (
          <TableRow key={key}>
            <RowHead>
              {submission ? (
                <>
                  <Link className="row" href={`/submissions/${submission.id}`}>
                    <bdi>{submission.title}</bdi>
                  </Link>
                  <span className="mute xs block font-normal ltr">{submission.code}</span>
                </>
              ) : (
                '–'
              )}
            </RowHead>
            <Cell label={columns('status')}>
              {submission ? <SubmissionState status={submission.status} judging /> : '–'}
            </Cell>
            <Cell label={t('before')}>{before ? <AskedFor asked={before} /> : t('notAsked')}</Cell>
            <Cell label={t('after')}>
              <After asked={asked} refusal={refusal} undone={undone} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function After({ asked, refusal, undone }: Pick<Row, 'refusal' | 'undone'> & Pick<Props, 'asked'>) {
  const t = useTranslations('assign');
  if (refusal)
    return (
      <Status tone="warning" icon="triangle">
        {t(undone === false ? 'kept' : 'stays')} {t(`why.${refusal}`)}
      </Status>
    );
  if (undone)
    return (
      <Status tone="neutral" icon="dash">
        {t('undoneRow')}
      </Status>
    );
  return asked ? (
    <b className="b">
      <AskedFor asked={asked} />
    </b>
  ) : (
    '–'
  );
}

function AskedFor({ asked: { role, dueOn } }: { asked: Asked }) {
  const one = useTranslations('submissions.one');
  const terms = useTranslations('terms.reviewRole');
  const locale = useLocale();
  const due = dueOn && one('due', { date: plainDate(dueOn, locale) });
  return [terms(role), due].filter(Boolean).join(', ');
}
