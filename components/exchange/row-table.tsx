import { useTranslations } from 'next-intl';
import type { z } from 'zod';
import { Status } from '#components/ui/status.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import type { ImportOutcome } from '#db/enums.ts';
import type { ImportRow } from '#lib/imports/schema.ts';
import { ChangedFields, MainFacts } from './changed-fields.tsx';
import { isOurs, OwnChanges, OwnFacts } from './own-facts.tsx';
import { useReason } from './reason.ts';
import { rowAnchor } from './row-anchor.ts';

type Row = z.output<typeof ImportRow>;

const look = {
  new: { tone: 'success', icon: 'plus' },
  changed: { tone: 'info', icon: 'revise' },
  unchanged: { tone: 'neutral', icon: 'dash' },
  gone: { tone: 'warning', icon: 'clock' },
  rejected: { tone: 'critical', icon: 'octagon' },
} as const satisfies Record<ImportOutcome, object>;

/** What each row of a file would do, or did. */
export function RowTable({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations('imports');
  return (
    <Table label={t('one.table')} records tight className="imp">
      <TableHead>
        <ColumnHead numeric>{t('one.line')}</ColumnHead>
        <ColumnHead>{t('one.result')}</ColumnHead>
        <ColumnHead>{t('one.record')}</ColumnHead>
        <ColumnHead>{t('one.changes')}</ColumnHead>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id} id={rowAnchor(row)}>
            <Cell numeric className="mute" label={t('one.line')}>
              {row.sheet && <bdi>{row.sheet} </bdi>}
              {row.line ?? '–'}
            </Cell>
            <Cell className="nw">
              <Status {...look[row.outcome]}>{t(`outcome.${row.outcome}`)}</Status>
            </Cell>
            <RowHead>
              <bdi>{row.label ?? row.key}</bdi>
            </RowHead>
            <Cell label={t('one.changes')}>
              <div>
                <WhatChanges row={row} />
                <WhatToCheck row={row} />
              </div>
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function WhatChanges({ row: { part, outcome, reason, reasonValue, before, data } }: { row: Row }) {
  const t = useTranslations('imports.one');
  const reasonIn = useReason();
  if (outcome === 'rejected') return reasonIn(reason, reasonValue);
  if (outcome === 'gone') return part === '5w' ? t('earlier') : t('gone');
  const own = isOurs(data);
  if (outcome === 'changed')
    return own ? <OwnChanges before={before} data={data} /> : <ChangedFields before={before} data={data} />;
  if (own) return <OwnFacts data={data} />;
  return <MainFacts data={data} fields={mainFields(data)} />;
}

/** Figures of a year, a place, or an appeal. */
function mainFields(data: Row['data']) {
  if (data !== null && 'funding' in data) return ['requirements', 'funding'] as const;
  if (data !== null && 'genderMarker' in data)
    return ['organisationName', 'amountUsd', 'genderMarker'] as const;
  if (data !== null && 'organisationName' in data) return ['organisationName', 'askedUsd'] as const;
  if (data !== null && 'pcode' in data) return ['country', 'level', 'parent'] as const;
  return ['type', 'countries', 'revisedRequirements'] as const;
}

/** What whoever imports should look at, though the row is taken. */
function WhatToCheck({ row: { outcome, reason, reasonValue } }: { row: Row }) {
  const reasonIn = useReason();
  if (outcome === 'rejected' || !reason) return null;
  return (
    <div>
      <Status tone="warning" icon="triangle">
        {reasonIn(reason, reasonValue)}
      </Status>
    </div>
  );
}
