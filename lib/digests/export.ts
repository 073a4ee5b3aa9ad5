import { sql } from 'drizzle-orm';
import { query } from '#lib/access/operation.ts';
import { Refusal } from '#lib/refusal.ts';
import { digestDocument } from './document.ts';
import { languageOf } from './language-of.ts';
import { EditionInLanguage } from './schema.ts';
import { unseal } from './seal.ts';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What was published as a DOCX, in the language that is asked for or the reader's, for everybody. */
export const exportDigest = query({
  action: 'digest.read_edition',
  input: EditionInLanguage,
  async run({ db, actor, input: { id, lang } }) {
    const { rows } = await db.execute<{ sealed: string; sha256: string }>(
      sql`select sealed, sha256 from digest_editions where digest_id = ${id}::uuid`,
    );
    const [found] = rows;
    if (!found) throw new Refusal('not_found');
    const edition = unseal(found.sealed);
    const language = languageOf(lang, actor.locale);
    return {
      name: `${edition.code}-${language}.docx`,
      type,
      content: await digestDocument(edition, found.sha256, language),
    };
  },
});
