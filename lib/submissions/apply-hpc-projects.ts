import { type SQL, sql } from 'drizzle-orm';
import { proposalSections, type SubmissionStatus } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import { proposals, proposalTexts, submissions, submissionVersions } from '#db/schema/index.ts';
import type { Applied } from '#lib/exchange/importer.ts';
import { inHandfuls } from '#lib/exchange/written.ts';
import { organisationsMeant, queueNames } from '#lib/organisations/known-names.ts';
import { lastDayOf } from '#lib/proposals/gist.ts';
import { contentsOf } from '#lib/proposals/sections.ts';

type Project = {
  submissionId: string | null;
  proposalId: string | null;
  appealId: string;
  operationId: string | null;
  organisationId: string | null;
  organisationName: string | null;
  externalId: string;
  code: string;
  status: SubmissionStatus;
  statusSince: string | null;
  title: string;
  partners: string | null;
  objective: string | null;
  startsOn: string | null;
  endsOn: string | null;
  askedUsd: string | null;
  budgetUsd: string | null;
  externalCode: string | null;
  places: string[];
  line: number;
};

/** Writes the projects of a page: what is new with its first version, what changed with one more. */
export async function applyHpcProjects(
  db: Db,
  { id, asOf }: Applied,
  appealsMeant: (rows: SQL) => SQL,
): Promise<void> {
  const mine = sql`(select line, data, data as about from import_rows
    where import_id = ${id} and outcome in ('new', 'changed'))`;
  const names = sql`(select data ->> 'organisationName' as name, data ->> 'acronym' as acronym,
    data ->> 'website' as website from import_rows where import_id = ${id} and outcome <> 'rejected')`;
  await makeAppeals(db, id, asOf, mine, appealsMeant);
  await queueNames(db, names, 'hpc-projects');
  const projects = await projectsOf(db, mine, names, appealsMeant);
  await inHandfuls(projects, (handful) => write(db, id, handful));
  await db.execute(sql`update import_rows r set subject_id = s.id
    from ${mine} m, proposals p, submissions s, (${appealsMeant(mine)}) a
    where r.import_id = ${id} and r.line = m.line and a.line = m.line and p.external_id = a.external_id
      and s.proposal_id = p.id and s.appeal_id = a.appeal_id`);
}

/** A plan that no list has brought yet is made from what its projects say of it; the list completes it later. */
async function makeAppeals(
  db: Db,
  id: string,
  asOf: string,
  mine: SQL,
  appealsMeant: (rows: SQL) => SQL,
): Promise<void> {
  await db.execute(sql`
    insert into appeals (fts_id, code, name, type, starts_on, ends_on, years, source, as_of, import_id, sharing)
    select (r.data ->> 'planId')::int, min(r.data ->> 'planCode'), min(r.data ->> 'planName'),
      min(r.data ->> 'planType')::appeal_type, min(r.data ->> 'planStart')::date, max(r.data ->> 'planEnd')::date,
      coalesce((select array_agg(y) from generate_series(extract(year from min(r.data ->> 'planStart')::date)::int,
        extract(year from max(r.data ->> 'planEnd')::date)::int) y), '{}'),
      'OCHA HPC', ${asOf}::date, ${id}::uuid, 'public'
    from ${mine} r join (${appealsMeant(mine)}) a using (line) where a.appeal_id is null
    group by r.data ->> 'planId', case when r.data ->> 'planId' is null then r.data ->> 'planCode' end`);
  await db.execute(sql`
    insert into appeal_countries (appeal_id, country_id, sharing)
    select distinct a.appeal_id, c.code, 'public'::sharing_level
    from ${mine} r join (${appealsMeant(mine)}) a using (line) join appeals made on made.id = a.appeal_id,
      jsonb_array_elements_text(r.data -> 'countries') c(code)
    where made.import_id = ${id} and c.code in (select id from countries)
    on conflict do nothing`);
}

/** What each row writes. A project of one country belongs to its operation, where there is one; else to none. */
async function projectsOf(
  db: Db,
  mine: SQL,
  names: SQL,
  appealsMeant: (rows: SQL) => SQL,
): Promise<Project[]> {
  const { rows } = await db.execute<Project>(sql`
    select r.line, p.id as "proposalId", s.id as "submissionId", a.appeal_id as "appealId",
      coalesce(p.operation_id, o.id) as "operationId", coalesce(
        case when p.organisation_name is not distinct from r.data ->> 'organisationName' then p.organisation_id end,
        known.id) as "organisationId",
      f.*, coalesce(array(select jsonb_array_elements_text(r.data -> 'places')), '{}') as places
    from ${mine} r join (${appealsMeant(mine)}) a using (line)
    left join proposals p on p.external_id = a.external_id
    left join submissions s on s.proposal_id = p.id and s.appeal_id = a.appeal_id
    left join (${organisationsMeant(names)}) known on known.name = r.data ->> 'organisationName'
    left join lateral (select min(oc.operation_id::text)::uuid as id from operation_countries oc
      where jsonb_array_length(r.data -> 'countries') = 1 and oc.country_id = r.data -> 'countries' ->> 0
      having count(*) = 1) o on true,
    jsonb_to_record(r.data) as f("organisationName" text, "externalId" text, code text, status text,
      "statusSince" text, title text, partners text, objective text, "startsOn" text, "endsOn" text,
      "askedUsd" text, "budgetUsd" text, "externalCode" text)
    order by r.line`);
  return rows;
}

