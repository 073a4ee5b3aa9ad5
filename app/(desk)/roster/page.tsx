import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Selection } from '#components/roster/bulk/selection.tsx';
import { CoverageFigures, CoverageTable } from '#components/roster/coverage-table.tsx';
import { PersonPanel } from '#components/roster/person-panel.tsx';
import { type RosterParams, rosterAddress, rosterParams } from '#components/roster/roster-address.ts';
import { RosterApplied, RosterFilters } from '#components/roster/roster-filters.tsx';
import { RosterCount, RosterEmpty, RosterHead, RosterPager } from '#components/roster/roster-frame.tsx';
import { RosterTable } from '#components/roster/roster-table.tsx';
import { IgnoredWords } from '#components/ui/ignored-words.tsx';
import { PanelLayout } from '#components/ui/side-panel.tsx';
import { mayAnywhere } from '#lib/access/actor.ts';
import { formPage } from '#lib/http/form-page.ts';
import { read, signedIn } from '#lib/http/read.ts';
import { understood } from '#lib/http/understood.ts';
import { getPerson } from '#lib/roster/people/queries.ts';
import { getCoverage, listPosts, listRosterChoices } from '#lib/roster/posts/queries.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('roster'))('title') };
}

export default async function RosterPage({ searchParams }: PageProps<'/roster'>) {
  const { words: params, ignored } = understood(listPosts, rosterParams(await searchParams));
  const { view, person: asked, columns: _columns, select, ...filter } = params;
  const coverageView = view === 'coverage';
  const [actor, t, list, choices, coverage, person] = await Promise.all([
    signedIn(),
    getTranslations('roster'),
    read(listPosts, filter as Parameters<typeof listPosts>[1]),
    read(listRosterChoices, {}),
    coverageView ? read(getCoverage, filter as Parameters<typeof getCoverage>[1]) : null,
    asked ? read(getPerson, { id: asked, asOf: filter.asOf }) : null,
  ]);
  const { asOf, items } = list;
  const mayAssign = mayAnywhere(actor, 'assignment.create');
  const maySelect = mayAnywhere(actor, 'bulk.apply');
  // Beside an open panel, or by whoever may do nothing with them, the rows are only read.
  const form = maySelect && !asked && select ? (await formPage(searchParams)).form : null;
  const closeHref = rosterAddress(params, { cursor: params.cursor });
  const head = (
    <>
      <RosterHead
        params={params}
        counts={list.counts}
        views={choices.views}
        mayAssign={mayAssign}
        mayCreate={mayAnywhere(actor, 'post.create')}
      />
      <IgnoredWords ignored={ignored} />
      <RosterFilters params={params} asOf={asOf} choices={choices} />
      <RosterApplied params={params} asOf={asOf} choices={choices} total={list.total} />
      {coverage && items.length > 0 && <CoverageFigures coverage={coverage} asOf={asOf} />}
    </>
  );
  const panel = person && (
    <PersonPanel person={person} asOf={asOf} closeHref={closeHref} mayAssign={mayAssign} />
  );
  return (
    <PanelLayout head={head} panel={panel} back={{ href: closeHref, label: t('backToRoster') }}>
      {items.length === 0 ? (
        <RosterEmpty asOf={asOf} nothing={list.counts.all === 0 && Object.keys(filter).length === 0} />
      ) : (
        <>
          {!panel && <RosterCount total={list.total} asOf={asOf} params={params} maySelect={maySelect} />}
          {coverageView ? (
            <CoverageTable posts={items} asOf={asOf} />
          ) : (
            <Selection list="roster" form={form} params={params} total={list.total}>
              <RosterTable
                posts={items}
                asOf={asOf}
                params={params as RosterParams}
                narrow={panel !== null}
                selecting={form !== null}
              />
            </Selection>
          )}
          <RosterPager list={list} params={params} />
        </>
      )}
    </PanelLayout>
  );
}
