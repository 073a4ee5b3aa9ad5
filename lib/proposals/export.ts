import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { ProposalSection } from '#db/enums.ts';
import { query } from '#lib/access/operation.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import { Refusal } from '#lib/refusal.ts';
import { proposalDocument } from './document.ts';
import { ProposalKey } from './schema.ts';
import { contentsOf } from './sections.ts';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type Row = {
  id: string;
  operationId: string | null;
  title: string;
  organisation: { nameEn: string; nameFr: string } | null;
  texts: { section: ProposalSection; content: unknown }[];
  places: Record<string, string>;
};

/** A proposal as a DOCX in the language of the account, in base64. */
export const exportProposal = query({
  action: 'proposal.export',
  input: ProposalKey,
  async run({ db, actor, input: { id } }) {
    const { rows } = await db.execute<Row>(sql`
      select p.id, p.operation_id as "operationId", p.title,
        (select jsonb_build_object('nameEn', o.name_en, 'nameFr', o.name_fr)
          from organisations o where o.id = p.organisation_id) as organisation,
        (select coalesce(jsonb_agg(jsonb_build_object('section', t.section, 'content', t.content)), '[]')
          from proposal_texts t where t.proposal_id = p.id) as texts,
        (select coalesce(jsonb_object_agg(u.pcode, u.name), '{}')
          from admin_units u where u.pcode = any(p.places)) as places
      from proposals p where p.id = ${id}::uuid`);
    const [found] = rows;
    if (!found) throw new Refusal('not_found');
    const told = {
      title: found.title,
      contents: contentsOf(found.texts),
      organisation: found.organisation && nameOf(found.organisation, actor.locale),
      placeNames: found.places,
    };
    return {
      id,
      operationId: found.operationId,
      name: 'proposal.docx',
      type,
      content: await proposalDocument(told, actor.locale),
    };
  },
  records: ({ output: { id, operationId } }) => ({ subjectType: 'proposal', subjectId: id, operationId }),
});

/** The form of a proposal to be filled in elsewhere. */
export const getBlankForm = query({
  action: 'proposal.read',
  input: z.object({}),
  async run({ actor }) {
    const told = { title: null, contents: contentsOf([]), organisation: null, placeNames: {} };
    return { name: 'proposal-form.docx', type, content: await proposalDocument(told, actor.locale) };
  },
});
