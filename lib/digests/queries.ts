import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { can } from '#lib/access/actor.ts';
import { query } from '#lib/access/operation.ts';
import { Key } from '#lib/http/fields.ts';
import { seek } from '#lib/http/list.ts';
import { Refusal } from '#lib/refusal.ts';
import { draftedOf } from './drafted.ts';
import { figuresOf } from './figures.ts';
import { behindIn, gapsIn } from './gaps.ts';
import type { Pair } from './pair.ts';
import { DigestFilter, type DigestRow } from './schema.ts';
import { unseal } from './seal.ts';

type Row = z.output<typeof DigestRow>;

const columns = sql`d.id, d.code, d.since, d.until, d.status, d.title_en as "titleEn", d.title_fr as "titleFr",
  d.published_at as "publishedAt"`;

const sorts: Record<string, { by: SQL; type: string }> = { period: { by: sql`d.until`, type: 'date' } };

type Listed = { items: (Row & { cursorKey: string })[]; total: number };

/** Digests that this reader may see: everybody those that were published, headquarters the drafts too. */
export const listDigests = query({
  action: 'digest.read',
  input: DigestFilter,
  async run({ db, input: { limit, sort, cursor, status } }) {
    const place = seek({ limit, sort, cursor }, sorts, sql`d.id`);
    const wanted = status ? sql`d.status = ${status}` : sql`true`;
    const { rows } = await db.execute<Listed>(sql`
      select (select coalesce(jsonb_agg(to_jsonb(page)), '[]') from (
          select ${columns}, ${place.key} as "cursorKey" from digests d
          where ${wanted} and ${place.where ?? sql`true`}
          order by ${sql.join([...place.orderBy], sql`, `)} limit ${place.limit}) page) as items,
        (select count(*)::int from digests d where ${wanted}) as total`);
    const [found] = rows;
    if (!found) throw new Error('the list answered no row');
    return place.page(found.items, found.total);
  },
});

type Kept = Row &
  Pair & {
    withoutFigures: string[];
    edits: number;
    version: number;
    operationId: string | null;
    sealed: string | null;
    sha256: string | null;
  };

const nothing = { figures: [], reporting: { updates: 0, operations: 0 } };

/** One digest: a draft with its items and what is missing, or what was published, as it was sealed. */
export const getDigest = query({
  action: 'digest.read',
  input: Key,
  async run({ db, actor, input: { id } }) {
    const { rows } = await db.execute<Kept>(sql`
      select ${columns}, d.text_en as "textEn", d.text_fr as "textFr", d.behind, d.followed,
        d.without_figures as "withoutFigures", d.edits, d.version, d.operation_id as "operationId", e.sealed, e.sha256
      from digests d left join digest_editions e on e.digest_id = d.id where d.id = ${id}::uuid`);
    const [found] = rows;
    if (!found) throw new Refusal('not_found');
    const { sealed, operationId, ...digest } = found;
    const draft = digest.status === 'draft';
    const items = draft ? await draftedOf(db, id) : [];
    const { figures, reporting } = draft ? await figuresOf(db, id) : nothing;
    return {
      ...digest,
      items,
      figures,
      reporting,
      gaps: draft ? gapsIn(digest, items) : [],
      behindCount: draft ? behindIn(digest, items) : 0,
      edition: sealed ? unseal(sealed) : null,
      may: { edit: draft && can(actor, 'digest.edit', operationId) },
    };
  },
});

export type DigestShown = Awaited<ReturnType<typeof getDigest>>;

/** What was published, for everybody: the seal and what is under it. A draft is not there, whoever asks. */
export const getEdition = query({
  action: 'digest.read_edition',
  input: Key,
  async run({ db, input: { id } }) {
    const { rows } = await db.execute<{ sealed: string; sha256: string }>(
      sql`select sealed, sha256 from digest_editions where digest_id = ${id}::uuid`,
    );
    const [found] = rows;
    if (!found) throw new Refusal('not_found');
    return { id, edition: unseal(found.sealed), sha256: found.sha256 };
  },
});
