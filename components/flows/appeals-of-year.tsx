import { useLocale, useTranslations } from 'next-intl';
import { Share } from '#components/appeals/amount.tsx';
import { Link } from '#components/ui/link.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import type { FundingTruthShown } from '#lib/flows/schema.ts';
import { plainDate } from '#lib/i18n/format.ts';
import { Millions } from './money.tsx';

type Appeal = FundingTruthShown['appeals'][number];

/** A share only where both sides are stated. */
const sidesOf = ({ required, received }: Appeal) => ({
  asked: required,
  received,
  percent: Number(required) > 0 && received !== null ? (100 * Number(received)) / Number(required) : null,
});

/** What each appeal of the year states for mine action. */
export function AppealsOfYear({ appeals }: { appeals: readonly Appeal[] }) {
  const t = useTranslations('funding');
  const terms = useTranslations('terms.appealType');
  const locale = useLocale();
  return (
    <Table label={t('one.appeals')} tight records>
      <TableHead>
        <ColumnHead>{t('one.appeals')}</ColumnHead>
        <ColumnHead numeric>{t('columns.required')}</ColumnHead>
        <ColumnHead numeric>{t('columns.received')}</ColumnHead>
        <ColumnHead numeric>{t('columns.percent')}</ColumnHead>
        <ColumnHead>{t('one.source')}</ColumnHead>
      </TableHead>
      <TableBody>
        {appeals.map((appeal) => (
          <TableRow key={appeal.id}>
            <RowHead>
              <Link className="row" href={`/appeals/${appeal.id}`}>
                <bdi>{appeal.name}</bdi>
              </Link>
              <small className="note block font-normal">
                {terms(appeal.type)} <span className="ltr">{appeal.code}</span>
                {!appeal.counted && ` · ${t('one.regional')}`}
              </small>
            </RowHead>
            <Cell numeric label={t('columns.required')}>
              <Millions amount={appeal.required} />
            </Cell>
            <Cell numeric label={t('columns.received')}>
              <Millions amount={appeal.received} />
            </Cell>
            <Cell numeric className="b" label={t('columns.percent')}>
              <Share {...sidesOf(appeal)} />
            </Cell>
            <Cell label={t('one.source')} className="xs">
              {appeal.source} <span className="mute tnum nw">{plainDate(appeal.asOf, locale)}</span>
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
