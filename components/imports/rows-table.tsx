import { getLocale, getTranslations } from 'next-intl/server';
import type { z } from 'zod';
import { Status } from '#components/ui/status.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { wholeNumber } from '#lib/i18n/format.ts';
import { reasonIn } from '#lib/imports/reasons.ts';
import { type Said, said } from '#lib/imports/said.ts';
import type { ImportRow } from '#lib/imports/schema.ts';

type Row = z.output<typeof ImportRow>;

const marks = {
  new: { tone: 'success', icon: 'plus' },
  changed: { tone: 'info', icon: 'revise' },
  unchanged: { tone: 'neutral', icon: 'check' },
  gone: { tone: 'warning', icon: 'triangle' },
  rejected: { tone: 'critical', icon: 'octagon' },
} as const;

const amounts = new Set(['requirements', 'funding', 'originalRequirements', 'revisedRequirements']);

/** What each row of the file would do, or did. */
export async function RowsTable({ rows }: { rows: readonly Row[] }) {
  const [t, locale] = [await getTranslations('imports'), await getLocale()];
  return (
    <Table label={t('rows')} records className="imp">
      <TableHead>
        <ColumnHead numeric>{t('line')}</ColumnHead>
        <ColumnHead>{t('result')}</ColumnHead>
        <ColumnHead>{t('record')}</ColumnHead>
        <ColumnHead>{t('says')}</ColumnHead>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.id} id={`row-${row.id}`}>
            <Cell label={t('line')} numeric>
              {row.line ?? t('notInFile')}
            </Cell>
            <Cell label={t('result')} className="nw">
              <Status {...marks[row.outcome]}>{t(`outcomes.${row.outcome}`)}</Status>
            </Cell>
            <RowHead>
              <bdi>{row.label ?? row.key}</bdi>
            </RowHead>
            <Cell label={t('says')}>
              {row.outcome === 'rejected' ? (
                <span className="crit-text">{reasonIn(locale, row.reason, row.reasonValue)}</span>
              ) : (
                <Words row={row} />
              )}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

async function Words({ row }: { row: Row }) {
  const [t, locale] = [await getTranslations('imports'), await getLocale()];
  if (row.outcome === 'gone') return t('staysAsHistory');
  if (row.outcome === 'unchanged') return t('nothingChanges');
  const value = (field: string, words: string) =>
    words && amounts.has(field) ? wholeNumber(words, locale) : words || t('blank');
  const name = (field: string) =>
    t.has(`fields.${field}` as 'fields.code') ? t(`fields.${field}` as 'fields.code') : field;
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {said(row.data, row.before).map(({ field, before, after }: Said) => (
        <li key={field}>
          <span className="mute">{name(field)}</span>{' '}
          {before !== undefined && (
            <>
              <del>{value(field, before)}</del> <span aria-hidden="true">→</span>{' '}
            </>
          )}
          {before === undefined ? <bdi>{value(field, after)}</bdi> : <ins>{value(field, after)}</ins>}
        </li>
      ))}
    </ul>
  );
}
