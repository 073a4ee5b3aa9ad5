import { useTranslations } from 'next-intl';
import { ActForm } from '#components/ui/act-form.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import { Section } from '#components/ui/section.tsx';
import type { StructureShown } from '#lib/structures/queries.ts';
import { PlacePicker, type Unit } from './place-picker.tsx';
import type { Told } from './structure-fields.tsx';

type Common = Pick<Told, 'value'> & { form: FormPage; structureId: string; today: string };

type AddProps = Common & {
  operation: string | null;
  q: string;
  found: { items: readonly Unit[]; total: number };
  chosen: readonly Unit[];
};

/** Adds places: found by name or code, ticked, and added together with their days. */
export function AddCoverageForm({ form, structureId, operation, q, found, chosen, ...common }: AddProps) {
  const t = useTranslations('structures.coverage');
  const back = `/structures/${structureId}`;
  const words = {
    find: t('find'),
    hint: t('findHint'),
    search: t('search'),
    legend: t('choose'),
    whole: t('kind1'),
    none: t('noneFound'),
    more: t('more'),
  };
  return (
    <>
      <form id="place-search" action={`${back}/coverage`} method="get" />
      <Form {...form} action={`${back}/coverage`} to={back} labels={useLabels()}>
        <FieldGrid>
          <PlacePicker
            searchForm="place-search"
            operation={operation}
            q={q}
            found={found}
            chosen={chosen}
            words={words}
          />
          <Days {...common} />
        </FieldGrid>
        <FormActions label={t('add')} cancelHref={back} />
      </Form>
    </>
  );
}

/** Changes the days of one place, or takes it away where it never was. */
export function EditCoverageForm({
  form,
  structureId,
  line,
  ...common
}: Common & { line: StructureShown['coverage'][number] }) {
  const t = useTranslations('structures.coverage');
  const back = `/structures/${structureId}`;
  const path = `/structure-coverage/${line.id}`;
  return (
    <>
      <Form {...form} action={path} method="PATCH" to={back} labels={useLabels()}>
        <input type="hidden" name="version" value={line.version} />
        <FieldGrid>
          <Days {...common} stored={line} />
        </FieldGrid>
        <FormActions label={t('save')} cancelHref={back} />
      </Form>
      <Section title={t('remove')} className="mt-9">
        <p className="note mb-4">{t('removeLead')}</p>
        <ActForm
          form={form}
          action={`${path}/remove`}
          values={{ version: String(line.version) }}
          to={back}
          tone="danger"
        >
          {t('remove')}
        </ActForm>
      </Section>
    </>
  );
}

function useLabels() {
  const t = useTranslations('structures.coverage');
  return { pcodes: t('choose'), since: t('since'), until: t('until') };
}

function Days({
  value,
  today,
  stored,
}: Omit<Common, 'form' | 'structureId'> & { stored?: { since: string; until: string | null } }) {
  const t = useTranslations('structures.coverage');
  const optional = useTranslations('common')('optional');
  return (
    <>
      <DateField
        name="since"
        label={t('since')}
        defaultValue={value('since', stored?.since ?? today)}
        required
      />
      <DateField
        name="until"
        label={t('until')}
        hint={t('untilHint')}
        note={optional}
        defaultValue={value('until', stored?.until)}
      />
    </>
  );
}
