import { useLocale, useTranslations } from 'next-intl';
import type { z } from 'zod';
import { ChangedFields, useAmountSaid } from '#components/exchange/changed-fields.tsx';
import { Timeline } from '#components/ui/timeline.tsx';
import type { Appeal } from '#lib/appeals/schema.ts';
import { plainDate } from '#lib/i18n/format.ts';

type Change = z.output<typeof Appeal>['changes'][number];

/** What each import changed, newest first, with the file it came from. */
export function AppealHistory({ changes }: { changes: readonly Change[] }) {
  const t = useTranslations('appeals.one');
  const locale = useLocale();
  return (
    <Timeline
      entries={changes.map((change, at) => ({
        key: `${change.importId} ${change.year} ${at}`,
        when: plainDate(change.appliedAt, locale),
        state: change.outcome === 'gone' ? 'gap' : 'on',
        children: (
          <>
            <Told change={change} />
            <span className="mute xs">
              <bdi>{t('fromFile', { file: change.fileName, date: plainDate(change.asOf, locale) })}</bdi>
            </span>
          </>
        ),
      }))}
    />
  );
}

function Told({ change: { outcome, year, before, data } }: { change: Change }) {
  const t = useTranslations('appeals.one.outcome');
  const amount = useAmountSaid();
  if (outcome === 'changed')
    return (
      <>
        {year ? t('changedYear', { year }) : t('changed')}
        <ChangedFields before={before} data={data} />
      </>
    );
  if (outcome === 'gone') return <p>{year ? t('goneYear', { year }) : t('gone')}</p>;
  if (!year) return <p>{t('new')}</p>;
  const sides = { asked: amount(data?.requirements), received: amount(data?.funding) };
  return <p>{t('newYear', { year, ...sides })}</p>;
}
