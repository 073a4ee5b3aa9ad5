import { sql } from 'drizzle-orm';
import type { Db } from '#db/index.ts';
import { structureMembers } from '#db/schema/index.ts';
import { Rejected } from '#lib/exchange/cells.ts';
import type { Fields } from '#lib/exchange/fields.ts';
import { findStructure, structureLabel } from '#lib/exchange/find.ts';
import {
  byId,
  type Facts,
  operationOf,
  organisationOf,
  over,
  type Place,
  type Planned,
  type RecordImporter,
  requireMay,
  settled,
} from '#lib/exchange/record-importer.ts';
import { requireOrder, type Told } from '#lib/exchange/told.ts';
import type { KnownMember, World } from '#lib/exchange/world.ts';
import {
  changed,
  changedFields,
  created,
  inHandfuls,
  removeUnused,
  restoreAll,
} from '#lib/exchange/written.ts';
import { levels } from './import-structures.ts';

const fields = {
  id: { tag: '#meta+id' },
  operation: { tag: '#operation+code', also: ['country', 'pays', 'país', 'opération', 'operación'] },
  structure: {
    tag: '#group+name',
    required: true,
    also: ['group', 'cluster', 'groupe', 'estructura', 'structure name'],
  },
  organisation: {
    tag: '#org+name',
    required: true,
    also: ['organization', 'member', 'membre', 'organización', 'miembro', 'org', 'agency', 'partner'],
  },
  active: { tag: '#status', also: ['active member', 'actif', 'activo'] },
  since: {
    tag: '#date+start',
    also: ['start', 'start date', 'from', 'member since', 'depuis', 'début', 'desde'],
  },
  until: { tag: '#date+end', also: ['end', 'end date', 'to', "jusqu'à", 'fin', 'hasta'] },
  sharing: { tag: '#meta+sharing', coded: levels },
} as const satisfies Fields;

/** Which organisation is a member of which structure, known by both. */
export const memberImporter: RecordImporter = {
  kind: 'members',
  noun: 'structure',
  fields,
  plan,
  write,
  undo,
};

function plan(told: Told, world: World, place: Place): Planned {
  const known = byId(told, world.members);
  const structure = structureOf(told, world, place, known);
  const organisation = organisationOf(told, 'organisation', world, place);
  if (!organisation) throw new Rejected('required', 'organisation');
  const found = known ?? likeness(world, structure.id, organisation.id);
  requireMay(place, 'structure.set_member', structure.operationId);
  const since = told.day('since');
  if (!found && !since) throw new Rejected('required', 'since');
  const standing: KnownMember = found ?? {
    id: place.mint(`member ${structure.id} ${organisation.id}`),
    operationId: structure.operationId,
    sharing: structure.sharing,
    structureId: structure.id,
    organisationId: organisation.id,
    active: true,
    since: since ?? '',
    until: null,
  };
  const wanted = over(standing, {
    organisationId: organisation.id,
    active: told.yes('active'),
    since: since ?? undefined,
    until: told.day('until'),
    sharing: told.code('sharing', levels) ?? undefined,
  });
  requireOrder(wanted.since, wanted.until);
  return settled({
    place,
    known: world.members,
    found,
    wanted,
    label: `${organisation.label} · ${structureLabel(structure)}`,
    factsOf: (it) => factsOf(it, world),
  });
}

function structureOf(told: Told, world: World, place: Place, known: KnownMember | undefined) {
  const own = known && world.structures.find((it) => it.id === known.structureId);
  return own ?? findStructure(world, operationOf(told, world, place), told.needed('structure'));
}

function likeness(world: World, structureId: string, organisationId: string) {
  const all = world.members.filter(
    (it) => it.structureId === structureId && it.organisationId === organisationId,
  );
  return all.find((it) => it.until === null) ?? all.at(-1);
}

function factsOf({ id: _, ...facts }: KnownMember, world: World): Facts {
  return {
    ...facts,
    structure: world.structures.find((it) => it.id === facts.structureId)?.nameEn ?? null,
    organisation: world.organisations.find((it) => it.id === facts.organisationId)?.label ?? null,
  };
}

async function write(db: Db, planned: readonly Planned[]) {
  await inHandfuls(created(planned), (handful) =>
    db.insert(structureMembers).values(
      handful.map(({ subjectId: id, data }) => {
        const { structure: _, organisation: __, ...words } = data;
        return { id, ...(words as Omit<KnownMember, 'id'>) };
      }),
    ),
  );
  for (const each of changed(planned)) {
    const { structure: _, organisation: __, ...words } = changedFields(each);
    await db
      .update(structureMembers)
      .set({ ...words, version: sql`${structureMembers.version} + 1` })
      .where(sql`id = ${each.subjectId}`);
  }
}

const columns = {
  organisationId: { name: 'organisation_id', type: 'uuid' },
  active: { name: 'active', type: 'boolean' },
  since: { name: 'since', type: 'date' },
  until: { name: 'until', type: 'date' },
  sharing: { name: 'sharing', type: 'sharing_level' },
};

async function undo(db: Db, planned: readonly Planned[]) {
  return [
    ...(await removeUnused(db, 'structure_members', planned, sql`r.version = 1`)),
    ...(await restoreAll(db, 'structure_members', columns, planned)),
  ];
}