/** The months of a period, where it is whole months. */
function monthsOf(startsOn: string | null, endsOn: string | null): number | null {
  if (!startsOn || !endsOn) return null;
  const [from, to] = [startsOn, endsOn].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)));
  const apart = (to ?? 0) - (from ?? 0);
  return [apart, apart + 1].find((months) => months > 0 && lastDayOf(startsOn, months) === endsOn) ?? null;
}

/** The words of a proposal as far as the file tells them. */
function contentsIn(project: Project) {
  const { title, organisationId, partners, objective, startsOn, endsOn, budgetUsd, places } = project;
  const written: Partial<Record<(typeof proposalSections)[number], Record<string, unknown>>> = {
    summary: { title, organisationId, partners, objective },
    schedule: { startsOn, months: monthsOf(startsOn, endsOn) },
    budget: { currency: 'USD', rows: budgetUsd ? [{ line: 'HPC', amount: budgetUsd }] : [] },
    places: { rows: places.map((pcode) => ({ pcode })) },
  };
  return contentsOf(proposalSections.map((section) => ({ section, content: written[section] ?? {} })));
}

/** As after publication: what was written is for those who coordinate, what was published for all partners. */
async function write(db: Db, importId: string, projects: readonly Project[]): Promise<void> {
  const made = new Map<string, string>();
  for (const project of projects) {
    const known = project.proposalId ?? made.get(project.externalId) ?? null;
    const contents = contentsIn(project);
    const gist = gistIn(project);
    const { operationId } = project;
    const proposalId = known ?? (await begin(db, importId, project));
    made.set(project.externalId, proposalId);
    if (known)
      await db
        .update(proposals)
        .set({ ...gist, importId, version: sql`version + 1`, updatedAt: sql`now()` as never })
        .where(sql`id = ${proposalId}`);
    await db
      .insert(proposalTexts)
      .values(
        proposalSections.map((section) => ({
          proposalId,
          section,
          content: contents[section],
          operationId,
          sharing: 'network' as const,
        })),
      )
      .onConflictDoUpdate({
        target: [proposalTexts.proposalId, proposalTexts.section],
        set: { content: sql`excluded.content`, version: sql`${proposalTexts.version} + 1` },
        setWhere: sql`excluded.section in ('summary', 'schedule', 'budget', 'places')
          and ${proposalTexts.content} is distinct from excluded.content`,
      });
    await writeSubmission(db, importId, { ...project, proposalId }, contents);
  }
}

const gistIn = (project: Project) => {
  const { title, organisationId, organisationName, places, startsOn, endsOn, budgetUsd } = project;
  return { title, organisationId, organisationName, places, startsOn, endsOn, budgetUsd };
};

async function begin(db: Db, importId: string, project: Project): Promise<string> {
  const { operationId, externalId } = project;
  const [created] = await db
    .insert(proposals)
    .values({ ...gistIn(project), operationId, externalId, importId, sharing: 'network' })
    .returning({ id: proposals.id });
  if (!created) throw new Error('the proposal was not written');
  return created.id;
}

async function writeSubmission(
  db: Db,
  importId: string,
  project: Project & { proposalId: string },
  contents: ReturnType<typeof contentsIn>,
): Promise<void> {
  const { proposalId, appealId, operationId, status, askedUsd, externalCode, code, statusSince } = project;
  const sharing = status === 'published' ? ('partners' as const) : ('network' as const);
  const since = sql`coalesce(${statusSince}::timestamptz, now())`;
  const [row] = await db
    .insert(submissions)
    .values({
      proposalId,
      appealId,
      operationId,
      ...gistIn(project),
      code,
      externalCode,
      status,
      askedUsd,
      submittedVersion: 1,
      statusSince: since as never,
      publishedAt: (status === 'published' ? since : null) as never,
      importId,
      sharing,
    })
    .onConflictDoUpdate({
      target: [submissions.proposalId, submissions.appealId],
      set: {
        ...gistIn(project),
        externalCode,
        askedUsd,
        importId,
        submittedVersion: sql`${submissions.submittedVersion} + 1`,
        version: sql`${submissions.version} + 1`,
        updatedAt: sql`now()` as never,
      },
    })
    .returning({ id: submissions.id, number: submissions.submittedVersion, sharing: submissions.sharing });
  if (!row) throw new Error('the submission was not written');
  await db.insert(submissionVersions).values({
    submissionId: row.id,
    number: row.number,
    content: contents,
    askedUsd,
    operationId,
    sharing: row.sharing,
  });
}
