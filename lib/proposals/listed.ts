import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { matchesWords } from '#lib/http/words.ts';
import type { ProposalChoice } from './schema.ts';

/** Proposals `p` with their applicant `og`. */
export const joins = sql`from proposals p left join organisations og on og.id = p.organisation_id`;

/** What narrows a list of proposals. */
export function conditions({
  q,
  operation,
  organisation,
  pillar,
  status,
  unsubmitted,
}: z.output<typeof ProposalChoice>): SQL {
  const wanted = [
    sql`true`,
    ...(q
      ? [
          matchesWords(
            sql`app.fold(concat_ws(' ', p.title, og.name_en, og.name_fr, og.acronym, p.organisation_name))`,
            q,
          ),
        ]
      : []),
    ...(operation ? [sql`p.operation_id = ${operation}::uuid`] : []),
    ...(organisation ? [sql`p.organisation_id = ${organisation}::uuid`] : []),
    ...(pillar ? [sql`${pillar} = any(p.pillars)`] : []),
    ...(status
      ? [sql`exists (select from submissions s where s.proposal_id = p.id and s.status = ${status})`]
      : []),
    ...(unsubmitted ? [sql`not exists (select from submissions s where s.proposal_id = p.id)`] : []),
  ];
  return sql.join(wanted, sql` and `);
}
