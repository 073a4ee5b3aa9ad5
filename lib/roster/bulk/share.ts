import { can } from '#lib/access/actor.ts';
import { type Planned, refused, type Step } from './planned.ts';
import type { ChosenRow } from './rows.ts';

/**
 * A post is shared together with the assignments in it that have not ended: otherwise whoever sees the post would
 * take it for vacant. What has ended keeps the level it was kept at.
 */
export const toShare = (
  { actor, wanted: { sharing }, day: _day }: Step,
  rows: readonly ChosenRow[],
): Planned[] =>
  rows.map((row) => {
    const { id: key, post, operationId } = row;
    const person = row.held[0]?.person ?? null;
    const shown = { key, post, person, before: { sharing: row.sharing }, operationId };
    if (!can(actor, 'post.edit', operationId)) return refused(shown, 'forbidden');
    const level = sharing ?? row.sharing;
    const changes = [
      { table: 'posts', ...row },
      ...row.held.map((held) => ({ table: 'assignments', ...held })),
    ]
      .filter((it) => it.sharing !== level)
      .map(({ table, id, version, sharing: before }) => ({
        table,
        id,
        version,
        before: { sharing: before },
        after: { sharing: level },
      }));
    if (changes.length === 0) return refused(shown, 'unchanged');
    return { ...shown, after: { sharing: level }, refusal: null, changes };
  });

/** That somebody serves in the network; each contact detail keeps its own level. */
export const toSharePeople = ({ actor, wanted: { sharing } }: Step, rows: readonly ChosenRow[]): Planned[] =>
  rows.map(({ id, person, operationId, sharing: before, version }) => {
    const shown = { key: id, post: null, person, before: { sharing: before }, operationId };
    if (!can(actor, 'person.edit', operationId)) return refused(shown, 'forbidden');
    if (!sharing || sharing === before) return refused(shown, 'unchanged');
    const change = { table: 'people', id, version, before: { sharing: before }, after: { sharing } };
    return { ...shown, after: { sharing }, refusal: null, changes: [change] };
  });
