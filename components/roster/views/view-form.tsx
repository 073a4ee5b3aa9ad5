import { useTranslations } from 'next-intl';
import { CheckField, ChoiceField } from '#components/ui/choice-field.tsx';
import { Field } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import { roles } from '#db/enums.ts';
import type { SavedViewShown } from '#lib/roster/views/schema.ts';
import type { Told } from '../forms/told.ts';

type Common = Told & { form: FormPage; mayShare: boolean };

function Fields({ value, values, mayShare, view }: Omit<Common, 'form'> & { view?: SavedViewShown }) {
  const t = useTranslations('views');
  const names = useTranslations('accounts.role');
  return (
    <>
      <Field
        name="name"
        label={t('name')}
        hint={t('nameHint')}
        defaultValue={value('name', view?.name)}
        maxLength={200}
        required
      />
      {mayShare && (
        <ChoiceField
          kind="checkbox"
          name="sharedWith"
          className="wide"
          label={t('sharedWith')}
          hint={t('sharedHint')}
          chosen={values('sharedWith', view?.sharedWith)}
          options={roles.map((role) => ({ value: role, label: names(role) }))}
        />
      )}
    </>
  );
}

type NewProps = Common & {
  /** The address after the question mark. */
  query: string;
  /** The day in it, in words; none: it looks at today. */
  day: string | null;
};

export function NewViewForm({ form, query, day, ...told }: NewProps) {
  const t = useTranslations('views');
  return (
    <Form
      {...form}
      action="/saved-views"
      to={query ? `/roster?${query}` : '/roster'}
      labels={{ name: t('name'), sharedWith: t('sharedWith') }}
    >
      <input type="hidden" name="query" value={query} />
      <FieldGrid>
        <Fields {...told} />
        {day && (
          <div className="wide">
            <CheckField
              name="keepDay"
              label={t('keepDay', { date: day })}
              defaultChecked={told.value('keepDay') !== ''}
            />
          </div>
        )}
      </FieldGrid>
      <FormActions label={t('create')} cancelHref={query ? `/roster?${query}` : '/roster'} />
    </Form>
  );
}

export function ViewEditForm({ form, view, ...told }: Common & { view: SavedViewShown }) {
  const t = useTranslations('views');
  return (
    <Form
      {...form}
      action={`/saved-views/${view.id}`}
      method="PATCH"
      to="/roster/views"
      labels={{ name: t('name'), sharedWith: t('sharedWith') }}
    >
      <input type="hidden" name="version" value={told.value('version', view.version)} />
      {!told.mayShare &&
        view.sharedWith.map((role) => <input key={role} type="hidden" name="sharedWith" value={role} />)}
      <FieldGrid>
        <Fields {...told} view={view} />
      </FieldGrid>
      <FormActions label={t('saveEdit')} cancelHref="/roster/views" />
    </Form>
  );
}
