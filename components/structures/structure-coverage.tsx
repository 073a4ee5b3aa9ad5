import { useLocale, useTranslations } from 'next-intl';
import { Link } from '#components/ui/link.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { plainDate } from '#lib/i18n/format.ts';
import type { StructureShown } from '#lib/structures/queries.ts';

type Line = StructureShown['coverage'][number];
type Props = { coverage: readonly Line[]; editHref: ((id: string) => string) | undefined };

/** Where it works: each unit of level 1 by name, with the units in it that are named, and their days. */
export function StructureCoverage({ coverage, editHref }: Props) {
  const t = useTranslations('structures.coverage');
  return (
    <>
      <Table label={t('table')} tight records>
        <TableHead>
          <ColumnHead>{t('level1Name')}</ColumnHead>
          <ColumnHead>{t('units')}</ColumnHead>
        </TableHead>
        <TableBody>
          {grouped(coverage).map(({ pcode, name, lines }) => (
            <TableRow key={pcode}>
              <RowHead>
                {name} <bdi className="ltr mute xs font-normal">{pcode}</bdi>
              </RowHead>
              <Cell>
                <ul className="grid gap-1">
                  {lines.map((line) => (
                    <Unit key={line.id} line={line} editHref={editHref?.(line.id)} />
                  ))}
                </ul>
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <p className="note mt-3">{t('source')}</p>
    </>
  );
}

function Unit({ line, editHref }: { line: Line; editHref: string | undefined }) {
  const t = useTranslations('structures.coverage');
  const change = useTranslations('structures')('change');
  const locale = useLocale();
  const { since, until } = line;
  const days = until
    ? t('fromTo', { from: plainDate(since, locale), to: plainDate(until, locale) })
    : t('from', { from: plainDate(since, locale) });
  return (
    <li>
      {line.level === 1 ? (
        t('level1')
      ) : (
        <>
          {line.name} <bdi className="ltr mute xs">{line.pcode}</bdi>
        </>
      )}
      <span className="mute">, {days}</span>{' '}
      {editHref && (
        <Link className="noprint" href={editHref} aria-label={t('changeOne', { name: line.name })}>
          {change}
        </Link>
      )}
    </li>
  );
}

type Group = { pcode: string; name: string; lines: Line[] };

/** They come sorted by the unit of level 1 already. */
function grouped(coverage: readonly Line[]): Group[] {
  const groups: Group[] = [];
  for (const line of coverage) {
    const { pcode, name } = line.parent ?? line;
    const last = groups.at(-1);
    if (last?.pcode === pcode) last.lines.push(line);
    else groups.push({ pcode, name, lines: [line] });
  }
  return groups;
}
