import { useLocale, useTranslations } from 'next-intl';
import { CodeName } from '#components/ui/code-name.tsx';
import { sortedBy } from '#components/ui/sorted.ts';
import { Cell, RowHead, SortHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { integrationItems } from '#db/enums.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { IntegrationListed } from '#lib/operations/integration-schema.ts';
import { IntegrationAnswer } from './integration-answer.tsx';

type Props = {
  rows: readonly IntegrationListed[];
  sort: string;
  sortHref: (sort: string) => string;
  hrefOf: (id: string) => string;
};

/** Countries by items: each answer with its word, its mark and the day from which it holds. */
export function IntegrationTable({ rows, sort, sortHref, hrefOf }: Props) {
  const t = useTranslations('operations.integration');
  const terms = useTranslations('terms.integrationShort');
  const locale = useLocale();
  const sorted = sortedBy(sort, sortHref);
  return (
    <Table label={t('comparison')} tight records>
      <TableHead>
        <SortHead {...sorted('name')}>{t('operation')}</SortHead>
        {integrationItems.map((item) => (
          <SortHead key={item} {...sorted(item, `-${item}`)}>
            {terms(item)}
          </SortHead>
        ))}
        <SortHead numeric {...sorted('met', '-met')}>
          {t('met')}
        </SortHead>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id}>
            <RowHead>
              <CodeName code={row.code} name={nameOf(row, locale)} href={hrefOf(row.id)} />
            </RowHead>
            {integrationItems.map((item) => (
              <Cell key={item} label={terms(item)}>
                <IntegrationAnswer answer={row.answers[item]?.answer} />
                <small className="note block nw tnum">{plainDate(row.answers[item]?.since, locale)}</small>
              </Cell>
            ))}
            <Cell label={t('met')} numeric className="nw">
              {t('metOf', { met: row.met, all: integrationItems.length })}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
