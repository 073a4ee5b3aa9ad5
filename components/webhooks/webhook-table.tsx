import { useLocale, useTranslations } from 'next-intl';
import type { z } from 'zod';
import { Link } from '#components/ui/link.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { Webhook } from '#lib/webhooks/schema.ts';
import { eventKey } from './event-name.ts';
import { WebhookState } from './webhook-state.tsx';

export function WebhookTable({ webhooks }: { webhooks: readonly z.output<typeof Webhook>[] }) {
  const t = useTranslations('webhooks');
  const locale = useLocale();
  return (
    <Table label={t('title')} records>
      <TableHead>
        <ColumnHead>{t('name')}</ColumnHead>
        <ColumnHead>{t('events')}</ColumnHead>
        <ColumnHead>{t('operation')}</ColumnHead>
        <ColumnHead>{t('state')}</ColumnHead>
      </TableHead>
      <TableBody>
        {webhooks.map((webhook) => (
          <TableRow key={webhook.id}>
            <RowHead>
              <Link href={`/administration/webhooks/${webhook.id}`}>
                <bdi>{webhook.name}</bdi>
              </Link>
              <br />
              <span className="mute sm ltr">{webhook.url.replace(/^https:\/\//, '')}</span>
            </RowHead>
            <Cell label={t('events')}>
              {webhook.events.map((event) => t(`event.${eventKey(event)}`)).join(', ')}
            </Cell>
            <Cell label={t('operation')}>
              {webhook.operation ? nameOf(webhook.operation, locale) : t('everywhere')}
            </Cell>
            <Cell label={t('state')}>
              <WebhookState {...webhook} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
