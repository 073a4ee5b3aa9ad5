import { useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import type { handoverSections } from '#lib/roster/handover/sections.ts';

/** On paper the pack is one sheet: so many links stand on it, and how many more there are. */
const printed = 8;

/** With whom the structure is linked on the day, and how. */
export function HandoverLinks({ told: { links } }: { told: ReturnType<typeof handoverSections> }) {
  const t = useTranslations('handover.links');
  const words = useTranslations('structures.links');
  const roster = useTranslations('roster.assignment');
  if (links.length === 0) return <p className="mute">{t('none')}</p>;
  return (
    <>
      <Table label={t('title')} tight records>
        <TableHead hidden>
          <ColumnHead>{words('kind')}</ColumnHead>
          <ColumnHead>{words('with')}</ColumnHead>
          <ColumnHead>{roster('dates')}</ColumnHead>
        </TableHead>
        <TableBody>
          {links.map(({ kind, name, href, period }, at) => (
            <TableRow key={`${kind} ${href} ${period}`} className={at < printed ? '' : 'noprint'}>
              <Cell className="mute">{kind}</Cell>
              <RowHead>
                <Link href={href}>{name}</Link>
              </RowHead>
              <Cell label={roster('dates')}>{period}</Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {links.length > printed && <p className="ponly note">{t('more', { count: links.length - printed })}</p>}
    </>
  );
}
