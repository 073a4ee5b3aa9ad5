import { useLocale, useTranslations } from 'next-intl';
import type { Told } from '#components/structures/structure-fields.tsx';
import { CheckField, ChoiceField } from '#components/ui/choice-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Field, SelectField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import { sharingLevels } from '#db/enums.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { OperationShown } from '#lib/operations/queries.ts';

type Props = Told & {
  form: FormPage;
  /** The operation to change; none: a new one. */
  operation?: OperationShown;
  countries: readonly { id: string; nameEn: string; nameFr: string }[];
};

export function OperationForm({ form, operation, countries, value, values }: Props) {
  const t = useTranslations('operations.form');
  const terms = useTranslations('terms.sharing');
  const locale = useLocale();
  const names = [
    'code',
    'nameEn',
    'nameFr',
    'countries',
    'since',
    'until',
    'sharing',
    'namesHidden',
  ] as const;
  const target = operation
    ? ({ action: `/operations/${operation.id}`, method: 'PATCH' } as const)
    : { action: '/operations' };
  const chosen = values('countries', operation?.countries);
  const offered = countries.map((it) => ({ value: it.id, label: nameOf(it, locale) }));
  const chosenFirst = [...offered].sort(
    (a, b) => Number(chosen.includes(b.value)) - Number(chosen.includes(a.value)),
  );
  const hidden = value('namesHidden', operation?.namesHidden ? 'on' : '');
  return (
    <Form
      {...form}
      {...target}
      to="/operations/{id}"
      labels={Object.fromEntries(names.map((it) => [it, t(it)]))}
    >
      {operation && <input type="hidden" name="version" value={operation.version} />}
      <FieldGrid>
        <Field name="nameEn" label={t('nameEn')} defaultValue={value('nameEn', operation?.nameEn)} required />
        <Field
          name="nameFr"
          label={t('nameFr')}
          defaultValue={value('nameFr', operation?.nameFr)}
          lang="fr"
          required
        />
        {!operation && (
          <Field
            name="code"
            label={t('code')}
            hint={t('codeHint')}
            defaultValue={value('code')}
            maxLength={20}
            required
          />
        )}
        <DateField name="since" label={t('since')} defaultValue={value('since', operation?.since)} required />
        {operation?.until && (
          <DateField
            name="until"
            label={t('until')}
            hint={t('untilHint')}
            defaultValue={value('until', operation.until)}
          />
        )}
        <ChoiceField
          kind="checkbox"
          name="countries"
          label={t('countries')}
          hint={t('countriesHint')}
          options={chosenFirst}
          chosen={chosen}
          className="wide"
          long
        />
        <SelectField
          name="sharing"
          label={t('sharing')}
          options={sharingLevels.map((level) => ({ value: level, label: terms(level) }))}
          defaultValue={value('sharing', operation?.sharing ?? 'partners')}
        />
        <CheckField
          name="namesHidden"
          label={t('namesHidden')}
          defaultChecked={Boolean(hidden)}
          className="wide"
        />
      </FieldGrid>
      <FormActions
        label={operation ? t('save') : t('create')}
        cancelHref={operation ? `/operations/${operation.id}` : '/operations'}
      />
    </Form>
  );
}
