import { useLocale, useTranslations } from 'next-intl';
import type { z } from 'zod';
import { Status } from '#components/ui/status.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { webhookEvents } from '#db/enums.ts';
import { moment } from '#lib/i18n/format.ts';
import type { Delivery } from '#lib/webhooks/schema.ts';
import { eventKey } from './event-name.ts';

type Row = z.output<typeof Delivery>;

/** What a delivery told of. One of an event that is no longer told of still shows its name. */
function useEventName() {
  const t = useTranslations('webhooks.event');
  return (event: string) => {
    const known = [...webhookEvents, 'test' as const].find((each) => each === event);
    return known ? t(eventKey(known)) : <bdi className="ltr">{event}</bdi>;
  };
}

export function DeliveryTable({ deliveries }: { deliveries: readonly Row[] }) {
  const t = useTranslations('webhooks');
  const locale = useLocale();
  const nameOf = useEventName();
  return (
    <Table label={t('deliveries')} records>
      <TableHead>
        <ColumnHead>{t('what')}</ColumnHead>
        <ColumnHead>{t('when')}</ColumnHead>
        <ColumnHead>{t('attempts')}</ColumnHead>
        <ColumnHead>{t('answer')}</ColumnHead>
      </TableHead>
      <TableBody>
        {deliveries.map((delivery) => (
          <TableRow key={delivery.id}>
            <RowHead>{nameOf(delivery.event)}</RowHead>
            <Cell label={t('when')} className="nw tnum">
              {moment(delivery.createdAt, locale)}
            </Cell>
            <Cell label={t('attempts')} className="tnum">
              {delivery.attempts}
            </Cell>
            <Cell label={t('answer')}>
              <Outcome {...delivery} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Outcome({ deliveredAt, answer }: Row) {
  const t = useTranslations('webhooks');
  if (deliveredAt)
    return (
      <Status tone="success" icon="check">
        {t('taken', { answer: answer ?? '' })}
      </Status>
    );
  if (answer)
    return (
      <Status tone="warning" icon="triangle">
        {t('notTaken', { answer })}
      </Status>
    );
  return (
    <Status tone="neutral" icon="clock">
      {t('waiting')}
    </Status>
  );
}
