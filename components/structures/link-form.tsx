import { useTranslations } from 'next-intl';
import { DateField } from '#components/ui/date-field.tsx';
import { Field, type Option, SelectField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import { linkTypes } from '#db/enums.ts';
import type { StructureShown } from '#lib/structures/queries.ts';
import type { Told } from './structure-fields.tsx';

type Link = StructureShown['structureLinks'][number];
type Props = Pick<Told, 'value'> & {
  form: FormPage;
  structureId: string;
  /** The link to change; none: a new one. */
  link: Link | undefined;
  structures: readonly Option[];
  today: string;
};

export function LinkForm({ form, structureId, link, structures, today, value }: Props) {
  const t = useTranslations('structures.links');
  const terms = useTranslations('terms.linkType');
  const optional = useTranslations('common')('optional');
  const back = `/structures/${structureId}`;
  const target = link
    ? ({ action: `/structure-links/${link.id}`, method: 'PATCH' } as const)
    : { action: `${back}/links` };
  const labels = { type: t('kind'), toId: t('with'), since: t('since'), until: t('until'), note: t('note') };
  return (
    <Form {...form} {...target} to={back} labels={labels}>
      {link && <input type="hidden" name="version" value={link.version} />}
      <FieldGrid>
        {!link && (
          <>
            <SelectField
              name="type"
              label={t('kind')}
              options={linkTypes.map((type) => ({ value: type, label: terms(type) }))}
              defaultValue={value('type', 'part_of')}
            />
            <SelectField
              name="toId"
              label={t('with')}
              options={structures}
              empty={t('choose')}
              defaultValue={value('toId')}
              required
            />
          </>
        )}
        <DateField
          name="since"
          label={t('since')}
          defaultValue={value('since', link?.since ?? today)}
          required
        />
        <DateField
          name="until"
          label={t('until')}
          hint={t('untilHint')}
          note={optional}
          defaultValue={value('until', link?.until)}
        />
        <Field
          name="note"
          label={t('note')}
          note={optional}
          defaultValue={value('note', link?.note)}
          className="wide"
        />
      </FieldGrid>
      <FormActions label={link ? t('save') : t('add')} cancelHref={back} />
    </Form>
  );
}
