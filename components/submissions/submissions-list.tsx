import { useLocale, useTranslations } from 'next-intl';
import { NotStated } from '#components/appeals/amount.tsx';
import { Ticked } from '#components/roster/bulk/ticked.tsx';
import { initialsOf } from '#components/ui/initials.ts';
import { Link } from '#components/ui/link.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { sortedBy } from '#components/ui/sorted.ts';
import {
  Cell,
  ColumnHead,
  RowHead,
  SortHead,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from '#components/ui/table.tsx';
import { addressWith } from '#lib/http/asked.ts';
import { millions, plainDate, scoreIn, wholeNumber } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { SubmissionsScreen } from '#lib/submissions/queries.ts';
import { SubmissionState } from './submission-state.tsx';

type Row = SubmissionsScreen['items'][number];
type Props = {
  list: SubmissionsScreen;
  words: Record<string, string>;
  sort: string;
  judging: boolean;
  /** Each row with a box before it. */
  selecting?: boolean;
};

export function SubmissionsList({ list, words, sort, judging, selecting }: Props) {
  const t = useTranslations('submissions');
  const { items, from, total, next, previous } = list;
  const at = (cursor: string | null) => cursor && addressWith('/submissions', words, { cursor });
  return (
    <>
      <SubmissionTable
        rows={items}
        label={t('table')}
        words={words}
        sort={sort}
        judging={judging}
        selecting={selecting}
        action="/submissions"
      />
      <Pager
        summary={t('page', { from, to: from + items.length - 1, total })}
        previous={at(previous)}
        next={at(next)}
      />
    </>
  );
}

type TableProps = {
  rows: readonly Row[];
  label: string;
  judging: boolean;
  words: Record<string, string>;
  sort: string;
  selecting?: boolean | undefined;
  /** The list's address. */
  action: string;
};

export function SubmissionTable({
  rows,
  label,
  judging,
  words,
  sort,
  selecting = false,
  action,
}: TableProps) {
  const t = useTranslations('submissions.columns');
  const by = sortedBy(sort, (next) => addressWith(action, words, { sort: next, cursor: null }));
  return (
    <Table label={label} records="pair" tight>
      <TableHead>
        <SortHead {...by('code')}>{t('code')}</SortHead>
        <SortHead {...by('title')}>{t('title')}</SortHead>
        <SortHead {...by('since', '-since')}>{t('status')}</SortHead>
        <SortHead numeric {...by('asked', '-asked')}>
          {t('asked')}
        </SortHead>
        <SortHead numeric {...by('people', '-people')}>
          {t('people')}
        </SortHead>
        {judging && <ColumnHead>{t('reviewers')}</ColumnHead>}
        {judging && (
          <SortHead numeric {...by('score', '-score')}>
            {t('score')}
          </SortHead>
        )}
        <SortHead {...by('deadline')}>{t('deadline')}</SortHead>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <SubmissionRow key={row.id} row={row} judging={judging} selecting={selecting} />
        ))}
      </TableBody>
    </Table>
  );
}

type RowProps = { row: Row; judging: boolean; selecting: boolean };

function SubmissionRow({ row, judging, selecting }: RowProps) {
  const t = useTranslations('submissions');
  const locale = useLocale();
  const link = (
    <Link className="row" href={`/submissions/${row.id}`}>
      <bdi>{row.title}</bdi>
    </Link>
  );
  return (
    <TableRow>
      <Cell className="xs nw ltr" label={t('columns.code')}>
        {row.code ?? t('noCode')}
      </Cell>
      <RowHead>
        {selecting ? (
          <Ticked id={row.id} name={row.code ?? row.title}>
            {link}
          </Ticked>
        ) : (
          <>
            {link}
            <br />
          </>
        )}
        <span className="mute xs font-normal">
          {row.organisation ? nameOf(row.organisation, locale) : (row.organisationName ?? t('noApplicant'))}
          {row.operation && ` · ${row.operation.code}`}
        </span>
      </RowHead>
      <Cell place="status">
        <SubmissionState status={row.status} judging={judging} />
      </Cell>
      <Cell numeric label={t('columns.asked')}>
        {row.askedUsd === null ? (
          <NotStated words={t('one.figures.notStated')} />
        ) : (
          millions(row.askedUsd, locale)
        )}
      </Cell>
      <Cell numeric label={t('columns.people')}>
        {row.peopleTargeted === null ? (
          <NotStated words={t('one.figures.notStated')} />
        ) : (
          wholeNumber(row.peopleTargeted, locale)
        )}
      </Cell>
      {judging && (
        <Cell className="nw" label={t('columns.reviewers')}>
          <ReviewerNames reviewers={row.reviewers} />
        </Cell>
      )}
      {judging && (
        <Cell numeric label={t('columns.score')}>
          {row.score === null ? (
            <span className="mute">{t('notScored')}</span>
          ) : (
            <b className="b">{scoreIn(row.score, locale)}</b>
          )}
        </Cell>
      )}
      <Cell className="nw" label={t('columns.deadline')}>
        {row.deadline ? plainDate(row.deadline, locale) : t('noDeadline')}
      </Cell>
    </TableRow>
  );
}

/** Initials for the eye, whole names for the ear. */
function ReviewerNames({ reviewers }: Pick<Row, 'reviewers'>) {
  const t = useTranslations('submissions');
  if (reviewers.length === 0) return <span className="mute">{t('noReviewers')}</span>;
  const names = reviewers.flatMap(({ name }) => name ?? []);
  return (
    <>
      <span aria-hidden="true" title={names.join(', ')}>
        {names.map(initialsOf).join(', ')}
      </span>
      <span className="vh">{names.join(', ')}</span>
    </>
  );
}
