import type { ImportKind } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import type { Scope } from '#db/scope.ts';
import type { Action } from '#lib/access/policy.ts';
import { Rejected, words } from './cells.ts';
import type { Fields } from './fields.ts';
import { findOperation, findOrganisation } from './find.ts';
import { folded } from './folded.ts';
import type { Told } from './told.ts';
import type { World } from './world.ts';

/** What holds for every row of one import. */
export type Place = {
  /** Where rows belong that do not say so. */
  operationId: string | null;
  /** The id of what a row makes: the same each time that this import is planned. */
  mint(name: string): string;
  /** Organisations that nobody knows are made, and not refused. */
  addOrganisations: boolean;
  /** First day of the month that the file is of, where its name or whoever sent it says so. */
  month: string | null;
  /** Two rows of a file that mean one record: the second is refused. */
  claim(id: string): void;
  /** Whether whoever imports may do this there; a row that may not be touched is told as one that is not there (A20). */
  may(action: Action, operationId: string | null): boolean;
};

export type Facts = Record<string, unknown>;

/** What to look at in a row that is taken: a reason as those of rows that are not. */
export type Note = { reason: string; value: string | null };

/** What a row would do to which record: `before` is what stands now, null for a new one. */
export type Planned = {
  subjectId: string;
  operationId: string | null;
  key: string;
  label: string;
  data: Facts;
  before: Facts | null;
  note?: Note | null;
};

/** Looks at one row and at what stands, and throws Rejected; null: the row is none of ours. */
export type Planner = (told: Told, world: World, place: Place) => Planned | null;

/**
 * A kind of record that files bring, row by row: `plan` puts what a row brings into the world, for the rows after it.
 * `write` does what was planned, in a few statements.
 */
export type RecordImporter = {
  kind: ImportKind;
  /** Of `<noun>.create` and `<noun>.edit`, which a row needs in its operation; activities have one act, `activity.import`. */
  noun: 'structure' | 'post' | 'person' | 'assignment' | 'activity';
  fields: Fields;
  /** Columns that nobody knows are left out, and not asked about: its files have many that are none of ours. */
  others?: 'ignored';
  /** Its records have no lines of their own in the audit trail: the import is theirs. */
  quiet?: true;
  /** `scope` is the one it runs in, for what waits for headquarters and lies beyond it. */
  write(db: Db, planned: readonly Planned[], importId: string, scope: Scope): Promise<void>;
  /** Of the same time and place as the rows of a file, what stands and is in the file no more. */
  left?: Leaving;
  /** Takes back what `write` did where nobody changed it since; answers the ids of what it left. */
  undo(db: Db, planned: readonly Planned[], appliedAt: string, importId: string): Promise<string[]>;
} & (
  | { plan: Planner; prepared?: never }
  /** Rows are held against more than the world: what that is, is read once. */
  | { prepared(db: Db, file: { operationId: string | null }): Promise<Planner>; plan?: never }
);

/** What a file no longer has may be taken away with it; undone, it is there again. */
type Leaving = {
  find(db: Db, operationId: string | null, planned: readonly Planned[]): Promise<Planned[]>;
  takeAway(db: Db, left: readonly Planned[]): Promise<void>;
  bringBack(db: Db, left: readonly Planned[]): Promise<void>;
};

/** What one must be allowed to do in an operation, to bring or change a record there. */
export const actionOn = (noun: RecordImporter['noun'], verb: 'create' | 'edit'): Action =>
  noun === 'activity' ? 'activity.import' : `${noun}.${verb}`;

const everywhere = /^(global|mondial|-|–)$/i;

/** The operation of a row: what it says, else what was chosen for the file. */
export function operationOf(told: Told, world: World, { operationId }: Place): string | null {
  const name = told.text('operation');
  if (name === undefined) return operationId;
  return name === null || everywhere.test(name) ? null : findOperation(world, name).id;
}

/** `standing` is the one that the record has: where the cell names it, no other of that name is looked for. */
export function organisationOf(
  told: Told,
  field: string,
  world: World,
  { addOrganisations, mint }: Place,
  standing: string | null = null,
) {
  const name = told.text(field);
  if (name === null || name === undefined) return name;
  const own = standing === null ? undefined : world.organisations.find((it) => it.id === standing);
  if (own?.names.some((each) => folded(each) === folded(name))) return own;
  return findOrganisation(world, name, addOrganisations ? mint : null);
}

/** The record that a row names by our own id; one out of reach is as one that is not there. */
export function byId<T extends { id: string }>(told: Told, known: readonly T[]): T | undefined {
  const id = told.text('id');
  if (!id) return undefined;
  const found = known.find((it) => it.id === id);
  if (!found) throw new Rejected('not_found', id);
  return found;
}

export function requireMay(place: Place, action: Action, operationId: string | null) {
  if (!place.may(action, operationId)) throw new Rejected('not_found');
}

/** What is said, on top of what stands; what is not said leaves it, and so does what reads the same. */
export function over<T extends object>(standing: T, told: { [K in keyof T]?: T[K] | null | undefined }): T {
  const said = Object.entries(told).filter(
    ([name, value]) => value !== undefined && !readsAlike(standing[name as keyof T], value),
  );
  return { ...standing, ...Object.fromEntries(said) };
}

/** A cell has one line, and a list no order: a file that was exported says of them what stands. */
function readsAlike(standing: unknown, told: unknown): boolean {
  if (typeof standing === 'string') {
    const read = words(standing);
    return told === null ? /^[-–—]$/.test(read ?? '') : told === read;
  }
  if (!Array.isArray(standing) || !Array.isArray(told)) return false;
  return JSON.stringify(standing.toSorted()) === JSON.stringify(told.toSorted());
}

/** A reference's id; null where the cell clears it, undefined where it says nothing. */
export const idOf = (named: { id: string } | null | undefined) => (named === null ? null : named?.id);

type Settled<T> = {
  place: Place;
  /** All records of the kind, to which a new one is added. */
  known: T[];
  /** The one that stands; it becomes what is wanted. */
  found: T | undefined;
  wanted: T;
  label: string;
  factsOf(it: T): Facts;
};

/** Puts what a row brings into the world, for the rows after it, and says what it changes. */
export function settled<T extends { id: string; operationId: string | null }>(row: Settled<T>): Planned {
  const { place, known, found, wanted, label, factsOf } = row;
  const before = found ? factsOf(found) : null;
  place.claim(wanted.id);
  if (found) Object.assign(found, wanted);
  else known.push(wanted);
  const { id: subjectId, operationId } = wanted;
  return { subjectId, operationId, key: subjectId, label, data: factsOf(wanted), before };
}
