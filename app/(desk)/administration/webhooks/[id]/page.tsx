import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ActForm } from '#components/ui/act-form.tsx';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { DescriptionList } from '#components/ui/description-list.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Form } from '#components/ui/form.tsx';
import { Message } from '#components/ui/message.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { RefusedAct } from '#components/ui/refused-act.tsx';
import { Section } from '#components/ui/section.tsx';
import { DeliveryTable } from '#components/webhooks/delivery-table.tsx';
import { eventKey } from '#components/webhooks/event-name.ts';
import { WebhookState } from '#components/webhooks/webhook-state.tsx';
import { addressWith, asked } from '#lib/http/asked.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read } from '#lib/http/read.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { getWebhook, listDeliveries } from '#lib/webhooks/queries.ts';

const list = '/administration/webhooks';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('webhooks'))('title') };
}

export default async function WebhookPage({
  params,
  searchParams,
}: PageProps<'/administration/webhooks/[id]'>) {
  const { id } = await params;
  const words = await asked(searchParams);
  const [t, locale, webhook, sent, { form }] = await Promise.all([
    getTranslations(),
    getLocale(),
    read(getWebhook, { id }),
    read(listDeliveries, { id, ...(words.cursor && { cursor: words.cursor }) }),
    formPage(searchParams),
  ]);
  const here = `${list}/${id}`;
  const own = { ...form, from: here };
  const turn = (cursor: string | null) => cursor && addressWith(here, {}, { cursor });
  return (
    <>
      <PageHead
        title={webhook.name}
        crumbs={[
          { href: '/administration', label: t('accounts.list.title') },
          { href: list, label: t('webhooks.title') },
        ]}
        status={<WebhookState {...webhook} />}
      >
        <ActForm form={own} action={`/webhooks/${id}/test`} to={`${here}?done=tried`}>
          {t('webhooks.try')}
        </ActForm>
        <ButtonLink href={`${here}?ask=remove`}>{t('webhooks.remove')}</ButtonLink>
        <ButtonLink href={`${here}/edit`} tone="primary">
          {t('webhooks.edit')}
        </ButtonLink>
      </PageHead>
      {words.done === 'created' && <Message tone="success" role="status" title={t('webhooks.created')} />}
      {words.done === 'tried' && <Message tone="success" role="status" title={t('webhooks.tried')} />}
      <RefusedAct form={own} />
      <DescriptionList
        facts={[
          { term: t('webhooks.url'), detail: <span className="ltr">{webhook.url}</span> },
          {
            term: t('webhooks.events'),
            detail: webhook.events.map((event) => t(`webhooks.event.${eventKey(event)}`)).join(', '),
          },
          {
            term: t('webhooks.operation'),
            detail: webhook.operation ? nameOf(webhook.operation, locale) : t('webhooks.everywhere'),
          },
          { term: t('webhooks.how'), detail: t('webhooks.howText') },
        ]}
      />
      <Section title={t('webhooks.deliveries')}>
        {sent.items.length > 0 ? (
          <>
            <DeliveryTable deliveries={sent.items} />
            <Pager
              summary={t('webhooks.deliveriesRange', {
                from: sent.from,
                to: sent.from + sent.items.length - 1,
                total: sent.total,
              })}
              previous={turn(sent.previous)}
              next={turn(sent.next)}
            />
          </>
        ) : (
          <p className="mute">{t('webhooks.noDeliveries')}</p>
        )}
      </Section>
      {words.ask === 'remove' && (
        <Dialog
          title={t('webhooks.askRemove', { name: webhook.name })}
          text={t('webhooks.askRemoveText')}
          closeHref={here}
        >
          <Form {...own} action={`/webhooks/${id}/removal`} to={list}>
            <p className="flex gap-3 mt-4">
              <ButtonLink href={here}>{t('common.actions.cancel')}</ButtonLink>
              <Button tone="danger">{t('webhooks.remove')}</Button>
            </p>
          </Form>
        </Dialog>
      )}
    </>
  );
}
