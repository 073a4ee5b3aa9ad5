import { eq, sql } from 'drizzle-orm';
import type { PostRole, StructureType } from '#db/enums.ts';
import { operations } from '#db/schema/index.ts';
import { query } from '#lib/access/operation.ts';
import { Key, today } from '#lib/http/fields.ts';
import { Refusal } from '#lib/refusal.ts';
import { appealsOf, countryNames, figuresOn } from './row.ts';

type Lead = { nameEn: string; nameFr: string; acronym: string | null };
type PublicStructure = { id: string; nameEn: string; nameFr: string; type: StructureType; leads: Lead[] };
type Mailbox = {
  postId: string;
  role: PostRole;
  titleEn: string | null;
  titleFr: string | null;
  structureEn: string;
  structureFr: string;
  mailbox: string;
};

/** Begun, and not deactivated or archived. */
const alive = (day: string) => sql`s.archived_at is null and coalesce((
  select p.phase from structure_phases p where p.structure_id = s.id and p.since <= ${day}::date
  order by p.since desc, p.phase desc limit 1) <> 'deactivated', false)`;

const leads = (day: string) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('nameEn', o.name_en, 'nameFr', o.name_fr, 'acronym', o.acronym)
    order by g.role, g.since, o.name_en), '[]')
  from structure_agencies g join organisations o on o.id = g.organisation_id
  where g.structure_id = s.id and g.since <= ${day}::date and coalesce(g.until, 'infinity') >= ${day}::date)`;

const structures = (day: string) => sql<PublicStructure[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'nameEn', s.name_en, 'nameFr', s.name_fr, 'type', s.type,
    'leads', ${leads(day)}) order by s.type, s.name_en, s.id), '[]')
  from structures s where s.operation_id = operations.id and ${alive(day)})`;

/** Addresses of posts, never of people. */
const mailboxes = (day: string) => sql<Mailbox[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('postId', p.id, 'role', p.role, 'titleEn', p.title_en, 'titleFr', p.title_fr,
    'structureEn', s.name_en, 'structureFr', s.name_fr, 'mailbox', p.role_mailbox) order by s.type, p.role, p.id), '[]')
  from posts p join structures s on s.id = p.structure_id
  where p.operation_id = operations.id and p.role_mailbox is not null
    and p.since <= ${day}::date and coalesce(p.until, 'infinity') >= ${day}::date)`;

/**
 * An operation as anybody may see it, signed in or not: it and what hangs on it, where their own sharing level is
 * public. Names of people and field updates are in none of it, whatever their level.
 */
export const getPublicBrief = query({
  action: 'operation.read_brief',
  input: Key,
  async run({ db, input: { id } }) {
    const day = today();
    const [brief] = await db
      .select({
        id: operations.id,
        code: operations.code,
        nameEn: operations.nameEn,
        nameFr: operations.nameFr,
        since: operations.since,
        until: operations.until,
        countryNames,
        figures: figuresOn(day),
        appeals: appealsOf,
        structures: structures(day),
        mailboxes: mailboxes(day),
      })
      .from(operations)
      .where(eq(operations.id, id));
    if (!brief) throw new Refusal('not_found');
    return { ...brief, day };
  },
});

export type PublicBrief = Awaited<ReturnType<typeof getPublicBrief>>;
