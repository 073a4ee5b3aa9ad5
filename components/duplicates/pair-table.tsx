import { useTranslations } from 'next-intl';
import type { z } from 'zod';
import { fullName } from '#components/roster/words.ts';
import { ButtonLink } from '#components/ui/button.tsx';
import { Link } from '#components/ui/link.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import type { DuplicatePair } from '#lib/roster/duplicates/schema.ts';

type Pair = z.input<typeof DuplicatePair>;

export function PairTable({ pairs }: { pairs: readonly Pair[] }) {
  const t = useTranslations('duplicates');
  return (
    <Table label={t('title')} records middle>
      <TableHead>
        <ColumnHead>{t('columns.a')}</ColumnHead>
        <ColumnHead>{t('columns.b')}</ColumnHead>
        <ColumnHead>{t('columns.why')}</ColumnHead>
        <ColumnHead>{t('columns.act')}</ColumnHead>
      </TableHead>
      <TableBody>
        {pairs.map(({ a, b, likeness }) => (
          <TableRow key={`${a.id} ${b.id}`}>
            <RowHead>
              <Side side={a} />
            </RowHead>
            <Cell label={t('columns.b')}>
              <Side side={b} />
            </Cell>
            <Cell label={t('columns.why')}>{t(`likeness.${likeness}`)}</Cell>
            <Cell>
              <ButtonLink
                href={`/people/duplicates?a=${a.id}&b=${b.id}`}
                small
                aria-label={t('compareNamed', { a: fullName(a) ?? '', b: fullName(b) ?? '' })}
              >
                {t('compare')}
              </ButtonLink>
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Side({ side }: { side: Pair['a'] }) {
  return (
    <>
      <Link href={`/people/${side.id}`}>{fullName(side)}</Link>
      {side.organisation && <span className="block xs mute">{side.organisation}</span>}
    </>
  );
}
