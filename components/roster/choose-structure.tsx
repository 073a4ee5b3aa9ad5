import { useLocale, useTranslations } from 'next-intl';
import { CoordinatorName } from '#components/structures/coordinator.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Field } from '#components/ui/field.tsx';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import type { StructureListed } from '#lib/structures/queries.ts';
import { nameIn } from './words.ts';

type Props = {
  structures: readonly StructureListed[];
  q: string | undefined;
};

/** A search and its answers as links: works without a script, and with any number of structures. */
export function ChooseStructure({ structures, q }: Props) {
  const t = useTranslations('roster.postForm');
  const words = useTranslations('roster.assignmentForm');
  const columns = useTranslations('structures.columns');
  const terms = useTranslations('terms');
  const locale = useLocale();
  return (
    <Section title={t('chooseStructure')}>
      <search>
        <form className="filters" action="/posts/new">
          <Field
            name="q"
            type="search"
            label={t('findStructure')}
            hint={t('structureHint')}
            defaultValue={q ?? ''}
            className="grow"
          />
          <Button>{words('find')}</Button>
        </form>
      </search>
      {structures.length === 0 ? (
        <EmptyState heading="h3" title={t('noStructures')} />
      ) : (
        <Table label={t('chooseStructure')} tight records="pair">
          <TableHead>
            <ColumnHead>{columns('structure')}</ColumnHead>
            <ColumnHead>{columns('type')}</ColumnHead>
            <ColumnHead>{columns('coordinator')}</ColumnHead>
          </TableHead>
          <TableBody>
            {structures.map((structure) => (
              <TableRow key={structure.id}>
                <RowHead>
                  <Link className="row" href={`/posts/new?structure=${structure.id}`}>
                    {nameIn(locale, structure)}
                  </Link>
                </RowHead>
                <Cell label={columns('type')}>{terms(`structureType.${structure.type}`)}</Cell>
                <Cell label={columns('coordinator')}>
                  <CoordinatorName coordinator={structure.coordinator} />
                </Cell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}
