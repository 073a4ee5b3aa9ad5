import { useLocale, useTranslations } from 'next-intl';
import type { z } from 'zod';
import { Status } from '#components/ui/status.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import type { AuditEvent } from '#lib/audit/schema.ts';
import { moment } from '#lib/i18n/format.ts';
import { ActName } from './act-name.tsx';

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
              <Who event={event} />
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
              {event.subjectType}
              {event.operationCode && <span className="mute sm"> {event.operationCode}</span>}
              <br />
              <code className="ltr xs mute">{event.subjectId?.slice(0, 8)}</code>
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

/** Field by field: what it was, and what it became. */
function Changes({ before, after }: Pick<Event, 'before' | 'after'>) {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  if (names.length === 0) return null;
  return (
    <ul className="sm">
      {names.slice(0, 8).map((name) => (
        <li key={name}>
          <span className="mute">{name}</span> {before && name in before && <del>{said(before[name])}</del>}{' '}
          {after && name in after && <ins>{said(after[name])}</ins>}
        </li>
      ))}
      {names.length > 8 && <li className="mute">…</li>}
    </ul>
  );
}

/** Ids tell records apart by their first characters; whole ones stand in the API. */
const ids = /([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

function said(value: unknown): string {
  if (value === null || value === undefined || value === '') return '∅';
  const text = (typeof value === 'object' ? JSON.stringify(value) : String(value)).replace(ids, '$1…');
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
