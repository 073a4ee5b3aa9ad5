import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Form } from '#components/ui/form.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { WebhookFields } from '#components/webhooks/webhook-fields.tsx';
import { formPage } from '#lib/http/form-page.ts';
import { allowed, read } from '#lib/http/read.ts';
import { listOperationChoices } from '#lib/operations/queries.ts';
import { sealedSecret } from '#lib/webhooks/secret.ts';

const path = '/administration/webhooks';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('webhooks'))('newTitle') };
}

/** Shows the secret before the webhook exists, as a token is: see lib/auth/sealed-token.ts. */
export default async function NewWebhookPage({ searchParams }: PageProps<'/administration/webhooks/new'>) {
  await allowed('webhook.create');
  const [t, operations, { form, value, values }, { secret, sealed }] = await Promise.all([
    getTranslations(),
    read(listOperationChoices, {}),
    formPage(searchParams),
    sealedSecret(),
  ]);
  const labels = {
    name: t('webhooks.name'),
    url: t('webhooks.url'),
    events: t('webhooks.events'),
    operationId: t('webhooks.operation'),
  };
  return (
    <>
      <PageHead
        title={t('webhooks.newTitle')}
        lead={t('webhooks.newLead')}
        crumbs={[
          { href: '/administration', label: t('accounts.list.title') },
          { href: path, label: t('webhooks.title') },
        ]}
      />
      <Form {...form} action="/webhooks" to={`${path}/{id}?done=created`} labels={labels} className="form">
        <Field
          name="_shown"
          label={t('webhooks.secret')}
          defaultValue={secret}
          className="ltr"
          autoComplete="off"
          spellCheck={false}
          readOnly
        />
        <input type="hidden" name="sealed" value={sealed} />
        <WebhookFields operations={operations} value={value} values={values} />
        <p className="my-4 flex gap-3">
          <Button tone="primary">{t('webhooks.create')}</Button>
          <ButtonLink href={path}>{t('common.actions.cancel')}</ButtonLink>
        </p>
      </Form>
    </>
  );
}
