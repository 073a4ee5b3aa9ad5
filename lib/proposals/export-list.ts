import { sql } from 'drizzle-orm';
import { fetched } from '#db/bulk.ts';
import { stream } from '#lib/access/operation.ts';
import type { FileColumn } from '#lib/exchange/file-column.ts';
import { conditions, joins } from './listed.ts';
import { ProposalChoice } from './schema.ts';

type Exported = {
  title: string;
  applicant: string | null;
  operation: string | null;
  pillars: string[];
  starts_on: string | null;
  ends_on: string | null;
  budget: string | null;
  people: number | null;
  stands: string | null;
  updated: string;
};

/** The list of proposals as a file; each export is recorded. */
export const exportProposals = stream({
  action: 'proposal.export',
  input: ProposalChoice,
  records: ({ input }) => ({ subjectType: 'proposal', subjectId: null, after: { filter: input } }),
  rows: ({ db, input }) =>
    fetched<Exported>(
      db,
      sql`select p.title, coalesce(og.name_en, p.organisation_name) as applicant,
        (select o.code from operations o where o.id = p.operation_id) as operation, p.pillars, p.starts_on, p.ends_on,
        p.budget_usd::text as budget, p.people_targeted as people, p.updated_at::date::text as updated,
        (select string_agg(concat_ws(' ', s.code, a.name || ':', s.status), '; ' order by a.name)
          from submissions s join appeals a on a.id = s.appeal_id where s.proposal_id = p.id) as stands
      ${joins} where ${conditions(input)} order by app.fold(p.title), p.id`,
    ),
});

export const exportColumns: readonly FileColumn<Exported>[] = [
  { header: 'title', tag: '#activity+name', value: (row) => row.title },
  { header: 'applicant', tag: '#org+name', value: (row) => row.applicant },
  { header: 'operation', tag: '#operations+code', value: (row) => row.operation },
  { header: 'pillars', tag: '#subsector+list', value: (row) => row.pillars },
  { header: 'starts on', tag: '#date+start', value: (row) => row.starts_on, as: 'day' },
  { header: 'ends on', tag: '#date+end', value: (row) => row.ends_on, as: 'day' },
  { header: 'budget', tag: '#value+budget+usd', value: (row) => row.budget, as: 'number' },
  { header: 'people', tag: '#targeted', value: (row) => row.people },
  { header: 'stands in', tag: '#activity+appeal+list', value: (row) => row.stands },
  { header: 'last written', tag: '#date+updated', value: (row) => row.updated, as: 'day' },
];
