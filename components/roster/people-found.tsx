import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { ButtonLink } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { FormPage } from '#components/ui/form.tsx';
import { Pager } from '#components/ui/pager.tsx';
import { SelectLink } from './bulk/select-link.tsx';
import { Selection } from './bulk/selection.tsx';
import { PeopleTable } from './people-table.tsx';
import { pathWith } from './roster-address.ts';

type Props = {
  list: {
    items: ComponentProps<typeof PeopleTable>['people'];
    from: number;
    total: number;
    next: string | null;
    previous: string | null;
  };
  params: Record<string, string | undefined>;
  /** Whether this reader may act on many at once, and the form to do it with while boxes are shown. */
  selecting: { may: boolean; form: FormPage | null };
};

/** What a search of people found: read, or ticked to be acted upon together. */
export function PeopleFound({ list: { items, from, total, next, previous }, params, selecting }: Props) {
  const t = useTranslations('roster.people');
  const { cursor, select, ...kept } = params;
  const searching = Object.entries(kept).some(([name, value]) => name !== 'sort' && value);
  if (items.length === 0) {
    return (
      <EmptyState
        title={searching ? t('empty.title') : t('empty.nothing')}
        action={searching && <ButtonLink href="/people">{t('empty.clear')}</ButtonLink>}
      >
        {searching ? t('empty.lead') : t('empty.nothingLead')}
      </EmptyState>
    );
  }
  const at = (place: string | null) => place && pathWith('/people', { ...kept, select, cursor: place });
  const otherwise = pathWith('/people', { ...kept, cursor, select: select ? undefined : '1' });
  return (
    <>
      {selecting.may && (
        <p className="noprint my-2">
          <SelectLink href={otherwise} selecting={Boolean(select)} />
        </p>
      )}
      <Selection list="people" form={selecting.form} params={kept} total={total}>
        <PeopleTable people={items} params={params} selecting={selecting.form !== null} />
      </Selection>
      <Pager
        summary={t('page', { from, to: from + items.length - 1, total })}
        previous={at(previous)}
        next={at(next)}
      />
    </>
  );
}
