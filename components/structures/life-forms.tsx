import { useTranslations } from 'next-intl';
import { CheckField, ChoiceField } from '#components/ui/choice-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Field, type Option, SelectField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import type { StructureShown } from '#lib/structures/queries.ts';
import { lines } from '#lib/structures/schema.ts';
import type { Told } from './structure-fields.tsx';

type Common = Pick<Told, 'value' | 'values'> & { form: FormPage; structure: StructureShown; today: string };

/** A box that is ticked unless a refused post says otherwise. */
function Box({ name, label, told }: { name: string; label: string; told: Common }) {
  return <CheckField name={name} label={label} defaultChecked={told.values(name, ['on']).length > 0} />;
}

function Document({ value }: Pick<Common, 'value'>) {
  const t = useTranslations('structures.end');
  const optional = useTranslations('common')('optional');
  return (
    <Field
      name="document"
      label={t('document')}
      hint={t('documentHint')}
      note={optional}
      defaultValue={value('document')}
    />
  );
}

/** A new place from a day on, along one of the two lines. */
export function MoveForm({ structures, ...told }: Common & { structures: readonly Option[] }) {
  const { form, structure, value, today } = told;
  const t = useTranslations('structures.move');
  const line = useTranslations('structures.lines');
  const path = `/structures/${structure.id}`;
  const labels = { toId: t('to'), since: t('since'), line: t('line'), note: t('note') };
  return (
    <Form {...form} action={`${path}/move`} to={path} labels={labels}>
      <input type="hidden" name="version" value={structure.version} />
      <FieldGrid>
        <SelectField
          name="line"
          label={t('line')}
          options={lines.map((it) => ({ value: it, label: line(it) }))}
          defaultValue={value('line', 'part_of')}
        />
        <SelectField
          name="toId"
          label={t('to')}
          hint={t('toHint')}
          options={structures}
          empty={t('alone')}
          defaultValue={value('toId')}
        />
        <DateField
          name="since"
          label={t('since')}
          hint={t('sinceHint')}
          defaultValue={value('since', today)}
          required
        />
        <Field
          name="note"
          label={t('note')}
          note={useTranslations('common')('optional')}
          defaultValue={value('note')}
        />
      </FieldGrid>
      <FormActions label={t('do')} cancelHref={path} />
    </Form>
  );
}

/** One structure into another; each thing that is open is taken along unless its box is cleared. */
export function MergeForm({ structures, ...told }: Common & { structures: readonly Option[] }) {
  const { form, structure, value, today } = told;
  const t = useTranslations('structures.merge');
  const path = `/structures/${structure.id}`;
  const labels = { intoId: t('into'), on: t('on') };
  return (
    <Form {...form} action={`${path}/merge`} to={path} labels={labels}>
      <input type="hidden" name="version" value={structure.version} />
      <FieldGrid>
        <SelectField
          name="intoId"
          label={t('into')}
          hint={t('intoHint')}
          options={structures}
          empty={t('choose')}
          defaultValue={value('intoId')}
          required
        />
        <DateField name="on" label={t('on')} hint={t('onHint')} defaultValue={value('on', today)} required />
        <Document value={value} />
        <fieldset className="fld wide">
          <legend className="lab">{t('takes')}</legend>
          <Box name="movePosts" label={t('movePosts')} told={told} />
          <Box name="moveParts" label={t('moveParts')} told={told} />
          <Box name="moveMembers" label={t('moveMembers')} told={told} />
          <Box name="moveCoverage" label={t('moveCoverage')} told={told} />
        </fieldset>
      </FieldGrid>
      <FormActions label={t('do')} tone="danger" cancelHref={path} />
    </Form>
  );
}

type SplitProps = Common & { types: readonly Option[]; posts: readonly Option[] };

/** A new structure out of this one, with what it takes along. */
export function SplitForm({ types, posts, ...told }: SplitProps) {
  const { form, structure, value, values, today } = told;
  const t = useTranslations('structures.split');
  const words = useTranslations('structures.form');
  const optional = words('optional');
  const path = `/structures/${structure.id}`;
  const labels = { on: t('on'), nameEn: words('nameEn'), nameFr: words('nameFr'), type: words('type') };
  const places = structure.coverage
    .filter((it) => it.until === null || it.until >= today)
    .map((it) => ({ value: it.id, label: it.parent ? `${it.name}, ${it.parent.name}` : it.name }));
  return (
    <Form {...form} action={`${path}/split`} to="/structures/{id}" labels={labels}>
      <input type="hidden" name="version" value={structure.version} />
      <FieldGrid>
        <Field name="nameEn" label={words('nameEn')} defaultValue={value('nameEn')} required />
        <Field name="nameFr" label={words('nameFr')} lang="fr" defaultValue={value('nameFr')} required />
        <SelectField
          name="type"
          label={words('type')}
          options={types}
          defaultValue={value('type', structure.type)}
        />
        <Field name="location" label={words('location')} note={optional} defaultValue={value('location')} />
        <DateField name="on" label={t('on')} hint={t('onHint')} defaultValue={value('on', today)} required />
        <Document value={value} />
        <ChoiceField
          name="place"
          label={t('place')}
          options={[
            { value: 'beside', label: t('beside') },
            { value: 'below', label: t('below') },
          ]}
          chosen={[value('place', 'beside')]}
          className="wide"
        />
        {places.length > 0 && (
          <ChoiceField
            kind="checkbox"
            name="coverage"
            label={t('coverage')}
            options={places}
            chosen={values('coverage')}
            long={places.length > 8}
          />
        )}
        {posts.length > 0 && (
          <ChoiceField
            kind="checkbox"
            name="posts"
            label={t('posts')}
            hint={t('postsHint')}
            options={posts}
            chosen={values('posts')}
            long={posts.length > 8}
          />
        )}
        <fieldset className="fld wide">
          <legend className="lab">{t('takes')}</legend>
          {places.length > 0 && (
            <CheckField
              name="keepCoverage"
              label={t('keepCoverage')}
              defaultChecked={values('keepCoverage').length > 0}
            />
          )}
          <Box name="withLeads" label={t('withLeads')} told={told} />
          <CheckField
            name="withMembers"
            label={t('withMembers')}
            defaultChecked={values('withMembers').length > 0}
          />
        </fieldset>
      </FieldGrid>
      <FormActions label={t('do')} cancelHref={path} />
    </Form>
  );
}

export function ReactivateForm(told: Common) {
  const { form, structure, value, today } = told;
  const t = useTranslations('structures.reactivate');
  const path = `/structures/${structure.id}`;
  return (
    <Form {...form} action={`${path}/reactivate`} to={path} labels={{ on: t('on') }}>
      <input type="hidden" name="version" value={structure.version} />
      <FieldGrid>
        <DateField name="on" label={t('on')} defaultValue={value('on', today)} required />
        <Document value={value} />
        <div className="wide">
          <Box name="withParts" label={t('withParts')} told={told} />
        </div>
      </FieldGrid>
      <FormActions label={t('do')} cancelHref={path} />
    </Form>
  );
}
