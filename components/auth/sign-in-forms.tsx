import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import { Link } from '#components/ui/link.tsx';
import { DoorForm } from './door-form.tsx';

type Props = { form: FormPage; email: string; next: string };

const isEmail = { type: 'email', name: 'email', autoComplete: 'username', inputMode: 'email' } as const;

export function EmailForm({ form, email, next }: Props) {
  const t = useTranslations('auth.signIn');
  return (
    <DoorForm action="/sign-in/email" {...form} labels={{ email: t('email') }}>
      <Field {...isEmail} label={t('email')} hint={t('emailHint')} defaultValue={email} required />
      <input type="hidden" name="next" value={next} />
      <p className="my-4">
        <Button tone="primary" full>
          {t('continue')}
        </Button>
      </p>
    </DoorForm>
  );
}

/** By password, or by a link when there is none or it is forgotten. Shown whether or not the address has an account. */
export function PasswordForm({ form, email, next }: Props) {
  const t = useTranslations('auth.signIn');
  const back = form.back?.code === 'password_step' ? null : form.back;
  return (
    <DoorForm
      action="/sign-in/password"
      {...form}
      back={back}
      labels={{ email: t('email'), password: t('password') }}
    >
      <Field {...isEmail} label={t('email')} defaultValue={email} required />
      <Field
        name="password"
        type="password"
        autoComplete="current-password"
        label={t('password')}
        maxLength={128}
        required
        // The address is there already: what is missing is this.
        autoFocus={!back}
      />
      <input type="hidden" name="next" value={next} />
      <div className="grid gap-3 my-4">
        <Button tone="primary" full>
          {t('enter')}
        </Button>
        <Button full formAction="/sign-in/link" formNoValidate>
          {t('sendLink')}
        </Button>
      </div>
      <p className="sm">
        <Link href="/reset">{t('forgotten')}</Link>
      </p>
    </DoorForm>
  );
}
