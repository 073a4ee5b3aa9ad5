import { type SQL, sql } from 'drizzle-orm';
import { typeOfCategories } from '#lib/appeals/appeal-type.ts';
import { amount, day, id, list, Rejected, required, words } from '#lib/exchange/cells.ts';
import type { Cells, Importer } from '#lib/exchange/importer.ts';
import { asCell, items, member } from '#lib/exchange/json-value.ts';
import { settledNames } from '#lib/organisations/known-names.ts';
import { applyHpcProjects } from './apply-hpc-projects.ts';

type Column =
  | 'id'
  | 'name'
  | 'versionCode'
  | 'funds'
  | 'objective'
  | 'partners'
  | 'startDate'
  | 'endDate'
  | 'updatedAt'
  | 'published'
  | 'status'
  | 'organisation'
  | 'acronym'
  | 'website'
  | 'others'
  | 'places'
  | 'countries'
  | 'planId'
  | 'planVersionId'
  | 'planCode'
  | 'planName'
  | 'planStart'
  | 'planEnd'
  | 'planType'
  | 'plans';

/** One record for each project in each plan: a plan that stands there once per category is one. */
function* recordsOf(results: readonly unknown[]): Generator<Cells<Column>> {
  for (const project of results) {
    const plans = new Map(items(member(project, 'plans')).map((plan) => [asCell(member(plan, 'id')), plan]));
    const types = items(member(project, 'plans')).map((plan) =>
      asCell(member(member(plan, 'categories'), 'name')),
    );
    if (plans.size === 0) plans.set('', null);
    for (const plan of plans.values()) yield recordOf(project, plan, types, plans.size);
  }
}

function recordOf(project: unknown, plan: unknown, types: readonly string[], plans: number): Cells<Column> {
  const told = (name: string) => asCell(member(project, name));
  const ofPlan = (name: string) => asCell(member(plan, name));
  const [first, ...others] = items(member(project, 'organizations'));
  const locations = items(member(project, 'locations'));
  const status = asCell(member(items(member(project, 'workflowStatusOptions'))[0], 'type'));
  return {
    id: told('id'),
    name: told('name'),
    versionCode: told('versionCode'),
    funds: told('currentRequestedFunds'),
    objective: told('objective'),
    partners: typeof member(project, 'partners') === 'string' ? told('partners') : '',
    startDate: told('startDate'),
    endDate: told('endDate'),
    updatedAt: told('updatedAt'),
    published: told('currentPublishedVersionId'),
    status,
    organisation: asCell(member(first, 'name')),
    acronym: asCell(member(first, 'abbreviation')),
    website: asCell(member(first, 'url')),
    others: others.map((each) => asCell(member(each, 'name'))).join('; '),
    places: placesIn(locations),
    countries: locations.map((place) => asCell(member(place, 'iso3'))).join(','),
    planId: ofPlan('id'),
    planVersionId: ofPlan('planVersionId'),
    planCode: ofPlan('code'),
    planName: ofPlan('name'),
    planStart: ofPlan('startDate'),
    planEnd: ofPlan('endDate'),
    planType: types.join('|'),
    plans: String(plans),
  };
}

/** Provinces and districts; a whole country is no place within it. */
const placesIn = (locations: readonly unknown[]) =>
  locations
    .filter((place) => Number(member(place, 'adminLevel')) > 0)
    .map((place) => asCell(member(place, 'pcode')))
    .join(',');

/** The longest title and list of partners that a proposal takes. */
const clipped = (text: string | null, most: number) =>
  text && text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;

const sorted = (cell: string) => [...new Set(list(cell))].sort();

/**
 * Pages of the project search of HPC: published projects of a plan become proposals, each with a submission to that
 * appeal. A page says nothing of those on other pages, so nothing is ever gone.
 */
