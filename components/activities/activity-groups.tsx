import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import type { ActivitySummaryShown } from '#lib/activities/schema.ts';
import { addressWith } from '#lib/http/asked.ts';
import { plainDate, wholeNumber } from '#lib/i18n/format.ts';

type Props = { summary: ActivitySummaryShown; path: string; words: Record<string, string> };
const kinds = ['organisation', 'place', 'activity', 'month'] as const;

/** The same rows put together four ways; each name narrows the page to its own. */
export function ActivityGroups(props: Props) {
  return (
    <div className="half gap-y-0">
      {kinds.map((kind) => (
        <ActivityGroup key={kind} kind={kind} {...props} />
      ))}
    </div>
  );
}

function ActivityGroup({ kind, summary, path, words }: Props & { kind: (typeof kinds)[number] }) {
  const t = useTranslations('activities');
  const locale = useLocale();
  const told = (name: string) => (kind === 'month' ? plainDate(`${name}-01`, locale, 'wholeMonth') : name);
  return (
    <Section title={t(`by.${kind}`)}>
      <Table label={t(`by.${kind}`)} tight>
        <TableHead>
          <ColumnHead>{t(`columns.${kind}`)}</ColumnHead>
          <ColumnHead numeric>{t('columns.rows')}</ColumnHead>
          {kind !== 'organisation' && <ColumnHead numeric>{t('columns.organisations')}</ColumnHead>}
          <ColumnHead numeric>{t('columns.reached')}</ColumnHead>
        </TableHead>
        <TableBody>
          {summary.by[kind].map(({ name, rows, organisations, reached }) => (
            <TableRow key={name ?? ''}>
              <RowHead>
                {name === null ? (
                  <span className="mute">{t('notTold')}</span>
                ) : (
                  <Link href={addressWith(path, words, { [kind]: name, cursor: null })}>
                    <bdi>{told(name)}</bdi>
                  </Link>
                )}
              </RowHead>
              <Cell numeric>{wholeNumber(rows, locale)}</Cell>
              {kind !== 'organisation' && (
                <Cell numeric>{organisations > 0 ? wholeNumber(organisations, locale) : '–'}</Cell>
              )}
              <Cell numeric>{reached === null ? '–' : wholeNumber(reached, locale)}</Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}
