import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { CheckField } from '#components/ui/choice-field.tsx';
import { Field, SelectField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { FieldGrid, FormActions } from '#components/ui/form-layout.tsx';
import { contactKinds } from '#db/enums.ts';
import type { PersonShown } from '../person-profile.tsx';
import { labelsOf, useSharingChoices } from './choices.tsx';
import type { Told } from './told.ts';

type Props = Told & {
  form: FormPage;
  personId: string;
  contact?: PersonShown['contacts'][number] | undefined;
  backHref: string;
};

/** One contact detail with its own sharing level, source and consent. */
export function ContactForm({ form, personId, contact, backHref, value }: Props) {
  const t = useTranslations('roster.personForm');
  const kinds = useTranslations('roster.kinds');
  const action = contact ? `/people/${personId}/contacts/${contact.id}` : `/people/${personId}/contacts`;
  return (
    <Form
      {...form}
      action={action}
      method={contact ? 'PATCH' : 'POST'}
      to={backHref}
      labels={{ ...labelsOf(['kind', 'value', 'label', 'source'], t), sharing: t('contactLevel') }}
    >
      {contact && <input type="hidden" name="version" value={value('version', contact.version)} />}
      <FieldGrid>
        <SelectField
          name="kind"
          label={t('kind')}
          options={contactKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
          defaultValue={value('kind', contact?.kind)}
        />
        <Field
          name="value"
          label={t('value')}
          defaultValue={value('value', contact?.value)}
          required
          maxLength={200}
          autoComplete="off"
          dir="ltr"
        />
        <Field
          name="label"
          label={t('label')}
          hint={t('labelHint')}
          defaultValue={value('label', contact?.label)}
          maxLength={60}
        />
        <SelectField
          name="sharing"
          label={t('contactLevel')}
          options={useSharingChoices()}
          defaultValue={value('sharing', contact?.sharing ?? 'network')}
        />
        <Field
          name="source"
          label={t('source')}
          hint={t('sourceHint')}
          defaultValue={value('source', contact?.source)}
          maxLength={300}
        />
      </FieldGrid>
      <div className="mt-4">
        <CheckField
          name="consent"
          label={t('consent')}
          defaultChecked={value('consent', contact?.consentAt ? 'on' : '') !== ''}
        />
        <CheckField name="confirmed" label={t('confirmed')} defaultChecked={value('confirmed') !== ''} />
      </div>
      <FormActions label={t('saveContact')} cancelHref={backHref} />
    </Form>
  );
}

type RemovalProps = { form: FormPage; personId: string; contactId: string; backHref: string };

export function ContactRemoval({ form, personId, contactId, backHref }: RemovalProps) {
  const t = useTranslations('roster.personForm');
  return (
    <Form
      {...form}
      action={`/people/${personId}/contacts/${contactId}/remove`}
      to={backHref}
      className="mt-6"
    >
      <Button tone="danger">{t('removeContact')}</Button>
    </Form>
  );
}
