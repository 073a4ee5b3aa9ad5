import { sql } from 'drizzle-orm';
import { structureMembers } from '#db/schema/index.ts';
import { Rejected } from '#lib/exchange/cells.ts';
import type { Fields } from '#lib/exchange/fields.ts';
import { findStructure, structureLabel } from '#lib/exchange/find.ts';
import {
  levels,
  operationField,
  periodFields,
  sharingField,
  structureField,
} from '#lib/exchange/record-fields.ts';
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
import { recordStore } from '#lib/exchange/record-store.ts';
import { requireOrder, type Told } from '#lib/exchange/told.ts';
import type { KnownMember, World } from '#lib/exchange/world.ts';

/** The columns of members in files, in and out. */
export const memberFields = {
  id: { tag: '#meta+id' },
  operation: operationField,
  structure: structureField,
  organisation: {
    tag: '#org+name',
    required: true,
    also: ['organization', 'member', 'membre', 'organización', 'miembro', 'org', 'agency', 'partner'],
  },
  active: { tag: '#status', yes: true, also: ['active member', 'actif', 'activo'] },
  since: { ...periodFields.since, also: [...periodFields.since.also, 'member since'] },
  until: periodFields.until,
  sharing: sharingField,
  organisationType: { tag: '#org+type', computed: true },
} as const satisfies Fields;

/** Which organisation is a member of which structure, known by both. */
export const memberImporter: RecordImporter = {
  kind: 'members',
  noun: 'structure',
  fields: memberFields,
  plan,
  ...recordStore({ table: structureMembers, unused: () => sql`r.version = 1` }),
};

function plan(told: Told, world: World, place: Place): Planned {
  const known = byId(told, world.members);
  const structure = structureOf(told, world, place, known);
  const organisation = organisationOf(told, 'organisation', world, place, known?.organisationId);
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
