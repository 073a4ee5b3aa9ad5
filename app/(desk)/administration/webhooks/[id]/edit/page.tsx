import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { CheckField } from '#components/ui/choice-field.tsx';
import { Form } from '#components/ui/form.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { WebhookFields } from '#components/webhooks/webhook-fields.tsx';
import { formPage } from '#lib/http/form-page.ts';
import { allowed, read } from '#lib/http/read.ts';
import { listOperationChoices } from '#lib/operations/queries.ts';
import { getWebhook } from '#lib/webhooks/queries.ts';

const list = '/administration/webhooks';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('webhooks'))('edit') };
}

export default async function EditWebhookPage({
  params,
  searchParams,
}: PageProps<'/administration/webhooks/[id]/edit'>) {
  const { id } = await params;
  await allowed('webhook.edit');
  const [t, webhook, operations, { form, value, values }] = await Promise.all([
    getTranslations(),
    read(getWebhook, { id }),
    read(listOperationChoices, {}),
    formPage(searchParams),
  ]);
  const here = `${list}/${id}`;
  const labels = {
    name: t('webhooks.name'),
    url: t('webhooks.url'),
    events: t('webhooks.events'),
    operationId: t('webhooks.operation'),
    active: t('webhooks.active'),
  };
  return (
    <>
      <PageHead
        title={t('webhooks.editTitle', { name: webhook.name })}
        crumbs={[
          { href: list, label: t('webhooks.title') },
          { href: here, label: webhook.name },
        ]}
        here={t('webhooks.edit')}
      />
      <Form {...form} action={`/webhooks/${id}`} method="PATCH" to={here} labels={labels} className="form">
        <input type="hidden" name="version" value={value('version', webhook.version)} />
        <WebhookFields operations={operations} value={value} values={values} stored={webhook} />
        <CheckField
          name="active"
          label={t('webhooks.active')}
          defaultChecked={values('active', webhook.active ? ['on'] : []).includes('on')}
        />
        <p className="hint">{t('webhooks.activeHint')}</p>
        <p className="my-4 flex gap-3">
          <Button tone="primary">{t('webhooks.save')}</Button>
          <ButtonLink href={here}>{t('common.actions.cancel')}</ButtonLink>
        </p>
      </Form>
    </>
  );
}
