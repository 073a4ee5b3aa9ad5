import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import type { ActivityGlance } from '#lib/activities/schema.ts';
import { addressWith } from '#lib/http/asked.ts';
import { plainDate, wholeNumber } from '#lib/i18n/format.ts';
import { MonthBars } from './month-bars.tsx';

type Props = { id: string; glance: ActivityGlance | null; maySend: boolean };

/** What an operation's 5W comes to, on the operation's own page; its own page has the whole. */
export function ActivitySection({ id, glance, maySend }: Props) {
  const t = useTranslations('activities');
  const send = maySend && (
    <ButtonLink href={`/imports/new?kind=5w&operation=${id}`} icon="upload">
      {t('send')}
    </ButtonLink>
  );
  if (!glance)
    return (
      <Section title={t('glance.title')} className="noprint">
        <EmptyState heading="h3" title={t('glance.none')} action={send}>
          {t('glance.noneLead')}
        </EmptyState>
      </Section>
    );
  return (
    <Section
      title={t('glance.title')}
      note={<Link href={`/operations/${id}/activities`}>{t('glance.all', { count: glance.rows })}</Link>}
    >
      <Said glance={glance} />
      <div className="half fivew">
        <Most id={id} kind="organisation" glance={glance} />
        <Most id={id} kind="activity" glance={glance} />
      </div>
      {glance.by.month.length > 1 && <MonthBars months={glance.by.month} />}
      {send && <div className="mt-4 noprint">{send}</div>}
    </Section>
  );
}

/** How much it is, of which months, and when a file last said so. */
function Said({
  glance: { rows, organisations, places, reached, since, until, fileOn },
}: {
  glance: ActivityGlance;
}) {
  const t = useTranslations('activities.glance');
  const locale = useLocale();
  const months = [...new Set([since, until])].map((day) => plainDate(day, locale, 'month'));
  return (
    <p className="note">
      {t('said', { rows, organisations, places })}{' '}
      {reached !== null && t('reached', { count: wholeNumber(reached, locale) })}{' '}
      {since && t('asOf', { months: months.join(' – ') })} {t('file', { date: plainDate(fileOn, locale) })}
    </p>
  );
}

type MostProps = { id: string; kind: 'organisation' | 'activity'; glance: ActivityGlance };

/** Who does most, or what is done most; how many others there are. */
function Most({ id, kind, glance }: MostProps) {
  const t = useTranslations('activities');
  const locale = useLocale();
  const shown = glance.by[kind].flatMap(({ name, ...rest }) => (name === null ? [] : [{ name, ...rest }]));
  if (shown.length === 0) return null;
  const others = (kind === 'organisation' ? glance.organisations : glance.activities) - shown.length;
  return (
    <div>
      <Table label={t(`by.${kind}`)} tight>
        <TableHead>
          <ColumnHead>{t(`columns.${kind}`)}</ColumnHead>
          <ColumnHead numeric>{t('columns.rows')}</ColumnHead>
          <ColumnHead numeric>{t('glance.people')}</ColumnHead>
        </TableHead>
        <TableBody>
          {shown.map(({ name, rows, reached }) => (
            <TableRow key={name}>
              <RowHead>
                <Link href={addressWith(`/operations/${id}/activities`, {}, { [kind]: name })}>
                  <bdi>{name}</bdi>
                </Link>
              </RowHead>
              <Cell numeric>{wholeNumber(rows, locale)}</Cell>
              <Cell numeric>{reached === null ? '–' : wholeNumber(reached, locale)}</Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {others > 0 && <p className="note mt-2 noprint">{t('glance.others', { count: others })}</p>}
    </div>
  );
}
