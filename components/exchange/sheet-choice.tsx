import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Field, SelectField } from '#components/ui/field.tsx';

type Props = {
  id: string;
  part: { part: string; mapping: { sheet: string; headerRow: number } | null };
  sheets: readonly { name: string; rows: number }[];
};

/** Where to look for a part's columns: in which sheet, and in which row of it. The address says it. */
export function SheetChoice({ id, part: { part, mapping }, sheets }: Props) {
  const t = useTranslations('imports.map');
  const named = sheets.filter(({ name }) => name !== '');
  return (
    <form action={`/imports/${id}/columns`} method="get" className="filters" aria-label={t('where')}>
      <input type="hidden" name="part" value={part} />
      {named.length > 0 && (
        <SelectField
          name="sheet"
          label={t('sheet')}
          defaultValue={mapping?.sheet ?? named[0]?.name}
          options={named.map(({ name, rows }) => ({ value: name, label: `${name} (${rows})` }))}
        />
      )}
      <Field name="headerRow" label={t('row')} inputMode="numeric" defaultValue={mapping?.headerRow ?? 1} />
      <Button>{t('show')}</Button>
    </form>
  );
}
