import { useLocale, useTranslations } from 'next-intl';
import { AttachmentList, type ListedFile } from '#components/attachments/attachment-list.tsx';
import { Section } from '#components/ui/section.tsx';
import { Cell, ColumnHead, RowHead, Table, TableBody, TableHead, TableRow } from '#components/ui/table.tsx';
import { decimalNumber, percent } from '#lib/i18n/format.ts';
import type { UpdateShown } from '#lib/updates/queries.ts';
import { JumpLine } from './figure-fields.tsx';
import { type FigureRow, figureRows, indicatorName } from './figure-rows.ts';

type Content = Record<string, Record<string, unknown>>;

type Props = { update: UpdateShown; content: Content; files: readonly ListedFile[] };

/** What was sent, step by step, each beside what the period before said; what differs stands out. */
export function SentWords({ update, content, files }: Props) {
  const t = useTranslations('updates.one');
  const steps = useTranslations('terms.updateStep');
  const fields = useTranslations('updates');
  const before = update.previous?.content;
  const text = (step: string, name: string) => (content[step]?.[name] as string | undefined) ?? null;
  const team = text('coordination', 'team') as 'same' | 'changed' | null;
  return (
    <>
      <Section title={steps('coordination')}>
        <p>{team ? t(`team.${team}`) : t('nothingSaid')}</p>
        <Words now={text('coordination', 'note')} />
        {content.check?.withMembers === true && <p className="mt-2">{t('withMembers')}</p>}
      </Section>
      <Section title={steps('figures')}>
        <Figures rows={figureRows(update, content.figures)} />
      </Section>
      <Section title={steps('access')}>
        {(['access', 'needs'] as const).map((name) => (
          <div key={name} className="mt-2">
            <h3 className="b">{fields(`access.${name}`)}</h3>
            <Words now={text('access', name)} before={before?.access?.[name]} say={t('nothingSaid')} />
          </div>
        ))}
      </Section>
      <Section title={steps('story')}>
        {text('story', 'title') && (
          <h3 className="b" dir="auto">
            {text('story', 'title')}
          </h3>
        )}
        <Words now={text('story', 'text')} say={text('story', 'title') ? '' : t('nothingSaid')} />
        {files.length > 0 && (
          <div className="mt-4">
            <AttachmentList files={files} home={`/updates/${update.id}/attachments`} pictures />
          </div>
        )}
      </Section>
    </>
  );
}

function Words({ now, before, say = '' }: { now: string | null; before?: unknown; say?: string }) {
  const t = useTranslations('updates.one');
  if (!now) return say ? <p className="mute">{say}</p> : null;
  return (
    <>
      <p className="ptext" dir="auto">
        {now}
      </p>
      {typeof before === 'string' && before !== '' && (
        <p className="sm mute mt-1" dir="auto">
          {before === now ? t('sameText') : `${t('beforeText')} ${before}`}
        </p>
      )}
    </>
  );
}

function Figures({ rows }: { rows: readonly FigureRow[] }) {
  const t = useTranslations('updates.one');
  const groups = useTranslations('terms.peopleGroup');
  const said = useTranslations('updates.figures');
  const locale = useLocale();
  const known = rows.filter((row) => row.value !== null || row.last !== null);
  if (known.length === 0) return <p className="mute">{t('nothingSaid')}</p>;
  return (
    <Table label={t('figures')} tight records>
      <TableHead>
        <ColumnHead>{t('indicator')}</ColumnHead>
        <ColumnHead numeric>{t('now')}</ColumnHead>
        <ColumnHead numeric>{t('before')}</ColumnHead>
        <ColumnHead numeric>{t('difference')}</ColumnHead>
      </TableHead>
      <TableBody>
        {known.map((row) => (
          <TableRow key={row.key} className={row.jump === null ? undefined : 'jump'}>
            <RowHead>
              {row.group
                ? said('of', {
                    indicator: indicatorName(row.indicator, locale),
                    group: groups(row.group).toLocaleLowerCase(locale),
                  })
                : indicatorName(row.indicator, locale)}
              <JumpLine row={row} />
            </RowHead>
            <Cell numeric label={t('now')}>
              {row.value === null ? (
                <span className="mute">{said('unknown')}</span>
              ) : (
                <b className="b">{decimalNumber(row.value, locale)}</b>
              )}
            </Cell>
            <Cell numeric label={t('before')}>
              {row.last === null ? (
                <span className="mute">{said('unknown')}</span>
              ) : (
                decimalNumber(row.last, locale)
              )}
            </Cell>
            <Cell numeric label={t('difference')}>
              <Difference row={row} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Difference({ row: { value, last } }: { row: FigureRow }) {
  const t = useTranslations('updates.one');
  const locale = useLocale();
  if (value === null) return <span className="mute">{t('gone')}</span>;
  if (last === null) return <span className="mute">{t('isNew')}</span>;
  const [now, then] = [Number(value), Number(last)];
  if (now === then) return <span className="mute">=</span>;
  const sign = now > then ? '+' : '−';
  const by = then === 0 ? decimalNumber(String(now), locale) : percent(Math.abs(now - then) / then, locale);
  return <span className="ltr">{`${sign}${by}`}</span>;
}
