import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { changeSubjects } from '#db/enums.ts';
import type { Proposed } from '#db/schema/index.ts';
import { type Actor, can } from '#lib/access/actor.ts';
import { query } from '#lib/access/operation.ts';
import type { Action } from '#lib/access/policy.ts';
import { Id, Key } from '#lib/http/fields.ts';
import { seek } from '#lib/http/list.ts';
import { Refusal } from '#lib/refusal.ts';
import { personShown } from '../names.ts';
import { mine } from './mine.ts';
import { withProposers } from './proposers.ts';
import { ChangeFilter, type ChangeRequest, proposable } from './schema.ts';
import { currentRow, labelOf, personOf, subjectOf } from './subject.ts';

type Shown = z.input<typeof ChangeRequest>;
type Row = Omit<Shown, 'proposed' | 'overtaken' | 'moves'> & {
  proposed: Proposed;
  operationId: string | null;
  proposedBy: string | null;
  was: number;
  row: Record<string, unknown> | null;
};

const columns = sql`c.id, c.origin, c.subject_type as "subjectType", c.subject_id as "subjectId",
  c.person_id as "personId", c.operation_id as "operationId", ${labelOf(sql`c.subject_type`, sql`c.subject_id`)} as label,
  c.proposed, c.note, c.status, c.proposed_by as "proposedBy", c.created_at as "createdAt", c.decided_at as "decidedAt",
  c.reason, c.subject_version as was, c.version, ${currentRow(sql`c.subject_type`, sql`c.subject_id`)} as row,
  (select a.name from accounts a where a.id = c.proposed_by) as proposer`;

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What is open to this reader: deciding for Geneva, withdrawing for whoever proposed it. */
function movesOf(actor: Actor, { status, proposedBy, operationId, row }: Row): Shown['moves'] {
  if (status !== 'open') return [];
  const may = (action: Action) => can(actor, action, operationId);
  return [
    ...(may('change.accept') && row ? (['accept'] as const) : []),
    ...(may('change.decline') ? (['decline'] as const) : []),
    ...(may('change.withdraw') && proposedBy === actor.accountId ? (['withdraw'] as const) : []),
  ];
}

/** Words about somebody whose name is hidden from this reader by now are hidden with it. */
const comparedOf = ({ proposed, row, label, personId }: Row): Shown['proposed'] =>
  Object.fromEntries(
    (label || !personId ? Object.entries(proposed) : []).map(([name, { from, to }]) => [
      name,
      { from, to, now: row?.[snake(name)] ?? null },
    ]),
  );

const asShown =
  (actor: Actor) =>
  (found: Row): Shown => {
    const { proposed: _, row, was, proposedBy: _by, operationId: _place, ...rest } = found;
    const current = Number(row?.version ?? was);
    return {
      ...rest,
      proposed: comparedOf(found),
      subjectVersion: current,
      overtaken: rest.status === 'open' && current !== was,
      moves: movesOf(actor, found),
    };
  };

/** How many wait for whoever decides. */
export const countOpenChanges = query({
  action: 'change.accept',
  input: z.object({}),
  async run({ db }) {
    const { rows } = await db.execute<{ open: number }>(
      sql`select count(*)::int as open from change_requests where status = 'open'`,
    );
    return rows[0]?.open ?? 0;
  },
});

export const listChanges = query({
  action: 'change.read',
  input: ChangeFilter,
  async run({ db, actor, input: { status, ...paging } }) {
    const place = seek(paging, { created: { by: sql`c.created_at`, type: 'timestamptz' } }, sql`c.id`);
    const where = sql`${mine(actor)} and ${status ? sql`c.status = ${status}` : sql`true`}`;
    const { rows } = await db.execute<Row & { cursorKey: string; total: number }>(sql`
      select ${columns}, ${place.key} as "cursorKey",
        (select count(*)::int from change_requests c where ${where}) as total
      from change_requests c where ${where} and ${place.where ?? sql`true`}
      order by ${sql.join([...place.orderBy], sql`, `)} limit ${place.limit}`);
    const list = place.page(rows, rows[0]?.total ?? 0);
    return { ...list, items: (await withProposers(db, actor, list.items)).map(asShown(actor)) };
  },
  records: ({ output }) =>
    output.items.some(({ personId }) => personId)
      ? { subjectType: 'change', subjectId: null, after: { shown: output.items.length } }
      : null,
});

export const getChange = query({
  action: 'change.read',
  input: Key,
  async run({ db, actor, input }) {
    const { rows } = await db.execute<Row>(
      sql`select ${columns} from change_requests c where c.id = ${input.id} and ${mine(actor)}`,
    );
    const [found] = await withProposers(db, actor, rows);
    if (!found) throw new Refusal('not_found');
    return asShown(actor)(found);
  },
  records: ({ output }) => ({ subjectType: 'change', subjectId: output.id }),
});

/** What the form for a proposal shows: the record as it stands, in the fields that may be proposed. */
export const getProposable = query({
  action: 'change.propose',
  input: z.object({ subjectType: z.enum(changeSubjects), subjectId: Id }),
  async run({ db, input: { subjectType, subjectId } }) {
    const current = await subjectOf(db, subjectType, subjectId);
    const person =
      current && (subjectType === 'person' || subjectType === 'contact')
        ? personOf(subjectType, current)
        : null;
    const { rows } = await db.execute<{ label: { en: string; fr: string } }>(sql`
      select ${labelOf(sql`${subjectType}::text`, sql`${subjectId}::uuid`)} as label
      where ${person ? personShown(sql`${person}::uuid`) : sql`true`}`);
    if (!current || !rows[0]) throw new Refusal('not_found');
    const fields = Object.keys(proposable[subjectType]).map((name) => [name, current[name] ?? null]);
    return { label: rows[0].label, fields: Object.fromEntries(fields) as Record<string, unknown> };
  },
  records: ({ input: { subjectType, subjectId } }) =>
    subjectType === 'person' ? { subjectType, subjectId } : null,
});
