import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { Link } from '#components/ui/link.tsx';
import { Message } from '#components/ui/message.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { moment, plainDate } from '#lib/i18n/format.ts';
import { changesIn, type ImportShown, ImportStatus } from './import-table.tsx';
import { published } from './published.ts';
import { useReason } from './reason.ts';
import { type Place, rowAnchor } from './row-anchor.ts';
import { WithReasons } from './with-reasons.tsx';

type Wrong = Place & { reason: string | null; reasonValue: string | null };

/** Which file this is, how it was read, and what became of it. */
export function ImportHead({ found }: { found: ImportShown }) {
  const t = useTranslations('imports');
  const locale = useLocale();
  const { status, fileName, encoding, asOf, kind } = found;
  const titles = {
    uploaded: t('status.uploaded'),
    previewed: t('one.check'),
    applied: t('one.done'),
    discarded: t('one.discarded'),
    undone: t('status.undone'),
  };
  const read = encoding ? t('one.read', { file: fileName, encoding }) : `${fileName}.`;
  return (
    <PageHead
      title={titles[status]}
      lead={
        <>
          <bdi>{read}</bdi> {published.includes(kind) && t('one.asOf', { date: plainDate(asOf, locale) })}{' '}
          {status === 'previewed' && t('one.nothingSaved')}
        </>
      }
      status={status === 'discarded' && <ImportStatus status={status} chip />}
      crumbs={[{ href: '/imports', label: t('title') }]}
      here={t(`kinds.${kind}`)}
    >
      <ButtonLink href="/imports/new">{t('one.other')}</ButtonLink>
    </PageHead>
  );
}

const bringsAppeals = (kind: ImportShown['kind']) => kind === 'plans' || kind === 'fts-global-clusters';

/** Where what the file brought can be seen. */
function SeeWhat({ found: { kind, mapping, operationId } }: { found: ImportShown }) {
  const t = useTranslations('imports.one');
  if (bringsAppeals(kind)) return <Link href="/appeals">{t('see')}</Link>;
  if (kind === '5w') return <Link href={`/operations/${operationId}/activities`}>{t('seeActivities')}</Link>;
  return mapping && <Link href="/roster">{t('seeRoster')}</Link>;
}

/** What was done with the file. */
function ImportDone({ found }: { found: ImportShown }) {
  const t = useTranslations('imports.one');
  const locale = useLocale();
  const { counts, appliedAt } = found;
  const { new: made = 0, changed = 0, gone = 0, rejected = 0 } = counts;
  const date = appliedAt ? moment(appliedAt, locale) : '';
  return (
    <>
      <Message tone="success" role="status">
        {changesIn(counts) > 0
          ? t('applied', { date, new: made, changed, gone })
          : t('appliedNothing', { date })}{' '}
        <SeeWhat found={found} />
      </Message>
      {rejected > 0 && (
        <Message tone="warning">
          <p>{t('leftOut', { count: rejected })}</p>
          <WithReasons found={found} />
        </Message>
      )}
    </>
  );
}

/** Rows that an earlier file had: whether this one replaces it, only whoever sends it knows. */
function LeftRows({ found: { id, counts } }: { found: ImportShown }) {
  const t = useTranslations('imports.one');
  return (
    <Message>
      {t('left', { count: counts.left ?? 0 })}{' '}
      <Link href={`/imports/${id}?outcome=gone`}>{t('seeLeft')}</Link>
    </Message>
  );
}

/** What the file speaks of, and what became of it. */
export function ImportNotes({ found }: { found: ImportShown }) {
  const t = useTranslations('imports.one');
  const locale = useLocale();
  const { covers, counts, status } = found;
  const { ignored = 0, repeated = 0, unidentified = 0 } = counts;
  return (
    <>
      {status === 'applied' && <ImportDone found={found} />}
      {status === 'previewed' && (counts.left ?? 0) > 0 && <LeftRows found={found} />}
      {status === 'undone' && (
        <Message tone="info" role="status">
          {t('undone', { date: moment(found.undoneAt ?? '', locale), kept: counts.kept ?? 0 })}
        </Message>
      )}
      <p className="note mt-2">
        {covers.since !== undefined &&
          covers.until !== undefined &&
          t('covers', {
            since: String(covers.since),
            until: String(covers.until),
            country: covers.country ?? 'none',
          })}{' '}
        {ignored > 0 && t('ignored', { count: ignored })} {repeated > 0 && t('repeated', { count: repeated })}{' '}
        {unidentified > 0 && t('unidentified', { count: unidentified })}
      </p>
    </>
  );
}

/** The first rows with errors, each leading to its place. */
export function WrongRows({ count, rows, href }: { count: number; rows: readonly Wrong[]; href: string }) {
  const t = useTranslations('imports.one');
  const reasonIn = useReason();
  return (
    <ErrorSummary
      title={t('rejected', { count })}
      errors={rows.map((row) => ({
        href: `${href}#${rowAnchor(row)}`,
        text: t('rowError', {
          line: [row.sheet, row.line].filter(Boolean).join(' '),
          reason: reasonIn(row.reason, row.reasonValue),
        }),
      }))}
    />
  );
}
