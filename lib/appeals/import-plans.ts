import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { amount, day, id, list, Rejected, required, words, year } from '#lib/exchange/cells.ts';
import type { Importer, Row } from '#lib/exchange/importer.ts';
import { languageOfCategories, typeOfCategories } from './appeal-type.ts';
import { applyPlans } from './apply-plans.ts';
import { sources } from './mine-action.ts';

const columns = {
  code: { tag: '#response+code', headers: ['code'] },
  internalId: { tag: '#meta+id', headers: ['internalId', 'internal id'] },
  startDate: { tag: '#date+start', headers: ['startDate', 'start date'] },
  endDate: { tag: '#date+end', headers: ['endDate', 'end date'] },
  planVersion: { tag: '#response+name', headers: ['planVersion', 'plan version', 'name'] },
  categories: { tag: '#response+type+list', headers: ['categories'] },
  locations: { tag: '#country+code+list', headers: ['locations'] },
  years: { tag: '#date+year+list', headers: ['years'] },
  origRequirements: { tag: '#value+requirements+orig+c_usd', headers: ['origRequirements'] },
  revisedRequirements: { tag: '#value+requirements+revised+c_usd', headers: ['revisedRequirements'] },
} as const;
type Cell = Row<keyof typeof columns>;

const countriesOf = (cell: Cell) =>
  [...new Set(list(cell('locations')).map((code) => code.toUpperCase()))].sort();
const yearsOf = (cell: Cell) => [...new Set(list(cell('years')).map(year))].sort();

/** OCHA's list of humanitarian response plans (HDX `humanitarian-response-plans`). */
export const plans: Importer<keyof typeof columns> = {
  kind: 'plans',
  action: 'appeal.import',
  sharing: 'partners',
  columns,

  reach: (cell) => ({
    years:
      cell('years')
        .match(/\b(19|20)\d\d\b/g)
        ?.map(Number) ?? [],
    country: cell('locations')
      .match(/\b[A-Z]{3}\b/g)
      ?.join(' '),
  }),

  identify(cell) {
    const planVersionId = id(required(words(cell('internalId')), 'internalId')) ?? 0;
    const code = words(cell('code'));
    const name = words(cell('planVersion'));
    return {
      key: `#${planVersionId}`,
      label: [code ?? `#${planVersionId}`, name].filter(Boolean).join(' · '),
      about: { planVersionId, code },
    };
  },

  read(cell) {
    const categories = list(cell('categories'));
    const [startsOn, endsOn] = [day(cell('startDate')), day(cell('endDate'))];
    if (startsOn && endsOn && endsOn < startsOn)
      throw new Rejected('ends_before_start', `${startsOn} – ${endsOn}`);
    const data = {
      planVersionId: id(cell('internalId')),
      code: words(cell('code')),
      name: required(words(cell('planVersion')), 'planVersion'),
      type: typeOfCategories(categories),
      categories: words(cell('categories')),
      language: languageOfCategories(categories),
      startsOn,
      endsOn,
      years: yearsOf(cell),
      countries: countriesOf(cell),
      originalRequirements: positive(amount(cell('origRequirements'))),
      revisedRequirements: positive(amount(cell('revisedRequirements'))),
    };
    return { data };
  },

  checks: (rows) => sql`
    select distinct on (r.line) r.line, 'country_unknown' as reason, c.code as reason_value
    from ${rows} r, jsonb_array_elements_text(r.data -> 'countries') c(code)
    where not exists (select from countries k where k.id = c.code) order by r.line, c.code`,

  match: matchPlans,

  current: ({ since, until, country }) => sql`
    select a.id as subject_id, '' as part, a.code as key, concat_ws(' · ', coalesce(a.code, '#' || a.plan_version_id), a.name) as label,
      jsonb_build_object('planVersionId', a.plan_version_id, 'code', a.code, 'name', a.name, 'type', a.type,
        'categories', a.categories, 'language', a.language, 'startsOn', a.starts_on, 'endsOn', a.ends_on,
        'years', to_jsonb(a.years), 'countries', to_jsonb(coalesce(c.codes, '{}')),
        'originalRequirements', trim_scale(a.original_requirements)::text,
        'revisedRequirements', trim_scale(a.revised_requirements)::text) as data,
      a.gone_since, a.as_of,
      a.source = ${sources.plans} and exists (select from unnest(a.years) y where y between ${since ?? 0} and ${until ?? 0})
        and (${country ?? null}::text is null or c.codes = string_to_array(${country ?? null}, ' ')) as covered
    from appeals a left join lateral (
      select array_agg(country_id order by country_id) as codes from appeal_countries where appeal_id = a.id) c on true`,

  apply: (db: Db, applied) => applyPlans(db, applied, matchPlans),
};

function positive(told: string | null) {
  if (told?.startsWith('-')) throw new Rejected('negative', told);
  return told;
}

/**
 * A plan is known by the id of its version; a new version of it by its code, as long as one plan and one row only
 * have that code: a few old regional plans share theirs.
 */
function matchPlans(rows: SQL): SQL {
  return sql`
    select line, subject_id from (
      with r as (select line, (about ->> 'planVersionId')::int as version, about ->> 'code' as code from ${rows} as told),
      free as (select a.id, a.code from appeals a where a.code is not null
        and not exists (select from r where r.version = a.plan_version_id)),
      loose as (select r.line, r.code from r where r.code is not null
        and not exists (select from appeals a where a.plan_version_id = r.version))
      select r.line, a.id as subject_id from r join appeals a on a.plan_version_id = r.version
      union all
      select min(l.line), min(f.id::text)::uuid from loose l join free f using (code) group by code having count(*) = 1
    ) as known`;
}
