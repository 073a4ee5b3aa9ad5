import { useLocale, useTranslations } from 'next-intl';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { nameOf, shortNameOf } from '#lib/i18n/name-of.ts';
import type { PublicBrief } from '#lib/operations/public-brief.ts';

/** The structures that coordinate here, and who leads each. */
export function PublicStructures({ structures }: Pick<PublicBrief, 'structures'>) {
  const t = useTranslations('operations');
  const terms = useTranslations('terms.structureType');
  const locale = useLocale();
  if (structures.length === 0) return <p className="mute">{t('brief.noStructures')}</p>;
  return (
    <Table label={t('structures.title')} tight records>
      <TableHead>
        <ColumnHead>{t('brief.structure')}</ColumnHead>
        <ColumnHead>{t('brief.kind')}</ColumnHead>
        <ColumnHead>{t('brief.ledBy')}</ColumnHead>
      </TableHead>
      <TableBody>
        {structures.map((structure) => (
          <TableRow key={structure.id}>
            <RowHead>{nameOf(structure, locale)}</RowHead>
            <Cell label={t('brief.kind')}>{terms(structure.type)}</Cell>
            <Cell label={t('brief.ledBy')}>
              {structure.leads.map((lead) => shortNameOf(lead, locale)).join(', ') || (
                <span className="mute">{t('notStated')}</span>
              )}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
