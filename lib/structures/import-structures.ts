import { Rejected } from '#lib/exchange/cells.ts';
import { findStructure, isCalled, structureLabel } from '#lib/exchange/find.ts';
import { folded } from '#lib/exchange/folded.ts';
import { levels } from '#lib/exchange/record-fields.ts';
import {
  byId,
  type Facts,
  idOf,
  operationOf,
  organisationOf,
  over,
  type Place,
  type Planned,
  type RecordImporter,
  requireMay,
  settled,
} from '#lib/exchange/record-importer.ts';
import type { Told } from '#lib/exchange/told.ts';
import type { KnownStructure, World } from '#lib/exchange/world.ts';
import { areas, structureFields, types, ways } from './structure-fields.ts';
import { structureStore } from './write-structures.ts';

const nothing = {
  arrangement: null,
  clusterCode: null,
  acronym: null,
  location: null,
  languages: [],
  meets: null,
  mailingList: null,
  torYear: null,
  strategyYear: null,
  note: null,
  since: null,
  partOfId: null,
  supportedById: null,
  leadId: null,
};

/** Structures by their names within the operation. Where they stand in the tree is told once, when they are made. */
export const structureImporter: RecordImporter = {
  kind: 'structures',
  noun: 'structure',
  fields: structureFields,
  plan,
  ...structureStore,
};

function plan(told: Told, world: World, place: Place): Planned {
  const known = byId(told, world.structures);
  const operationId = known ? known.operationId : operationOf(told, world, place);
  const found = known ?? called(told, world, operationId);
  requireMay(place, found ? 'structure.edit' : 'structure.create', operationId);
  const standing: KnownStructure = found ?? { ...newOne(told, place, operationId), ...nothing };
  const wanted = over(standing, wordsOf(told, world, place, standing));
  if (found) requireSamePlace(found, wanted, world);
  else {
    if (!wanted.since) throw new Rejected('required', 'since');
  }
  return settled({
    place,
    known: world.structures,
    found,
    wanted,
    label: structureLabel(wanted),
    factsOf: (it) => factsOf(it, world),
  });
}

function called(told: Told, world: World, operationId: string | null): KnownStructure | undefined {
  const names = [told.text('nameEn'), told.text('nameFr')].flatMap((name) => (name ? [folded(name)] : []));
  const place = told.text('location');
  const like = world.structures.filter(
    (it) =>
      it.operationId === operationId && [it.nameEn, it.nameFr].some((name) => names.includes(folded(name))),
  );
  const there = place ? like.filter((it) => it.location && folded(it.location) === folded(place)) : like;
  const found = there.length > 0 ? there : like.filter((it) => !it.location || !place);
  if (found.length > 1) throw new Rejected('structure_ambiguous', found.map(structureLabel).join(' / '));
  return found[0];
}

function newOne(told: Told, place: Place, operationId: string | null) {
  const type = told.code('type', types);
  if (!type) throw new Rejected('required', 'type');
  if (operationId === null && told.text('operation') === undefined)
    throw new Rejected('required', 'operation');
  const nameEn = told.needed('nameEn');
  const where = told.text('location') ?? '';
  return {
    id: place.mint(`structure ${operationId} ${folded(nameEn)} ${folded(where)}`),
    operationId,
    type,
    nameEn,
    nameFr: told.text('nameFr') ?? nameEn,
    sharing: 'partners' as const,
  };
}

function wordsOf(told: Told, world: World, place: Place, standing: KnownStructure) {
  /** Where the cell names the one that stands, no other of that name is looked for. */
  const ref = (field: string, id: string | null) => {
    const name = told.text(field);
    if (!name) return name;
    const own = world.structures.find((it) => it.id === id);
    return own && isCalled(name)(own) ? own.id : findStructure(world, standing.operationId, name).id;
  };
  const lead = organisationOf(told, 'lead', world, place, standing.leadId);
  return {
    type: told.code('type', types) ?? undefined,
    arrangement: told.code('arrangement', ways),
    clusterCode: told.code('clusterCode', areas),
    nameEn: told.text('nameEn') ?? undefined,
    nameFr: told.text('nameFr') ?? undefined,
    acronym: told.text('acronym'),
    location: told.text('location'),
    languages: told.languages('languages'),
    meets: told.text('meets'),
    mailingList: told.email('mailingList'),
    torYear: told.number('torYear', 1990, 2100),
    strategyYear: told.number('strategyYear', 1990, 2100),
    note: told.text('note'),
    since: told.day('since'),
    partOfId: ref('partOf', standing.partOfId),
    supportedById: ref('supportedBy', standing.supportedById),
    leadId: idOf(lead),
    sharing: told.code('sharing', levels) ?? undefined,
  };
}

/** Moving a structure, another lead or another first day are dated acts of their own: no file does them in passing. */
function requireSamePlace(found: KnownStructure, wanted: KnownStructure, world: World) {
  const [was, is] = [factsOf(found, world), factsOf(wanted, world)];
  const moved = (['partOf', 'supportedBy', 'lead', 'since'] as const).find((name) => was[name] !== is[name]);
  if (moved) throw new Rejected('dated_act', `${was[moved] ?? '–'} → ${is[moved] ?? '–'}`);
}

const nameOf = (world: World, id: string | null) => {
  const found = id === null ? undefined : world.structures.find((it) => it.id === id);
  return found ? found.nameEn : null;
};

function factsOf(it: KnownStructure, world: World): Facts {
  const { id: _, ...facts } = it;
  return {
    ...facts,
    partOf: nameOf(world, it.partOfId),
    supportedBy: nameOf(world, it.supportedById),
    lead: world.organisations.find((each) => each.id === it.leadId)?.label ?? null,
  };
}
