import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { proposalSections } from '#db/enums.ts';
import { can } from '#lib/access/actor.ts';
import { namesOf } from '#lib/access/names.ts';
import { query } from '#lib/access/operation.ts';
import { seek } from '#lib/http/list.ts';
import { Refusal } from '#lib/refusal.ts';
import { clusterNeed } from './cluster-need.ts';
import { costPerPerson, sumsOf } from './gist.ts';
import { conditions, joins } from './listed.ts';
import { missingIn, problemsOf } from './problems.ts';
import { ProposalFilter, ProposalKey, type ProposalRow, type ProposalText } from './schema.ts';
import { contentsOf } from './sections.ts';
import { unknownPlaces } from './unknown-places.ts';

type Row = z.output<typeof ProposalRow>;

/** What each sort compares. Never null: what is not stated comes below all that is. */
const sorts: Record<string, { by: SQL; type?: string }> = {
  updated: { by: sql`p.updated_at`, type: 'timestamptz' },
  title: { by: sql`app.fold(p.title)` },
  budget: { by: sql`coalesce(p.budget_usd, -1)`, type: 'numeric' },
  people: { by: sql`coalesce(p.people_targeted, -1)`, type: 'int' },
};

/** The applicant, the operation and where it was submitted, of a proposal `p`. */
const columns = sql`p.id, p.title, p.pillars, p.starts_on as "startsOn", p.ends_on as "endsOn",
  p.budget_usd::text as "budgetUsd", p.people_targeted as "peopleTargeted", p.updated_at as "updatedAt", p.version,
  (select jsonb_build_object('id', o.id, 'nameEn', o.name_en, 'nameFr', o.name_fr)
    from organisations o where o.id = p.organisation_id) as organisation, p.organisation_name as "organisationName",
  (select jsonb_build_object('id', o.id, 'code', o.code, 'nameEn', o.name_en, 'nameFr', o.name_fr)
    from operations o where o.id = p.operation_id) as operation,
  (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'appealId', a.id, 'appeal', a.name, 'code', s.code,
      'status', s.status, 'askedUsd', s.asked_usd::text, 'deadline', r.deadline) order by a.name), '[]')
    from submissions s join appeals a on a.id = s.appeal_id left join appeal_rules r on r.appeal_id = a.id
    where s.proposal_id = p.id) as submissions`;

export const listProposals = query({
  action: 'proposal.read',
  input: ProposalFilter,
  async run({ db, input: { limit, sort, cursor, ...filter } }) {
    const place = seek({ limit, sort, cursor }, sorts, sql`p.id`);
    const wanted = conditions(filter);
    const { rows } = await db.execute<Row & { cursorKey: string; total: number }>(sql`
      select ${columns}, ${place.key} as "cursorKey",
        (select count(*)::int ${joins} where ${wanted}) as total
      ${joins} where ${wanted} and ${place.where ?? sql`true`}
      order by ${sql.join([...place.orderBy], sql`, `)} limit ${place.limit}`);
    return place.page(rows, rows[0]?.total ?? 0);
  },
});

type Text = Pick<z.output<typeof ProposalText>, 'section' | 'content' | 'done' | 'version' | 'writtenAt'> & {
  writtenById: string | null;
};
type Whole = Row & {
  operationId: string | null;
  language: string;
  sharing: 'public' | 'partners' | 'network' | 'hq_only';
  copiedFromId: string | null;
  texts: Text[];
  clusterNeed: number | null;
  unknownPlaces: string[];
  attachments: { count: number; bytes: number };
};

/** What is demanded of every proposal; each appeal adds its own on submission. */
const ordinary = { requiredSections: [], strictSums: false };

/** A proposal as it stands now, with what every section still lacks and what does not fit together. */
export const getProposal = query({
  action: 'proposal.read',
  input: ProposalKey,
  async run({ db, actor, input }) {
    const { rows } = await db.execute<Whole>(sql`
      select ${columns}, p.operation_id as "operationId", p.language, p.sharing, p.copied_from_id as "copiedFromId",
        (select jsonb_agg(jsonb_build_object('section', t.section, 'content', t.content, 'done', t.done,
            'version', t.version, 'writtenAt', t.written_at, 'writtenById', t.written_by_id))
          from proposal_texts t where t.proposal_id = p.id) as texts,
        (select jsonb_build_object('count', count(*), 'bytes', coalesce(sum(f.bytes), 0))
          from proposal_attachments f where f.proposal_id = p.id and f.removed_at is null) as attachments,
        ${clusterNeed(sql`p.operation_id`, sql`extract(year from p.starts_on)::int`)} as "clusterNeed",
        ${unknownPlaces(sql`p.id`, sql`p.operation_id`)} as "unknownPlaces"
      from proposals p where p.id = ${input.id}::uuid`);
    const [proposal] = rows;
    if (!proposal) throw new Refusal('not_found');
    const { operationId, texts, clusterNeed: need, unknownPlaces: unknown, ...rest } = proposal;
    const name = await namesOf(
      db,
      actor,
      'proposal.read',
      texts.map((text) => text.writtenById),
    );
    const contents = contentsOf(texts);
    const sums = sumsOf(contents);
    return {
      ...rest,
      texts: texts
        .map(({ writtenById, ...text }) => ({
          ...text,
          writtenBy: name(writtenById),
          byYou: writtenById !== null && writtenById === actor.accountId,
          missing: missingIn(text.section, contents[text.section] as never),
        }))
        .sort((a, b) => proposalSections.indexOf(a.section) - proposalSections.indexOf(b.section)),
      problems: problemsOf(contents, { ...ordinary, clusterNeed: need, unknownPlaces: unknown }),
      sums: { ...sums, costPerPerson: costPerPerson(sums.usd, sums.people) },
      may: {
        write: can(actor, 'proposal.write', operationId),
        copy: can(actor, 'proposal.create', operationId),
        submit: can(actor, 'submission.start', operationId),
      },
    };
  },
});

/** The places that a proposal may name: units of its operation's countries, the wider before the narrower. */
export const listPlaceChoices = query({
  action: 'proposal.read',
  input: ProposalKey,
  async run({ db, input: { id } }) {
    const { rows } = await db.execute<{ pcode: string; name: string; within: string | null }>(sql`
      select u.pcode, u.name, up.name as within
      from proposals p join operation_countries oc on oc.operation_id = p.operation_id
        join admin_units u on u.country_id = oc.country_id
        left join admin_units up on up.pcode = u.parent_pcode and u.level > 1
      where p.id = ${id}::uuid and u.level <= 2
      order by u.level, app.fold(u.name), u.pcode limit 1000`);
    return rows;
  },
});

/** Names of places by p-code, for whoever reads a proposal: those that the reference data know. */
export const listPlaceNames = query({
  action: 'proposal.read',
  input: z.object({ pcodes: z.string().max(20).array().max(500) }),
  async run({ db, input: { pcodes } }) {
    if (pcodes.length === 0) return {};
    const { rows } = await db.execute<{ pcode: string; name: string }>(sql`
      select pcode, name from admin_units where pcode = any(${sql.param(pcodes)}::text[])`);
    return Object.fromEntries(rows.map(({ pcode, name }) => [pcode, name]));
  },
});

/** A row of the list and a whole record, as pages show them. */
export type ProposalListed = Awaited<ReturnType<typeof listProposals>>['items'][number];
export type ProposalShown = Awaited<ReturnType<typeof getProposal>>;
