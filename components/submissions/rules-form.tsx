import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { CheckField, ChoiceField } from '#components/ui/choice-field.tsx';
import { Field, SelectField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { proposalSections } from '#db/enums.ts';
import type { getAppealRules } from '#lib/appeals/rules-queries.ts';

type Shown = Awaited<ReturnType<typeof getAppealRules>>;
type Props = {
  shown: Shown;
  /** So many blank rows are offered after those that are there. */
  blank: number;
  form: FormPage;
  value: (name: string, stored?: string | number | null) => string;
  values: (name: string, stored?: readonly string[]) => readonly string[];
};

const zones = [...Intl.supportedValuesOf('timeZone')].map((zone) => ({
  value: zone,
  label: zone.replaceAll('_', ' '),
}));

export function RulesForm(props: Props) {
  const { shown, form, value } = props;
  const t = useTranslations('submissions.rules');
  const { appeal, rules } = shown;
  const names = [
    'deadline',
    'systemDeadline',
    'timeZone',
    'codePattern',
    'reviewersNeeded',
    'criteria',
    'checks',
  ] as const;
  const labels = { ...Object.fromEntries(names.map((name) => [name, t(name)])), envelopeUsd: t('envelope') };
  const here = `/appeals/${appeal.id}/rules`;
  return (
    <Form {...form} action={here} method="PATCH" to={here} labels={labels}>
      {rules && <input type="hidden" name="version" value={rules.version} />}
      <Section title={t('dates')}>
        <FieldGrid>
          <Field
            name="deadline"
            type="datetime-local"
            label={t('deadline')}
            defaultValue={value('deadline', rules?.deadlineThere)}
          />
          <Field
            name="systemDeadline"
            type="datetime-local"
            label={t('systemDeadline')}
            defaultValue={value('systemDeadline', rules?.systemDeadlineThere)}
          />
          <SelectField
            name="timeZone"
            label={t('timeZone')}
            hint={t('timeHint')}
            options={zones}
            defaultValue={value('timeZone', rules?.timeZone ?? 'Europe/Zurich')}
          />
        </FieldGrid>
      </Section>
      <MoneyAndSteps {...props} />
      <Rows {...props} />
      <FormActions label={t('save')} cancelHref={`/appeals/${appeal.id}/proposals`} />
    </Form>
  );
}

/** Rules that are not there yet begin with what most appeals ask. */
const usual = { secondReader: false, hcApproval: true, strictSums: true };

function MoneyAndSteps({ shown: { rules }, form, value, values }: Props) {
  const t = useTranslations('submissions.rules');
  const terms = useTranslations('terms.section');
  const ticked = (name: keyof typeof usual) =>
    form.back ? value(name) !== '' : (rules?.[name] ?? usual[name]);
  return (
    <Section title={t('money')}>
      <FieldGrid>
        <Field
          name="envelopeUsd"
          inputMode="decimal"
          label={t('envelope')}
          defaultValue={value('envelopeUsd', rules?.envelopeUsd)}
        />
        <Field
          name="reviewersNeeded"
          inputMode="numeric"
          label={t('reviewersNeeded')}
          defaultValue={value('reviewersNeeded', rules?.reviewersNeeded ?? 1)}
        />
        <Field
          name="codePattern"
          label={t('codePattern')}
          hint={t('codeHint')}
          defaultValue={value('codePattern', rules?.codePattern ?? 'MA-{year}-{country}-{number}')}
        />
      </FieldGrid>
      <div className="mt-2">
        {(['hcApproval', 'secondReader', 'strictSums'] as const).map((name) => (
          <CheckField key={name} name={name} label={t(name)} defaultChecked={ticked(name)} />
        ))}
      </div>
      <ChoiceField
        kind="checkbox"
        name="requiredSections"
        className="mt-4"
        label={t('sections')}
        chosen={values('requiredSections', rules?.requiredSections ?? [])}
        options={proposalSections.map((it) => ({ value: it, label: terms(it) }))}
      />
    </Section>
  );
}

function Rows({ shown, blank, value }: Props) {
  const t = useTranslations('submissions.rules');
  const { appeal, criteria, checks } = shown;
  const at = (count: number) => Array.from({ length: count + blank }, (_, index) => index);
  return (
    <>
      <Section title={t('criteria')} id="f-criteria">
        {at(criteria.length).map((index) => (
          <NamedRow key={index} list="criteria" index={index} row={criteria[index]} value={value} weighed />
        ))}
      </Section>
      <Section title={t('checks')} id="f-checks">
        {at(checks.length).map((index) => (
          <NamedRow key={index} list="checks" index={index} row={checks[index]} value={value} />
        ))}
        <p className="mt-4">
          <Link href={`/appeals/${appeal.id}/rules?rows=${blank + 3}`}>{t('moreRows')}</Link>
        </p>
      </Section>
    </>
  );
}

type RowProps = {
  list: 'criteria' | 'checks';
  index: number;
  row: { id: string; nameEn: string; nameFr: string; weight?: string } | undefined;
  value: Props['value'];
  weighed?: boolean;
};

function NamedRow({ list, index, row, value, weighed }: RowProps) {
  const t = useTranslations('submissions.rules');
  const name = `${list}.${index}`;
  const called =
    list === 'criteria' ? t('criterion', { number: index + 1 }) : t('check', { number: index + 1 });
  return (
    <div className="fgrid mt-2">
      {row && <input type="hidden" name={`${name}.id`} value={row.id} />}
      <Field
        name={`${name}.nameEn`}
        label={`${called}, ${t('inEnglish')}`}
        defaultValue={value(`${name}.nameEn`, row?.nameEn)}
      />
      <Field
        name={`${name}.nameFr`}
        label={`${called}, ${t('inFrench')}`}
        defaultValue={value(`${name}.nameFr`, row?.nameFr)}
      />
      {weighed && (
        <Field
          name={`${name}.weight`}
          inputMode="decimal"
          label={`${called}, ${t('weight')}`}
          defaultValue={value(`${name}.weight`, row?.weight)}
        />
      )}
    </div>
  );
}

type CopyProps = { id: string; sources: Shown['sources']; form: FormPage };

/** Last year's steps, criteria and checklist, before anything was said of this one. */
export function RulesCopy({ id, sources, form }: CopyProps) {
  const t = useTranslations('submissions.rules');
  return (
    <Section title={t('copy')} note={t('copyHint')}>
      <Form {...form} back={null} action={`/appeals/${id}/rules/copies`}>
        <SelectField
          name="fromId"
          label={t('copyFrom')}
          options={sources.map((it) => ({ value: it.id, label: it.name }))}
        />
        <div className="acts mt-2">
          <Button>{t('copyDo')}</Button>
        </div>
      </Form>
    </Section>
  );
}
