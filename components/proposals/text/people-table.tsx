import { useLocale, useTranslations } from 'next-intl';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { wholeNumber } from '#lib/i18n/format.ts';
import { peopleIn } from '#lib/proposals/gist.ts';
import { type Contents, sexAndAge } from '#lib/proposals/sections.ts';

type People = Contents['people'];

const sum = (counts: readonly (number | null | undefined)[]) => {
  const stated = counts.filter((count) => typeof count === 'number');
  return stated.length > 0 ? stated.reduce((all, count) => all + count, 0) : null;
};

/** People targeted by group, sex and age, with the totals that are derived from them. */
export function PeopleTable({ people }: { people: People }) {
  const t = useTranslations('proposals.fields.people');
  const words = useTranslations('proposals.text');
  const groups = useTranslations('terms.populationGroup');
  const locale = useLocale();
  const shown = (count: number | null | undefined) => (count == null ? '–' : wholeNumber(count, locale));
  const all = sum(people.rows.map(peopleIn));
  const { inNeed, inNeedSource: source } = people;
  return (
    <>
      <Table label={t('rows')} tight>
        <TableHead>
          <ColumnHead>{t('rows')}</ColumnHead>
          {sexAndAge.map((who) => (
            <ColumnHead key={who} numeric>
              {t(who)}
            </ColumnHead>
          ))}
          <ColumnHead numeric>{words('all')}</ColumnHead>
        </TableHead>
        <TableBody>
          {people.rows.map((row) => (
            <TableRow key={row.group}>
              <RowHead>{groups(row.group)}</RowHead>
              {sexAndAge.map((who) => (
                <Cell key={who} numeric>
                  {shown(row[who])}
                </Cell>
              ))}
              <Cell numeric>
                <b className="b">{shown(peopleIn(row))}</b>
              </Cell>
            </TableRow>
          ))}
          <TableRow>
            <RowHead>
              <b className="b">{words('total')}</b>
            </RowHead>
            {sexAndAge.map((who) => (
              <Cell key={who} numeric>
                <b className="b">{shown(sum(people.rows.map((row) => row[who])))}</b>
              </Cell>
            ))}
            <Cell numeric>
              <b className="b">{shown(all)}</b>
            </Cell>
          </TableRow>
          {(['older', 'disability'] as const).map((who) => (
            <TableRow key={who}>
              <RowHead>{words(who === 'older' ? 'ofWhom' : 'ofWhomDisability')}</RowHead>
              <Cell numeric colSpan={sexAndAge.length + 1}>
                {shown(people[who])}
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {inNeed != null && (
        <p className="note mt-2">
          {source
            ? words('inNeed', { count: wholeNumber(inNeed, locale), source })
            : words('inNeedNoSource', { count: wholeNumber(inNeed, locale) })}
        </p>
      )}
    </>
  );
}