export const hpcProjects: Importer<Column> = {
  kind: 'hpc-projects',
  action: 'appeal.import',
  sharing: 'partners',
  columns: {},
  partial: true,

  json(document) {
    const results = member(member(document, 'data'), 'results');
    if (!Array.isArray(results)) return null;
    const isProject = results.every((each) => member(each, 'currentRequestedFunds') !== undefined);
    return isProject ? recordsOf(results) : null;
  },

  reach: () => ({ years: [], country: undefined }),

  identify(cell) {
    const project = id(required(words(cell('id')), 'id'));
    const plan = words(cell('planCode')) ?? words(cell('planId'));
    const name = clipped(words(cell('name')), 200);
    return {
      key: `#${project} ${plan ?? ''}`.trim(),
      label: [plan && `${plan}-${project}`, name].filter(Boolean).join(' · '),
      about: {
        externalId: `hpc:${project}`,
        code: `${plan}-${project}`,
        planId: id(cell('planId')),
        planVersionId: id(cell('planVersionId')),
        planCode: words(cell('planCode')),
      },
    };
  },

  read(cell) {
    const [startsOn, endsOn] = [day(cell('startDate')), day(cell('endDate'))];
    if (startsOn && endsOn && endsOn < startsOn)
      throw new Rejected('ends_before_start', `${startsOn} – ${endsOn}`);
    const askedUsd = amount(cell('funds'));
    if (askedUsd?.startsWith('-')) throw new Rejected('negative', askedUsd);
    required(words(cell('planCode')) ?? words(cell('planId')), 'plans');
    const partners = [words(cell('partners')), words(cell('others'))].filter(Boolean).join('; ');
    const data = {
      title: clipped(required(words(cell('name')), 'name'), 200),
      organisationName: words(cell('organisation')),
      partners: clipped(partners || null, 300),
      objective: words(clipped(cell('objective'), 5_000) ?? ''),
      startsOn,
      endsOn,
      // What each of several plans is asked for is not said: the whole would be counted twice.
      askedUsd: cell('plans') === '1' ? askedUsd : null,
      budgetUsd: askedUsd,
      externalCode: words(cell('versionCode')),
      places: sorted(cell('places')),
    };
    return { data, about: { ...statusOf(cell), ...organisationIn(cell), ...planOf(cell) } };
  },

  checks: (rows) => sql`
    select r.line, 'appeal_ambiguous' as reason, r.about ->> 'planCode' as reason_value from ${rows} r
    where (select count(*) from appeals a where a.code = r.about ->> 'planCode'
        and a.fts_id is distinct from (r.about ->> 'planId')::int) > 1
      and not exists (select from appeals a where a.fts_id = (r.about ->> 'planId')::int
        or a.plan_version_id = (r.about ->> 'planVersionId')::int)`,

  notes: (rows) => {
    const named = sql`(select data ->> 'organisationName' as name, about ->> 'acronym' as acronym from ${rows} as told)`;
    return sql`select r.line, 'organisation_waits' as reason, r.data ->> 'organisationName' as reason_value
      from ${rows} r where r.data ->> 'organisationName' is not null
        and r.data ->> 'organisationName' not in (${settledNames(named)})`;
  },

  match: (rows) => sql`
    select r.line, s.id as subject_id from (${appealsMeant(rows)}) r
    join proposals p on p.external_id = r.external_id
    join submissions s on s.proposal_id = p.id and s.appeal_id = r.appeal_id`,

  current: () => sql`
    select s.id as subject_id, '' as part, s.code as key, concat_ws(' · ', s.code, p.title) as label,
      jsonb_build_object('title', p.title, 'organisationName', p.organisation_name,
        'partners', t.content ->> 'partners', 'objective', t.content ->> 'objective', 'startsOn', p.starts_on,
        'endsOn', p.ends_on, 'askedUsd', trim_scale(s.asked_usd)::text, 'budgetUsd', trim_scale(p.budget_usd)::text,
        'externalCode', s.external_code, 'places', to_jsonb(p.places)) as data,
      null::date as gone_since, i.as_of, false as covered
    from submissions s join proposals p on p.id = s.proposal_id
    left join proposal_texts t on t.proposal_id = p.id and t.section = 'summary'
    left join imports i on i.id = s.import_id
    where p.external_id like 'hpc:%'`,

  apply: (db, applied) => applyHpcProjects(db, applied, appealsMeant),
};

/**
 * Where the submission stands when it is first met; from then on people move it. The search answers with what is
 * published, and says of the rest what the plan's own workflow calls it.
 */
function statusOf(cell: (column: Column) => string) {
  const type = words(cell('status'));
  const status = words(cell('published'))
    ? 'published'
    : type === 'accepted' || type === 'rejected'
      ? type
      : 'submitted';
  const updatedAt = words(cell('updatedAt'));
  return { status, statusSince: updatedAt && !Number.isNaN(Date.parse(updatedAt)) ? updatedAt : null };
}

const organisationIn = (cell: (column: Column) => string) => ({
  acronym: words(cell('acronym')),
  website: words(cell('website')),
});

const planOf = (cell: (column: Column) => string) => ({
  planName: words(cell('planName')) ?? words(cell('planCode')),
  planStart: day(cell('planStart')),
  planEnd: day(cell('planEnd')),
  planType: typeOfCategories(list(cell('planType'))),
  countries: sorted(cell('countries')),
});

/** The appeal of each row (line, external_id, appeal_id): a plan is known by its number in FTS, its version, its code. */
function appealsMeant(rows: SQL): SQL {
  return sql`
    select r.line, r.about ->> 'externalId' as external_id, coalesce(known.id, version.id, coded.id) as appeal_id
    from ${rows} r
    left join appeals known on known.fts_id = (r.about ->> 'planId')::int
    left join appeals version on version.plan_version_id = (r.about ->> 'planVersionId')::int
    left join (select code, min(id::text)::uuid as id from appeals where fts_id is null group by code
      having count(*) = 1) coded on coded.code = r.about ->> 'planCode'`;
}
