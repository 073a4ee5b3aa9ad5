import { useLocale, useTranslations } from 'next-intl';
import { CheckField, ChoiceField } from '#components/ui/choice-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Field, SelectField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import { type ImportKind, importKinds } from '#db/enums.ts';
import { importParts } from '#lib/imports/parts.ts';
import { published } from './published.ts';

/** What people bring most often comes first. */
type Sent = Exclude<ImportKind, (typeof importParts)[number]>;
const isSent = (kind: ImportKind): kind is Sent => !importParts.some((part) => part === kind);
const offered = [
  ...importKinds.filter(isSent).filter((kind) => !published.includes(kind)),
  ...published.filter(isSent),
];

type Props = {
  form: FormPage;
  value: (name: string, stored?: string) => string;
  /** What the address says already. */
  preset: { kind: string | undefined; operation: string | undefined };
  operations: readonly { id: string; code: string; nameEn: string; nameFr: string }[];
};

export function ImportForm({ form, value, operations, preset }: Props) {
  const t = useTranslations('imports');
  const locale = useLocale();
  const [first = 'set-up'] = offered;
  return (
    <Form
      {...form}
      action="/imports"
      to="/imports/{id}"
      encType="multipart/form-data"
      labels={{ kind: t('form.kind'), file: t('form.file'), asOf: t('form.asOf') }}
    >
      <FieldGrid>
        <ChoiceField
          name="kind"
          className="wide"
          stacked
          label={t('form.kind')}
          chosen={[value('kind', offered.find((kind) => kind === preset.kind) ?? first)]}
          options={offered.map((kind) => ({
            value: kind,
            label: (
              <>
                {t(`kinds.${kind}`)}
                <br />
                <span className="hint">{t(`kindHints.${kind}`)}</span>
              </>
            ),
          }))}
        />
        <Field
          name="file"
          type="file"
          accept=".xlsx,.csv,.tsv,.txt,.json,.gz,text/csv,application/json,application/gzip"
          label={t('form.file')}
          hint={t('form.fileHint')}
          required
        />
        <SelectField
          name="operation"
          label={t('form.operation')}
          hint={t('form.operationHint')}
          empty={t('form.operationNone')}
          defaultValue={value('operation', preset.operation)}
          options={operations.map((it) => ({
            value: it.id,
            label: `${it.code} · ${locale === 'fr' ? it.nameFr : it.nameEn}`,
          }))}
        />
        <SelectField
          name="dateOrder"
          label={t('form.dateOrder')}
          hint={t('form.dateOrderHint')}
          empty={t('form.dateOrders.none')}
          defaultValue={value('dateOrder')}
          options={(['day_first', 'month_first'] as const).map((order) => ({
            value: order,
            label: t(`form.dateOrders.${order}`),
          }))}
        />
        <DateField
          name="asOf"
          label={t('form.asOf')}
          hint={t('form.asOfHint')}
          defaultValue={value('asOf')}
        />
        <CheckField
          name="addOrganisations"
          label={t('form.addOrganisations')}
          defaultChecked={value('addOrganisations') === 'on'}
        />
      </FieldGrid>
      <p className="note mt-4">{t('form.next')}</p>
      <FormActions label={t('form.preview')} cancelHref="/imports" />
    </Form>
  );
}
