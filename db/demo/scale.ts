import type pg from 'pg';
import { scaleSql } from './scale-sql.ts';
import { scaleSubmissions } from './scale-submissions.ts';
import { scaleUpdates } from './scale-updates.ts';

/** How much of each there is, besides whatever the database holds already. */
export const scale = {
  operations: 60,
  organisations: 3_000,
  structures: 2_000,
  posts: 10_000,
  people: 20_000,
  assignments: 40_000,
  appeals: 500,
  proposals: 50_000,
  submissions: 50_000,
  updates: 60_000,
};

const { id, list, of } = scaleSql;
const given = list(
  'Ada Adama Aline Amal Anton Awa Béa Bruno Celia Chidi Clément Dilan Elif Emre Fanta Farid Filip Greta Hana Hodan ' +
    'Idris Inès Jamila Jonas Kai Karim Layla Lena Lucía Maya Milo Nadia Noor Olivia Oskar Petra Rania Sami Thiri Zahra',
);
const family = list(
  'Exemple Muster Specimen Modèle Placeholder Dummy Prototype Muestra Ejemplo Sample Template Voorbeeld Beispiel Essai ' +
    'Fictif Exemplo Esempio Modello Przykład Örnek Misal Mithal Namuna Primer Příklad Eksempel Exempel Mfano Tusaale Zrazok',
);
const to = (kind: keyof typeof scale) => scaleSql.upTo(scale[kind]);

/** The first two structures are global; the rest go round the operations, in rank order within each. */
const operationOf = (n = 'n') => `case when ${n} > 2 then ${id('operation', `1 + (${n} - 3) % 60`)} end`;
const rank = '((n - 3) / 60)';
const below = (n: string, level: number) => `3 + ((${n}) - 3) % 60 + ${60 * level}`;

/** A post's terms of a year each follow one another; every ninth post stays vacant for 120 days in between. */
const termStart = 'current_date - 1290 + n % 330 + term * 365';

