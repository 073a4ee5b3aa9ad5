import { sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { day, required, words } from '#lib/exchange/cells.ts';
import type { Importer } from '#lib/exchange/importer.ts';

const columns = {
  country: { tag: '#country+code', headers: ['Location', 'country code', 'iso3'] },
  level: { tag: '#geo+admin_level', headers: ['Admin Level', 'level'] },
  pcode: { tag: '#adm+code', headers: ['P-Code', 'pcode'] },
  name: { tag: '#adm+name', headers: ['Name'] },
  parent: { tag: '#adm+code+parent', headers: ['Parent P-Code', 'parent'] },
  since: { tag: '#date+start', headers: ['Valid from date'], optional: true },
} as const;

/** Import rows know records by a uuid; a p-code has one that is always the same. */
const idOf = (pcode: ReturnType<typeof sql>) => sql`md5('admin unit ' || ${pcode})::uuid`;

/** OCHA's global list of p-codes of level 1 and 2 (HDX `global-pcodes`): what is new or renamed; nothing is ever gone. */
export const adminUnits: Importer<keyof typeof columns> = {
  kind: 'admin-units',
  action: 'structure.create',
  sharing: 'partners',
  columns,

  reach: () => ({ years: [], country: undefined }),

  identify(cell) {
    const level = words(cell('level'));
    if (level !== '1' && level !== '2') return null;
    const pcode = required(words(cell('pcode')), 'P-Code');
    return { key: pcode, label: [pcode, words(cell('name'))].filter(Boolean).join(' · '), about: { pcode } };
  },

  read(cell) {
    day(cell('since'));
    const data = {
      pcode: words(cell('pcode')),
      country: words(cell('country'))?.toUpperCase() ?? null,
      level: Number(words(cell('level'))),
      name: required(words(cell('name')), 'Name'),
      parent: words(cell('parent')),
    };
    return { data };
  },

  checks: (rows) => sql`
    select r.line, 'country_unknown' as reason, r.data ->> 'country' as reason_value from ${rows} r
    where r.data is not null and not exists (select from countries k where k.id = r.data ->> 'country')`,

  match: (rows) => sql`select r.line, ${idOf(sql`u.pcode`)} as subject_id from ${rows} r
    join admin_units u on u.pcode = r.about ->> 'pcode'`,

  current: () => sql`
    select ${idOf(sql`u.pcode`)} as subject_id, '' as part, u.pcode as key, u.pcode || ' · ' || u.name as label,
      jsonb_build_object('pcode', u.pcode, 'country', u.country_id, 'level', u.level, 'name', u.name,
        'parent', u.parent_pcode) as data,
      null::date as gone_since, current_date as as_of, false as covered
    from admin_units u`,

  async apply(db: Db, { id }) {
    await db.execute(sql`
      insert into admin_units (pcode, country_id, level, name, parent_pcode)
      select p.pcode, p.country, p.level, p.name, p.parent
      from import_rows r, jsonb_to_record(r.data) as p(pcode text, country text, level int, name text, parent text)
      where r.import_id = ${id} and r.outcome in ('new', 'changed')
      on conflict (pcode) do update set (country_id, level, name, parent_pcode)
        = (excluded.country_id, excluded.level, excluded.name, excluded.parent_pcode)`);
  },
};
