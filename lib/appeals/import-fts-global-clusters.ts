import { type SQL, sql } from 'drizzle-orm';
import { amount, day, id, Rejected, required, words, year } from '#lib/exchange/cells.ts';
import type { Importer } from '#lib/exchange/importer.ts';
import { typeOfCode } from './appeal-type.ts';
import { applyFtsGlobalClusters } from './apply-fts-global-clusters.ts';
import { mineAction, sources } from './mine-action.ts';

const columns = {
  countryCode: { tag: '#country+code', headers: ['countryCode', 'country code'] },
  id: { tag: '#activity+appeal+id+fts_internal', headers: ['id'] },
  name: { tag: '#activity+appeal+name', headers: ['name'] },
  code: { tag: '#activity+appeal+id+external', headers: ['code'] },
  startDate: { tag: '#date+start', headers: ['startDate', 'start date'] },
  endDate: { tag: '#date+end', headers: ['endDate', 'end date'] },
  year: { tag: '#date+year', headers: ['year'] },
  clusterCode: { tag: '#sector+cluster+code', headers: ['clusterCode', 'cluster code'] },
  requirements: { tag: '#value+funding+required+usd', headers: ['requirements'] },
  funding: { tag: '#value+funding+total+usd', headers: ['funding'] },
} as const;

/** FTS requirements and funding by global cluster (HDX `fts-requirements-and-funding-data`): the rows of mine action. */
export const ftsGlobalClusters: Importer<keyof typeof columns> = {
  kind: 'fts-global-clusters',
  action: 'appeal.import',
  sharing: 'partners',
  columns,

  reach: (cell) => ({
    years:
      cell('year')
        .match(/^\s*(19|20)\d\d\s*$/)
        ?.slice(0, 1)
        .map(Number) ?? [],
    country: words(cell('countryCode')) ?? undefined,
  }),

  identify(cell) {
    if (words(cell('clusterCode')) !== String(mineAction.hpcId)) return null;
    const ftsId = id(required(words(cell('id')), 'id'));
    const code = words(cell('code'));
    const [of, name] = [year(cell('year')), words(cell('name'))];
    return {
      key: `#${ftsId} ${of}`,
      label: [code ?? `#${ftsId}`, of, name].filter(Boolean).join(' · '),
      part: String(of),
      about: {
        ftsId,
        code,
        name: name ?? code,
        year: of,
        country: words(cell('countryCode'))?.toUpperCase() ?? null,
        type: typeOfCode(code ?? '', of),
      },
    };
  },

  read(cell) {
    const [startsOn, endsOn] = [day(cell('startDate')), day(cell('endDate'))];
    if (startsOn && endsOn && endsOn < startsOn)
      throw new Rejected('ends_before_start', `${startsOn} – ${endsOn}`);
    required(words(cell('name')) ?? words(cell('code')), 'name');
    const requirements = amount(cell('requirements'));
    if (requirements?.startsWith('-')) throw new Rejected('negative', requirements);
    return { data: { requirements, funding: amount(cell('funding')) }, about: { startsOn, endsOn } };
  },

  checks: (rows) => sql`
    select r.line, 'country_unknown' as reason, r.about ->> 'country' as reason_value from ${rows} r
    where r.about ->> 'country' is not null
      and not exists (select from countries k where k.id = r.about ->> 'country')
    union all
    select r.line, 'appeal_ambiguous', r.about ->> 'code' from ${rows} r
    where not exists (select from appeals a where a.fts_id = (r.about ->> 'ftsId')::int)
      and (select count(*) from appeals a where a.code = r.about ->> 'code' and a.fts_id is null) > 1`,

  match: matchFigures,

  current: ({ since, until, country }) => sql`
    select a.id as subject_id, f.year::text as part, concat_ws(' ', coalesce(a.code, '#' || a.fts_id), f.year) as key,
      concat_ws(' · ', coalesce(a.code, '#' || a.fts_id), f.year, a.name) as label,
      jsonb_build_object('requirements', trim_scale(f.requirements)::text, 'funding', trim_scale(f.funding)::text) as data,
      f.gone_since, f.as_of,
      f.source = ${sources.figures} and f.year between ${since ?? 0} and ${until ?? 0}
        and (${country ?? null}::text is null or exists (
          select from appeal_countries c where c.appeal_id = a.id and c.country_id = ${country ?? null})) as covered
    from appeal_figures f join appeals a on a.id = f.appeal_id where f.cluster_code = ${mineAction.code}`,

  apply: (db, applied) => applyFtsGlobalClusters(db, applied, matchFigures),
};

/**
 * FTS and the list of plans number a plan differently; its code is what they share. Once met, a plan is known by the
 * number of FTS, which lasts when its code does not.
 */
function matchFigures(rows: SQL): SQL {
  return sql`
    select r.line, coalesce(known.id, coded.id) as subject_id from ${rows} r
    left join appeals known on known.fts_id = (r.about ->> 'ftsId')::int
    left join lateral (select min(a.id::text)::uuid as id from appeals a
      where a.code = r.about ->> 'code' and a.fts_id is null having count(*) = 1) coded on known.id is null
    where coalesce(known.id, coded.id) is not null`;
}
