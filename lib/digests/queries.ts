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
import { BulletinFilter, DigestFilter, type DigestRow } from './schema.ts';
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

const neighbour = (side: 'earlier' | 'later') => {
  const [than, order] = side === 'earlier' ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`];
  return sql`(select jsonb_build_object('id', n.id, 'code', n.code, 'titleEn', n.title_en, 'titleFr', n.title_fr)
    from digests n where n.status = 'published' and (n.published_at, n.id) ${than} (d.published_at, d.id)
    order by n.published_at ${order}, n.id ${order} limit 1)`;
};

type Neighbour = Pick<Row, 'id' | 'code' | 'titleEn' | 'titleFr'>;
type Opened = { sealed: string; sha256: string; earlier: Neighbour | null; later: Neighbour | null };

/** What was published, for everybody: the seal and what is under it, and its neighbours. A draft is not there, whoever asks. */
export const getEdition = query({
  action: 'digest.read_edition',
  input: Key,
  async run({ db, input: { id } }) {
    const { rows } = await db.execute<Opened>(sql`
      select e.sealed, e.sha256, ${neighbour('earlier')} as earlier, ${neighbour('later')} as later
      from digest_editions e join digests d on d.id = e.digest_id where d.id = ${id}::uuid`);
    const [found] = rows;
    if (!found) throw new Refusal('not_found');
    const { sealed, ...rest } = found;
    return { id, edition: unseal(sealed), ...rest };
  },
});

const publication: Record<string, { by: SQL; type: string }> = {
  published: { by: sql`d.published_at`, type: 'timestamptz' },
};

/** All that was published, for everybody, the newest first. A draft is not there, whoever asks. */
export const listBulletins = query({
  action: 'digest.read_edition',
  input: BulletinFilter,
  async run({ db, input }) {
    const place = seek(input, publication, sql`d.id`);
    const { rows } = await db.execute<Listed>(sql`
      select (select coalesce(jsonb_agg(to_jsonb(page)), '[]') from (
          select ${columns}, ${place.key} as "cursorKey" from digests d
          where d.status = 'published' and ${place.where ?? sql`true`}
          order by ${sql.join([...place.orderBy], sql`, `)} limit ${place.limit}) page) as items,
        (select count(*)::int from digests d where d.status = 'published') as total`);
    const [found] = rows;
    if (!found) throw new Error('the list answered no row');
    return place.page(found.items, found.total);
  },
});
