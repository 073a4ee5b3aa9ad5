import { useLocale, useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Field, SelectField } from '#components/ui/field.tsx';
import { Form, type FormPage } from '#components/ui/form.tsx';
import { locales } from '#lib/i18n/locales.ts';
import { NewPassword } from './new-password.tsx';

type Props = {
  invitation: { email: string | null; name: string | null; known: boolean; first: boolean };
  token: string;
  form: FormPage;
  value: (name: string, stored?: string | null) => string;
};

/** An address with an account only accepts; a new one says who it is and how it will sign in. */
export function InvitationForm({ invitation: { name, known, first }, token, form, value }: Props) {
  const t = useTranslations();
  const labels = {
    email: t('auth.first.email'),
    name: t('auth.invitation.name'),
    locale: t('auth.invitation.language'),
    password: t('auth.invitation.password'),
  };
  const current = useLocale();
  return (
    <Form {...form} action="/invitations/acceptance" to="/sign-in?done=ready" labels={labels}>
      <input type="hidden" name="token" value={token} />
      {known && <p className="my-4">{t('auth.invitation.known')}</p>}
      {first && (
        <Field
          name="email"
          type="email"
          autoComplete="username"
          label={labels.email}
          defaultValue={value('email')}
          required
        />
      )}
      {!known && (
        <>
          <Field
            name="name"
            autoComplete="name"
            label={labels.name}
            hint={t('auth.invitation.nameHint')}
            defaultValue={value('name', name)}
            maxLength={200}
            required
          />
          <SelectField
            name="locale"
            label={labels.locale}
            defaultValue={value('locale', current)}
            options={locales.map((locale) => ({ value: locale, label: t(`accounts.locale.${locale}`) }))}
          />
          <NewPassword label={labels.password} hint={t('auth.invitation.passwordHint')} />
        </>
      )}
      <p className="my-4">
        <Button tone="primary" full>
          {first ? t('auth.first.create') : t('auth.invitation.accept')}
        </Button>
      </p>
    </Form>
  );
}
