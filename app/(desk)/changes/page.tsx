import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChangeTable } from '#components/changes/change-table.tsx';
import { DeclineDialog } from '#components/changes/decline-dialog.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { SelectField } from '#components/ui/field.tsx';
import { Filters } from '#components/ui/filters.tsx';
import { Message } from '#components/ui/message.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { RefusedAct } from '#components/ui/refused-act.tsx';
import { changeStatuses } from '#db/enums.ts';
import { mayAnywhere } from '#lib/access/actor.ts';
import { addressWith, asked } from '#lib/http/asked.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { listChanges } from '#lib/roster/changes/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('changes'))('title') };
}

export default async function ChangesPage({ searchParams }: PageProps<'/changes'>) {
  const { decline, done, status: wished, ...words } = await asked(searchParams);
  const [actor, t, { form, value }] = await Promise.all([
    signedIn(),
    getTranslations('changes'),
    formPage(searchParams),
  ]);
  const decides = mayAnywhere(actor, 'change.accept');
  const status =
    changeStatuses.find((each) => each === wished) ?? (decides && wished !== 'all' ? 'open' : undefined);
  const list = await read(listChanges, {
    ...(status && { status }),
    ...(words.cursor && { cursor: words.cursor }),
  });
  const { items, from, total } = list;
  const at = (cursor: string | null) =>
    cursor && addressWith('/changes', { status: wished ?? '' }, { cursor });
  const declined = items.find(({ id, moves }) => id === decline && moves.includes('decline'));
  return (
    <>
      <PageHead title={t('title')} lead={decides ? t('lead') : t('ownLead')} />
      {done === 'sent' && <Message tone="success" role="status" title={t('sent')} />}
      <RefusedAct form={form} />
      <Filters
        action="/changes"
        label={t('filterLabel')}
        search={
          <SelectField
            name="status"
            label={t('filter')}
            defaultValue={status ?? 'all'}
            options={[
              { value: 'all', label: t('all') },
              ...changeStatuses.map((each) => ({ value: each, label: t(`status.${each}`) })),
            ]}
          />
        }
      />
      {items.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneLead')}</EmptyState>
      ) : (
        <>
          <ChangeTable changes={items} form={form} />
          <Pager
            summary={t('range', { from, to: from + items.length - 1, total })}
            previous={at(list.previous)}
            next={at(list.next)}
          />
        </>
      )}
      {declined && <DeclineDialog change={declined} form={form} reason={value('reason')} />}
    </>
  );
}
