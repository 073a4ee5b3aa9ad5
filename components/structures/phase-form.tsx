import { useTranslations } from 'next-intl';
import { DateField } from '#components/ui/date-field.tsx';
import { Field, SelectField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import type { StructureShown } from '#lib/structures/queries.ts';
import type { Told } from './structure-fields.tsx';

type Props = Pick<Told, 'value'> & {
  form: FormPage;
  structureId: string;
  phase: StructureShown['phases'][number] | undefined;
  today: string;
};

/** Says that a phase began, or corrects its day. To deactivate is a form of its own. */
export function PhaseForm({ form, structureId, phase, value, today }: Props) {
  const t = useTranslations('structures.life');
  const terms = useTranslations('terms.phase');
  const optional = useTranslations('common')('optional');
  const back = `/structures/${structureId}`;
  const target = phase
    ? ({ action: `/structure-phases/${phase.id}`, method: 'PATCH' } as const)
    : { action: `${back}/phases` };
  const labels = { phase: t('phase'), since: t('since'), document: t('document') };
  return (
    <Form {...form} {...target} to={back} labels={labels}>
      {phase && <input type="hidden" name="version" value={phase.version} />}
      <FieldGrid>
        {!phase && (
          <SelectField
            name="phase"
            label={t('phase')}
            options={(['in_transition', 'activated'] as const).map((it) => ({ value: it, label: terms(it) }))}
            defaultValue={value('phase', 'in_transition')}
          />
        )}
        <DateField
          name="since"
          label={t('since')}
          defaultValue={value('since', phase?.since ?? today)}
          required
        />
        <Field
          name="document"
          label={t('document')}
          hint={t('documentHint')}
          note={optional}
          defaultValue={value('document', phase?.document)}
        />
      </FieldGrid>
      <FormActions label={phase ? t('save') : t('add')} cancelHref={back} />
    </Form>
  );
}
