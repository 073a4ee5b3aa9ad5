import { useTranslations } from 'next-intl';
import type { z } from 'zod';
import { ActForm } from '#components/ui/act-form.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FormActions } from '#components/ui/form-layout.tsx';
import { Message } from '#components/ui/message.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import type { ImportSheets } from '#lib/imports/schema.ts';
import { SheetChoice } from './sheet-choice.tsx';

export type Part = z.output<typeof ImportSheets>['parts'][number];
type Props = { id: string; form: FormPage; part: Part; said: readonly (string | null)[] | null };
type Name = Parameters<ReturnType<typeof useTranslations<'columns'>>>[0];

type PartProps = Omit<Props, 'said'> & {
  sheets: readonly { name: string; rows: number }[];
  said: readonly string[];
};

/** One part of the file: where its columns are named, what is open, and which column is which. */
export function PartColumns({ sheets, said, ...rest }: PartProps) {
  const t = useTranslations('imports.map');
  const { id, form, part } = rest;
  return (
    <>
      <SheetChoice id={id} part={part} sheets={sheets} />
      <OpenColumns part={part} />
      {part.mapping ? (
        <MappingForm {...rest} said={said.length > 0 ? said : null} />
      ) : (
        <>
          <p className="mt-4">{t('nothing')}</p>
          <ActForm
            form={form}
            action={`/imports/${id}/mapping`}
            values={{ part: part.part }}
            to={`/imports/${id}`}
          >
            {t('skip')}
          </ActForm>
        </>
      )}
    </>
  );
}

/** Each column of a sheet, what stands in it, and which of ours it is; or that it is to be ignored. */
function MappingForm({ id, form, part, said }: Props) {
  const t = useTranslations('imports.map');
  const names = useTranslations('columns');
  const { mapping, header, samples, fields } = part;
  if (!mapping) return null;
  const guessed = (at: number) =>
    Object.entries(mapping.columns).find(([, place]) => place === at)?.[0] ??
    (mapping.ignored.includes(at) ? 'ignore' : '');
  return (
    <Form {...form} action={`/imports/${id}/mapping`} to={`/imports/${id}`}>
      <input type="hidden" name="part" value={part.part} />
      <input type="hidden" name="sheet" value={mapping.sheet} />
      <input type="hidden" name="headerRow" value={mapping.headerRow} />
      <Table label={t('table')} records tight>
        <TableHead>
          <ColumnHead>{t('column')}</ColumnHead>
          <ColumnHead>{t('holds')}</ColumnHead>
          <ColumnHead>{t('is')}</ColumnHead>
        </TableHead>
        <TableBody>
          {header.map((name, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the file
            <TableRow key={at}>
              <RowHead>
                <bdi>{name || t('unnamed')}</bdi>
              </RowHead>
              <Cell label={t('holds')} className="mute">
                <bdi>{samples[at]?.join(' · ')}</bdi>
              </Cell>
              <Cell label={t('is')}>
                <select
                  className="select"
                  name="columns"
                  aria-label={`${t('is')}: ${name || t('unnamed')}`}
                  defaultValue={said ? (said[at] ?? '') : guessed(at)}
                >
                  <option value="">{t('choose')}</option>
                  <option value="ignore">{t('ignore')}</option>
                  {fields.map((field) => (
                    <option key={field} value={field}>
                      {names(field as Name)}
                    </option>
                  ))}
                </select>
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <FormActions label={t('next')} cancelHref="/imports" />
    </Form>
  );
}

/** What keeps a part from being read: columns that nobody has spoken for, and ours that it cannot do without. */
function OpenColumns({ part: { open, missing } }: { part: Part }) {
  const t = useTranslations('imports.map');
  const names = useTranslations('columns');
  return (
    <>
      {open.length > 0 && (
        <Message tone="warning">
          {t.rich('open', { count: open.length, list: () => <bdi>{open.join(', ')}</bdi> })}
        </Message>
      )}
      {missing.length > 0 && (
        <Message tone="warning">
          {t('missing', { columns: missing.map((name) => names(name as Name)).join(', ') })}
        </Message>
      )}
    </>
  );
}
