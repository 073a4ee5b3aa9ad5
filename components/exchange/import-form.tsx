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
  /** The one kind that may be sent; then nothing is asked that it needs not. */
  only: Sent | undefined;
  operations: readonly { id: string; code: string; nameEn: string; nameFr: string }[];
};

export function ImportForm({ form, value, operations, preset, only }: Props) {
  const t = useTranslations('imports');
  const [first = 'set-up'] = offered;
  const alone = operations.length === 1 ? operations[0]?.id : undefined;
  return (
    <Form
      {...form}
      action="/imports"
      to="/imports/{id}"
      encType="multipart/form-data"
      labels={{ kind: t('form.kind'), file: t('form.file'), asOf: t('form.asOf') }}
    >
      <FieldGrid>
        {only ? (
          <input type="hidden" name="kind" value={only} />
        ) : (
          <KindField chosen={value('kind', offered.find((kind) => kind === preset.kind) ?? first)} />
        )}
        <Field
          name="file"
          type="file"
          accept={
            only
              ? '.xlsx,.csv,.tsv,.txt,text/csv'
              : '.xlsx,.csv,.tsv,.txt,.json,.gz,text/csv,application/json,application/gzip'
          }
          label={t('form.file')}
          hint={only ? t('own.fileHint') : t('form.fileHint')}
          required
        />
        <OperationField
          operations={operations}
          chosen={value('operation', preset.operation ?? (only && alone))}
          required={only !== undefined}
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
          label={only ? t('own.asOf') : t('form.asOf')}
          hint={only ? t('own.asOfHint') : t('form.asOfHint')}
          defaultValue={value('asOf')}
        />
        {!only && (
          <CheckField
            name="addOrganisations"
            label={t('form.addOrganisations')}
            defaultChecked={value('addOrganisations') === 'on'}
          />
        )}
      </FieldGrid>
      <p className="note mt-4">{t('form.next')}</p>
      <FormActions
        label={t('form.preview')}
        cancelHref={only && preset.operation ? `/operations/${preset.operation}/activities` : '/imports'}
      />
    </Form>
  );
}

function KindField({ chosen }: { chosen: string }) {
  const t = useTranslations('imports');
  return (
    <ChoiceField
      name="kind"
      className="wide"
      stacked
      label={t('form.kind')}
      chosen={[chosen]}
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
  );
}

type OperationProps = Pick<Props, 'operations'> & { chosen: string; required: boolean };

function OperationField({ operations, chosen, required }: OperationProps) {
  const t = useTranslations('imports');
  const locale = useLocale();
  return (
    <SelectField
      name="operation"
      label={t('form.operation')}
      {...(required
        ? { required, empty: t('own.choose') }
        : { hint: t('form.operationHint'), empty: t('form.operationNone') })}
      defaultValue={chosen}
      options={operations.map((it) => ({
        value: it.id,
        label: `${it.code} · ${locale === 'fr' ? it.nameFr : it.nameEn}`,
      }))}
    />
  );
}
