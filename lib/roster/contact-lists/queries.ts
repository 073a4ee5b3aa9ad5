import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { query } from '#lib/access/operation.ts';
import { today } from '#lib/http/fields.ts';
import { Refusal } from '#lib/refusal.ts';
import { holds } from './holds.ts';
import { peopleIn } from './people-in.ts';
import { type Contacts, ContactsKey } from './schema.ts';

type Shown = z.output<typeof Contacts>;

/** A part whose life has ended is no part any more, whatever its link says. */
const lives = (structure: string, day: string) => sql`coalesce((
  select p.phase <> 'deactivated' from structure_phases p
  where p.structure_id = ${sql.raw(structure)} and p.since <= ${day}::date
  order by p.since desc, p.phase desc limit 1), false)`;

/**
 * How to reach a structure on a day: its posts, who is in them, and what of their contacts this reader's level
 * reaches. Where names are hidden there is the role mailbox and no more. Each view is on record.
 */
export const getContacts = query({
  action: 'structure.read_contacts',
  input: ContactsKey,
  async run({ db, input: { id, asOf = today(), below } }) {
    const { rows } = await db.execute<Omit<Shown, 'asOf'> & { operationId: string | null }>(sql`
      with recursive own (id, step) as (
        select s.id, 1 from structures s where s.id = ${id}::uuid
        union
        select l.from_id, own.step + 1 from own join structure_links l on l.to_id = own.id and l.type = 'part_of'
          and ${holds('l', asOf)} join structures s on s.id = l.from_id and s.archived_at is null
          and ${lives('s.id', asOf)}
        where ${below ?? false} and own.step < 9
      ), listed as (
        select s.id, s.name_en, s.name_fr, s.mailing_list, min(own.step) as step
        from own join structures s on s.id = own.id group by s.id
      )
      select s.operation_id as "operationId",
        jsonb_build_object('id', s.id, 'nameEn', s.name_en, 'nameFr', s.name_fr) as structure,
        (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'role', p.role, 'level', p.level,
            'titleEn', p.title_en, 'titleFr', p.title_fr, 'location', p.location, 'roleMailbox', p.role_mailbox,
            'structure', jsonb_build_object('id', l.id, 'nameEn', l.name_en, 'nameFr', l.name_fr),
            'people', ${peopleIn(asOf)}) order by l.step, l.name_en, p.role, p.since, p.id), '[]')
          from listed l join posts p on p.structure_id = l.id and ${holds('p', asOf)}) as posts,
        (select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'nameEn', l.name_en, 'nameFr', l.name_fr,
            'mailingList', l.mailing_list) order by l.step, l.name_en), '[]')
          from listed l where l.mailing_list is not null) as lists
      from structures s where s.id = ${id}::uuid`);
    const [found] = rows;
    if (!found) throw new Refusal('not_found');
    return { ...found, asOf };
  },
  records: ({ input, output }) => ({
    subjectType: 'structure',
    subjectId: input.id,
    subjectLabel: output.structure.nameEn,
    operationId: output.operationId,
  }),
});
