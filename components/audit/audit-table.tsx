import { useLocale, useTranslations } from 'next-intl';
import type { z } from 'zod';
import { Status } from '#components/ui/status.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import type { AuditEvent } from '#lib/audit/schema.ts';
import { moment } from '#lib/i18n/format.ts';
import { ActName } from './act-name.tsx';
import { Changes } from './changes.tsx';

type Event = z.output<typeof AuditEvent>;

export function AuditTable({ events }: { events: readonly Event[] }) {
  const t = useTranslations('audit');
  const locale = useLocale();
  return (
    <Table label={t('title')} records>
      <TableHead>
        <ColumnHead>{t('when')}</ColumnHead>
        <ColumnHead>{t('who')}</ColumnHead>
        <ColumnHead>{t('what')}</ColumnHead>
        <ColumnHead>{t('on')}</ColumnHead>
        <ColumnHead>{t('changed')}</ColumnHead>
      </TableHead>
      <TableBody>
        {events.map((event) => (
          <TableRow key={event.id}>
            <RowHead className="nw tnum">{moment(event.at, locale)}</RowHead>
            <Cell label={t('who')}>
              <div>
                <Who event={event} />
              </div>
            </Cell>
            <Cell label={t('what')}>
              <ActName action={event.action} />
              {event.outcome === 'denied' && (
                <>
                  <br />
                  <Status tone="warning" icon="lock">
                    {t('outcomes.denied')}
                  </Status>
                </>
              )}
            </Cell>
            <Cell label={t('on')}>
              <div>
                <On type={event.subjectType} />
                {event.operationCode && <span className="mute sm"> {event.operationCode}</span>}
                <br />
                <code className="ltr xs mute">{event.subjectId?.slice(0, 8)}</code>
              </div>
            </Cell>
            <Cell label={t('changed')}>
              <Changes before={event.before} after={event.after} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Who({ event: { actorKind, accountName, network } }: { event: Event }) {
  const t = useTranslations('audit');
  return (
    <>
      <bdi>{accountName ?? t(`kinds.${actorKind}`)}</bdi>
      <span className="mute sm">
        {accountName && actorKind === 'token' && ` ${t('byToken')}`}
        {network && ` ${t('network', { network })}`}
      </span>
    </>
  );
}

/** What kind of record it was done to. */
function On({ type }: { type: string | null }) {
  const t = useTranslations('audit.nouns');
  return type && t.has(type as 'post') ? t(type as 'post') : type;
}
