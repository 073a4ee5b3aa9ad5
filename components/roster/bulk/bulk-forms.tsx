import { useTranslations } from 'next-intl';
import type { z } from 'zod';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Field, SelectField } from '#components/ui/field.tsx';
import { Filters } from '#components/ui/filters.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid } from '#components/ui/form-layout.tsx';
import { sharingLevels } from '#db/enums.ts';
import type { Preview } from '#lib/roster/bulk/schema.ts';

type Shown = z.output<typeof Preview>;
type Wanted = { until?: string | undefined; sharing?: string | undefined };

/** What the act is to do: a GET form, so that the preview has an address of its own. */
export function BulkWanted({ preview: { id, act }, wanted }: { preview: Shown; wanted: Wanted }) {
  const t = useTranslations('bulk');
  const terms = useTranslations('terms.sharing');
  if (act === 'ask' || act === 'remind') return null;
  const field =
    act === 'end' ? (
      <DateField name="until" label={t('until')} defaultValue={wanted.until} />
    ) : (
      <SelectField
        name="sharing"
        label={t('level')}
        defaultValue={wanted.sharing}
        options={sharingLevels.map((level) => ({ value: level, label: terms(level) }))}
      />
    );
  return <Filters action={`/roster/bulk/${id}`} label={t(`titles.${act}`)} search={field} />;
}

type ConfirmProps = { form: FormPage; preview: Shown; wanted: Wanted; reason: string; back: string };

/** Does what the preview shows, and nothing else: it carries the preview's fingerprint. */
export function BulkConfirm({ form, preview, wanted, reason, back }: ConfirmProps) {
  const t = useTranslations('bulk');
  const { id, list, act, doable, fingerprint } = preview;
  const backTo = t(list === 'people' ? 'backPeople' : 'backRoster');
  if (doable === 0) return <ButtonLink href={back}>{backTo}</ButtonLink>;
  const hidden = { selection: id, fingerprint, ...wanted };
  return (
    <Form {...form} action="/bulk-acts" to="/roster/acts/{id}" labels={{ reason: t('reason') }}>
      {Object.entries(hidden).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      {act === 'end' && (
        <FieldGrid>
          <Field
            name="reason"
            label={t('reason')}
            hint={t('reasonHint')}
            defaultValue={reason}
            maxLength={300}
            className="wide"
            required
          />
        </FieldGrid>
      )}
      <div className="acts mt-6">
        <Button tone="primary">{t(`apply.${act}`, { count: doable })}</Button>
        <ButtonLink href={back}>{backTo}</ButtonLink>
      </div>
    </Form>
  );
}
