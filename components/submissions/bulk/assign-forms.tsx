import { useTranslations } from 'next-intl';
import type { z } from 'zod';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { SelectField } from '#components/ui/field.tsx';
import { Filters } from '#components/ui/filters.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { reviewRoles } from '#db/enums.ts';
import type { AssignPreview } from '#lib/reviews/bulk/schema.ts';

type Shown = z.output<typeof AssignPreview>;

/** Who is to review them, as what and by when: a GET form, so that the preview has an address of its own. */
export function AssignWanted({ preview }: { preview: Shown }) {
  const t = useTranslations('assign');
  const one = useTranslations('submissions.one');
  const terms = useTranslations('terms.reviewRole');
  const { id, candidates, reviewer, role, dueOn } = preview;
  const people = candidates.map((it) => ({
    value: it.id,
    label: one('open', { name: it.name, count: it.open }),
  }));
  return (
    <Filters
      action={`/submissions/assign/${id}`}
      label={t('title')}
      search={
        <SelectField
          name="accountId"
          className="grow"
          label={one('assignWhom')}
          defaultValue={reviewer?.id ?? ''}
          options={[{ value: '', label: t('nobody') }, ...people]}
        />
      }
    >
      <SelectField
        name="role"
        className="f2"
        label={one('assignRole')}
        defaultValue={role}
        options={reviewRoles.map((it) => ({ value: it, label: terms(it) }))}
      />
      <DateField name="dueOn" className="f2" label={one('assignDue')} defaultValue={dueOn ?? undefined} />
    </Filters>
  );
}

/** Asks for what the preview shows, and nothing else: it carries the preview's fingerprint. */
export function AssignConfirm({ preview, form }: { preview: Shown; form: FormPage }) {
  const t = useTranslations('assign');
  const { id, reviewer, role, dueOn, doable, fingerprint } = preview;
  const back = <ButtonLink href="/submissions?queue=all&select=1">{t('back')}</ButtonLink>;
  if (!reviewer || doable === 0) return <div className="acts mt-6">{back}</div>;
  const hidden = { selection: id, fingerprint, accountId: reviewer.id, role, dueOn };
  return (
    <Form {...form} action="/review-assignments" to="/submissions/acts/{id}">
      {Object.entries(hidden).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <div className="acts mt-6">
        <Button tone="primary">{t('apply', { count: doable, name: reviewer.name })}</Button>
        {back}
      </div>
    </Form>
  );
}
