import { useLocale, useTranslations } from 'next-intl';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PrintButton } from '#components/ui/print-button.tsx';
import { Section } from '#components/ui/section.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { today } from '#lib/http/fields.ts';
import { millions, moneyInMillions, plainDate, scoreIn } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { MinutesShown } from '#lib/reviews/minutes/queries.ts';
import type { Meeting } from '#lib/submissions/meeting.ts';
import { MinutesForm } from './minutes-form.tsx';
import { MinutesList } from './minutes-list.tsx';

type Props = {
  meeting: Meeting;
  ranked: boolean;
  minutes: MinutesShown;
  /** Those that are written anew. */
  editing: MinutesShown['items'][number] | undefined;
  form: FormPage;
  value: (name: string, stored?: string | number | null) => string;
};
type Row = Meeting['rows'][number];

/** The table of a review meeting: scores by criterion, in the order that was given, against the envelope; and its minutes. */
export function MeetingPage({ meeting, ranked, minutes, editing, form, value }: Props) {
  const t = useTranslations('submissions.meeting');
  const appeals = useTranslations('appeals');
  const locale = useLocale();
  const here = `/appeals/${meeting.id}/meeting`;
  const envelope = meeting.envelopeUsd === null ? null : Number(meeting.envelopeUsd);
  return (
    <>
      <PageHead
        title={<bdi>{t('of', { name: meeting.name })}</bdi>}
        lead={t('lead')}
        crumbs={[
          { href: '/appeals', label: appeals('title') },
          { href: `/appeals/${meeting.id}/proposals`, label: <bdi>{meeting.name}</bdi> },
        ]}
        here={t('title')}
      >
        <PrintButton>{t('print')}</PrintButton>
      </PageHead>
      <p className="ponly b">{t('date', { date: plainDate(today(), locale, 'long') })}</p>
      {meeting.rows.length === 0 ? (
        <EmptyState title={t('none')} />
      ) : (
        <>
          <Used rows={meeting.rows} envelope={envelope} />
          <form action={here}>
            <ScoreMatrix meeting={meeting} envelope={envelope} />
            <div className="acts mt-4 noprint">
              <Button>{t('order')}</Button>
              {ranked && <ButtonLink href={here}>{t('clear')}</ButtonLink>}
            </div>
          </form>
          {minutes.items.length === 0 && <BlankMinutes rows={meeting.rows} />}
          {minutes.may.write && <MinutesForm meeting={meeting} minutes={editing} form={form} value={value} />}
        </>
      )}
      <MinutesList minutes={minutes} appealId={meeting.id} />
    </>
  );
}

const sums = (rows: readonly Row[]) =>
  rows.map((_, at) => rows.slice(0, at + 1).reduce((sum, row) => sum + Number(row.askedUsd ?? 0), 0));

function Used({ rows, envelope }: { rows: readonly Row[]; envelope: number | null }) {
  const t = useTranslations('submissions.meeting');
  const locale = useLocale();
  if (envelope === null) return <p className="note">{t('noEnvelope')}</p>;
  const within = sums(rows).filter((sum) => sum <= envelope);
  return (
    <p className="b">
      {t('used', {
        used: moneyInMillions(within.at(-1) ?? 0, locale),
        envelope: moneyInMillions(envelope, locale),
        count: within.length,
      })}
    </p>
  );
}

function ScoreMatrix({ meeting, envelope }: { meeting: Meeting; envelope: number | null }) {
  const t = useTranslations('submissions.meeting');
  const columns = useTranslations('submissions.columns');
  const locale = useLocale();
  const running = sums(meeting.rows);
  return (
    <Table label={t('table')} tight middle className="matrix">
      <TableHead>
        <ColumnHead>{t('rank')}</ColumnHead>
        <ColumnHead>{columns('title')}</ColumnHead>
        {meeting.criteria.map((criterion) => (
          <ColumnHead key={criterion.id} numeric>
            {nameOf(criterion, locale)}
          </ColumnHead>
        ))}
        <ColumnHead numeric>{t('score')}</ColumnHead>
        <ColumnHead numeric>{t('asked')}</ColumnHead>
        <ColumnHead numeric>{t('running')}</ColumnHead>
        <ColumnHead>{t('rec')}</ColumnHead>
      </TableHead>
      <TableBody>
        {meeting.rows.map((row, index) => (
          <MatrixRow
            key={row.id}
            row={row}
            rank={index + 1}
            criteria={meeting.criteria}
            running={running[index] ?? 0}
            envelope={envelope}
          />
        ))}
      </TableBody>
    </Table>
  );
}

type RowProps = {
  row: Row;
  rank: number;
  criteria: Meeting['criteria'];
  running: number;
  envelope: number | null;
};

function MatrixRow({ row, rank, criteria, running, envelope }: RowProps) {
  const t = useTranslations('submissions.meeting');
  const terms = useTranslations('terms');
  const locale = useLocale();
  const beyond = envelope !== null && running > envelope;
  const shown = (score: string | number | null | undefined) => (score == null ? '–' : scoreIn(score, locale));
  return (
    <TableRow>
      <Cell>
        <input
          className="input rankbox tnum"
          type="text"
          inputMode="numeric"
          name={`r.${row.id}`}
          defaultValue={rank}
          aria-label={t('rankOf', { code: row.code ?? row.title })}
          maxLength={3}
        />
      </Cell>
      <RowHead>
        <Link className="row" href={`/submissions/${row.id}`}>
          <bdi>{row.title}</bdi>
        </Link>
        <span className="mute xs font-normal block">
          {[row.code, row.applicant && nameOf(row.applicant, locale), terms(`submissionStatus.${row.status}`)]
            .filter(Boolean)
            .join(', ')}
        </span>
      </RowHead>
      {criteria.map((criterion) => (
        <Cell key={criterion.id} numeric>
          {shown(row.scores[criterion.id])}
        </Cell>
      ))}
      <Cell numeric className="b">
        {shown(row.score)}
        {Number(row.spread ?? 0) >= 1 && (
          <span className="mute xs font-normal block">{t('spread', { spread: row.spread ?? '' })}</span>
        )}
      </Cell>
      <Cell numeric>{row.askedUsd ? millions(row.askedUsd, locale) : '–'}</Cell>
      <Cell numeric className={beyond ? 'crit-text' : undefined}>
        {millions(running, locale)}
        {beyond && <span className="xs block">{t('beyond')}</span>}
      </Cell>
      <Cell>{row.recommendation ? terms(`recommendation.${row.recommendation}`) : ''}</Cell>
    </TableRow>
  );
}

/** On paper: what was decided of each, from the record, with room to write. */
function BlankMinutes({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations('submissions.meeting');
  const terms = useTranslations('terms.submissionStatus');
  return (
    <Section title={t('minutes')} className="mt-9 ponly">
      <p>{t('present')}: ______________________________________________</p>
      <Table label={t('minutes')} tight>
        <TableHead>
          <ColumnHead>{t('rank')}</ColumnHead>
          <ColumnHead>{t('decision')}</ColumnHead>
          <ColumnHead>{t('note')}</ColumnHead>
        </TableHead>
        <TableBody>
          {rows.map((row, index) => (
            <TableRow key={row.id}>
              <RowHead className="font-normal">
                {index + 1}. {row.code} <bdi>{row.title}</bdi>
              </RowHead>
              <Cell>{terms(row.status)}</Cell>
              <Cell>________________________</Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