const statements = [
  `insert into operations (id, code, name_en, name_fr, since)
   select ${id('operation')}, 'SCALE-' || lpad(n::text, 2, '0'), 'Scale operation ' || n, 'Opération de charge ' || n,
     date '2015-01-01' + n * 30 from ${to('operations')}`,
  `insert into operation_countries (operation_id, country_id)
   select ${id('operation')}, c.id from ${to('operations')}
   join (select id, row_number() over (order by id) as at from countries) c
     on c.at between n * 4 - 3 and n * 4 - 3 + case when n % 10 = 0 then 3 else 0 end`,
  `insert into organisations (id, acronym, name_en, name_fr, type_code)
   select ${id('organisation')}, 'SO' || n, 'Scale organisation ' || n, 'Organisation de charge ' || n,
     ${of("(array['UN','INGO','NNGO','LNGO','NMAA','IO'])", 'n')} from ${to('organisations')}`,
  `insert into structures (id, type, arrangement, cluster_code, name_en, name_fr, location, languages, operation_id)
   select ${id('structure')},
     (case when n = 1 then 'global_cluster' when n = 2 then 'aor' when ${rank} = 0 then 'national_protection_cluster'
       when ${rank} = 1 then 'national_sub_cluster' when ${rank} % 8 = 7 then 'technical_working_group'
       else 'subnational_cluster' end)::structure_type,
     'cluster', case when n = 1 or (n > 2 and ${rank} = 0) then 'PRO' else 'PRO-MIN' end,
     'Scale structure ' || n, 'Structure de charge ' || n, 'Sampleville ' || n % 400,
     case when n % 3 = 0 then '{fr}' else '{en}' end::text[], ${operationOf()} from ${to('structures')}`,
  `insert into structure_phases (id, structure_id, phase, since, operation_id)
   select ${id('phase')}, ${id('structure')}, 'activated', current_date - 2000, ${operationOf()} from ${to('structures')}`,
  `insert into structure_links (id, from_id, to_id, type, since, operation_id)
   select ${id('link')}, ${id('structure')},
     case when n = 2 or ${rank} = 0 then ${id('structure', '1')} when ${rank} = 1 then ${id('structure', below('n', 0))}
       else ${id('structure', below('n', 1))} end,
     'part_of', current_date - 2000, ${operationOf()} from generate_series(2, ${scale.structures}) n`,
  `insert into structure_links (id, from_id, to_id, type, since, operation_id)
   select ${id('support')}, ${id('structure')}, ${id('structure', '2')}, 'supported_by', current_date - 2000, ${operationOf()}
   from generate_series(63, 122) n`,
  `insert into structure_agencies (id, structure_id, organisation_id, role, since, operation_id)
   select ${id('agency')}, ${id('structure')}, ${id('organisation', '1 + n % 3000')}, 'cluster_lead_agency',
     current_date - 2000, ${operationOf()} from ${to('structures')}`,
  `insert into structure_members (id, structure_id, organisation_id, active, since, operation_id)
   select ${id('member', 'n * 10 + m')}, ${id('structure')}, ${id('organisation', '1 + (n * 7 + m) % 3000')}, (n + m) % 5 > 0,
     current_date - 900, ${operationOf()} from ${to('structures')}, generate_series(1, 4) m`,
  `insert into people (id, given_name, family_name, organisation_id, languages, preferred_language, duty_station,
     time_zone, confirmed_at, confirmed_by, operation_id)
   select ${id('person')}, ${of(given, 'n')}, ${of(family, 'n / 40')} || '-' || ${of(family, 'n / 1200 + n * 7')},
     ${id('organisation', '1 + n % 3000')}, case when n % 3 = 0 then '{fr,en}' else '{en}' end::text[],
     (case when n % 3 = 0 then 'fr' else 'en' end)::locale, 'Sampleville ' || n % 400, 'UTC',
     current_date - n % 200, 'Scale', ${id('operation', '1 + n % 60')} from ${to('people')}`,
  `insert into person_contacts (id, person_id, kind, value, source, consent_at, confirmed_at, operation_id, sharing)
   select ${id('contact', 'n * 2 + m')}, ${id('person')}, (case m when 0 then 'email' else 'phone' end)::contact_kind,
     case m when 0 then 'p' || n || '@example.org' else '+000 00 ' || lpad(n::text, 7, '0') end, 'Scale',
     current_date - 300, current_date - n % 200, ${id('operation', '1 + n % 60')},
     (case m when 0 then 'partners' else 'network' end)::sharing_level
   from ${to('people')}, generate_series(0, 1) m where m = 0 or n % 2 = 0`,
  `insert into posts (id, structure_id, role, level, staffing_code, since, languages, location, operation_id)
   select ${id('post')}, ${id('structure', '1 + (n - 1) % 2000')},
     (array['coordinator','co_coordinator','information_management_officer','deputy','focal_point'])[1 + (n - 1) / 2000]::post_role,
     (case when (n - 1) % 2000 < 2 then 'global' when ((n - 1) % 2000 - 2) / 60 < 2 then 'national' else 'subnational' end)::post_level,
     ${of("(array['FP-F1','DH','FP-F2','FP-P','SG'])", 'n')}, current_date - 1400,
     case when n % 3 = 0 then '{fr}' else '{en}' end::text[], 'Sampleville ' || n % 400,
     ${operationOf('(1 + (n - 1) % 2000)')} from ${to('posts')}`,
  `insert into assignments (id, post_id, person_id, organisation_id, staffing_code, since, until, operation_id)
   select ${id('assignment', '(n - 1) * 4 + term')}, ${id('post')},
     ${id('person', '1 + (((n - 1) * 4 + term)::bigint * 7919) % 20000')}, ${id('organisation', '1 + n % 3000')},
     ${of("(array['FP-F1','DH','FP-F2','FP-P','SG'])", 'n')}, ${termStart},
     case when term = 3 and n % 5 = 0 then null
       else ${termStart} + 364 - case when n % 9 = 0 then 120 else 0 end end,
     ${operationOf('(1 + (n - 1) % 2000)')} from ${to('posts')}, generate_series(0, 3) term`,
  `insert into appeals (id, code, name, type, starts_on, ends_on, years, original_requirements, revised_requirements,
     source, as_of, sharing)
   select ${id('appeal')}, 'SCALE' || n, 'Scale appeal ' || n || ' (sample)',
     (array['HNRP','HRP','FA','RRP','OTHER'])[1 + n % 5]::appeal_type, make_date(y, 1, 1), make_date(y + 2, 12, 31),
     array[y, y + 1, y + 2], n * 1000000, n * 900000, 'Scale data, invented', current_date, 'public'
   from ${to('appeals')}, lateral (select extract(year from current_date)::int - 2 - n % 8 as y) first`,
  `insert into appeal_countries (appeal_id, country_id, sharing)
   select ${id('appeal')}, c.country_id, 'public' from ${to('appeals')}
   join operation_countries c on c.operation_id = ${id('operation', '1 + n % 60')}`,
  `insert into appeal_figures (id, appeal_id, year, cluster_code, requirements, funding, source, as_of, sharing)
   select ${id('figure', 'n * 10 + m')}, ${id('appeal')}, extract(year from current_date)::int - 2 - n % 8 + m, 'PRO-MIN',
     case when n % 11 > 0 then (1 + (n * 37 + m) % 900) * 100000 end,
     case when n % 7 > 0 then (1 + (n * 53 + m * 11) % 600) * 100000 end, 'Scale data, invented', current_date, 'public'
   from ${to('appeals')}, generate_series(0, 2) m`,
];

/**
 * Adds the rows of `scale` and what goes with them, in one transaction; false when they are there already. What they
 * look like is tested with fewer submissions and updates.
 */
export async function seedScale(
  client: pg.ClientBase,
  { submissions, updates }: Pick<typeof scale, 'submissions' | 'updates'> = scale,
): Promise<boolean> {
  await client.query(`begin; select pg_advisory_xact_lock(7206012),
    set_config('app.reach', '{"*":"hq_only","^":"hq_only"}', true), set_config('app.writes', '{"*":true}', true),
    set_config('app.identity', 'all', true)`);
  try {
    const present = await client.query("select from operations where code = 'SCALE-01'");
    if (!present.rowCount)
      for (const statement of [...statements, ...scaleSubmissions(submissions), ...scaleUpdates(updates)])
        await client.query(statement);
    await client.query('commit');
    return !present.rowCount;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
