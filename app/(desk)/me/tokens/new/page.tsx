import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { ChoiceField } from '#components/ui/choice-field.tsx';
import { DateField } from '#components/ui/date-field.tsx';
import { Field } from '#components/ui/field.tsx';
import { Form } from '#components/ui/form.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { sealedToken } from '#lib/auth/sealed-token.ts';
import { formPage } from '#lib/http/form-page.ts';
import { signedIn } from '#lib/http/read.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('me'))('tokens.newTitle') };
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Shows a token before it exists, and makes it exist when the form is sent: see lib/auth/sealed-token.ts. */
export default async function NewTokenPage({ searchParams }: PageProps<'/me/tokens/new'>) {
  const actor = await signedIn();
  const [t, { form, value, values }, { token, sealed }] = await Promise.all([
    getTranslations(),
    formPage(searchParams),
    sealedToken(actor.accountId ?? ''),
  ]);
  const labels = {
    name: t('me.tokens.name'),
    access: t('me.tokens.access'),
    until: t('me.tokens.until'),
  };
  return (
    <>
      <PageHead
        title={t('me.tokens.newTitle')}
        lead={t('me.tokens.newLead')}
        crumbs={[{ href: '/me', label: t('me.title') }]}
      />
      <Form {...form} action="/me/tokens" to="/me?done=token#tokens" labels={labels} className="form">
        <Field
          name="_shown"
          label={t('me.tokens.token')}
          defaultValue={token}
          className="ltr"
          autoComplete="off"
          spellCheck={false}
          readOnly
        />
        <input type="hidden" name="sealed" value={sealed} />
        <Field
          name="name"
          label={labels.name}
          hint={t('me.tokens.nameHint')}
          defaultValue={value('name')}
          maxLength={200}
          required
        />
        <ChoiceField
          name="access"
          label={labels.access}
          chosen={values('access', ['read'])}
          options={(['read', 'write'] as const).map((access) => ({
            value: access,
            label: t(`me.tokens.accesses.${access}`),
          }))}
        />
        <DateField
          name="until"
          label={labels.until}
          hint={t('me.tokens.untilHint')}
          defaultValue={value('until', inDays(90))}
        />
        <p className="my-4 flex gap-3">
          <Button tone="primary">{t('me.tokens.createIt')}</Button>
          <ButtonLink href="/me">{t('common.actions.cancel')}</ButtonLink>
        </p>
      </Form>
    </>
  );
}
