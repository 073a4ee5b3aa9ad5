import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { millions, moment, plainDate, scoreIn } from '#lib/i18n/format.ts';
import type { MinutesShown } from '#lib/reviews/minutes/queries.ts';

type Written = MinutesShown['items'][number];
type Props = { minutes: MinutesShown; appealId: string };

/** The minutes of earlier meetings, as each was written last. */
export function MinutesList({ minutes, appealId }: Props) {
  return minutes.items.map((written) => (
    <OneMeeting
      key={written.id}
      written={written}
      again={minutes.may.write ? `/appeals/${appealId}/meeting?minutes=${written.id}#write` : null}
    />
  ));
}

function OneMeeting({ written, again }: { written: Written; again: string | null }) {
  const t = useTranslations('submissions.minutes');
  const locale = useLocale();
  const [last] = written.versions;
  return (
    <Section
      title={t('of', { date: plainDate(written.heldOn, locale) })}
      note={
        again && (
          <Link href={again} className="noprint">
            {t('change')}
          </Link>
        )
      }
      className="mt-9"
    >
      {written.attendees && (
        <p dir="auto" className="ptext">
          <b>{t('attendees')}</b> {written.attendees}
        </p>
      )}
      {written.items.length > 0 && <Decided written={written} />}
      {written.body && (
        <p dir="auto" className="ptext mt-4">
          {written.body}
        </p>
      )}
      {last && (
        <p className="note mt-2">
          {t('version', {
            number: last.number,
            when: moment(last.writtenAt, locale),
            who: last.by ?? t('somebody'),
          })}
        </p>
      )}
    </Section>
  );
}

function Decided({ written }: { written: Written }) {
  const t = useTranslations('submissions.minutes');
  const meeting = useTranslations('submissions.meeting');
  const terms = useTranslations('terms.meetingDecision');
  const locale = useLocale();
  return (
    <Table label={t('of', { date: plainDate(written.heldOn, locale) })} tight records="pair">
      <TableHead>
        <ColumnHead>{t('submission')}</ColumnHead>
        <ColumnHead numeric>{meeting('asked')}</ColumnHead>
        <ColumnHead numeric>{meeting('score')}</ColumnHead>
        <ColumnHead>{t('decision')}</ColumnHead>
        <ColumnHead>{t('remark')}</ColumnHead>
      </TableHead>
      <TableBody>
        {written.items.map((item) => (
          <TableRow key={item.submissionId}>
            <RowHead className="font-normal">
              {item.rank}.{' '}
              <Link className="row" href={`/submissions/${item.submissionId}`}>
                {item.code} <bdi>{item.title}</bdi>
              </Link>
            </RowHead>
            <Cell label={meeting('asked')} numeric>
              {item.askedUsd ? millions(item.askedUsd, locale) : '–'}
            </Cell>
            <Cell label={meeting('score')} numeric>
              {item.score ? scoreIn(item.score, locale) : '–'}
            </Cell>
            <Cell label={t('decision')}>{item.decision ? terms(item.decision) : '–'}</Cell>
            <Cell label={t('remark')}>
              <bdi>{item.remark ?? ''}</bdi>
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
