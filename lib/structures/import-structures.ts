import { sql } from 'drizzle-orm';
import { arrangements, sharingLevels, structureTypes } from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import clusters from '#db/reference/clusters.json' with { type: 'json' };
import { structureAgencies, structureLinks, structurePhases, structures } from '#db/schema/index.ts';
import { Rejected } from '#lib/exchange/cells.ts';
import { coded } from '#lib/exchange/coded.ts';
import type { Fields } from '#lib/exchange/fields.ts';
import { findStructure, structureLabel } from '#lib/exchange/find.ts';
import { folded } from '#lib/exchange/folded.ts';
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
import {
  changed,
  changedFields,
  created,
  inHandfuls,
  removeUnused,
  restoreAll,
} from '#lib/exchange/written.ts';

export const types = coded(structureTypes, 'structureType', {
  national_protection_cluster: [
    'cluster',
    'protection cluster',
    'cluster de protección',
    'cluster protection',
    'groupe sectoriel',
    'national cluster',
  ],
  national_sub_cluster: [
    'sub-cluster',
    'subcluster',
    'sous-groupe',
    'sous-cluster',
    'subgrupo',
    'subclúster',
  ],
  subnational_cluster: ['hub', 'antenne', 'pôle', 'centro', 'sub-national', 'subnational'],
  working_group: ['wg', 'groupe de travail', 'grupo de trabajo'],
  task_team: ['equipo de tareas', 'équipe spéciale'],
  strategic_advisory_group: ['SAG'],
  humanitarian_country_team: ['HCT', 'EHP'],
});
const ways = coded(arrangements, 'arrangement');
const areas = coded(
  clusters.map(({ code }) => code),
  null,
  Object.fromEntries(clusters.map(({ code, name_en, name_fr }) => [code, [name_en, name_fr]])),
);
export const levels = coded(sharingLevels, 'sharing');

const fields = {
  id: { tag: '#group+id' },
  operation: {
    tag: '#operation+code',
    also: ['country', 'pays', 'país', 'opération', 'operación', 'operation code'],
  },
  nameEn: {
    tag: '#group+name+i_en',
    required: true,
    also: ['name', 'nom', 'nombre', 'structure', 'estructura', 'structure name', 'nom de la structure'],
  },
  nameFr: { tag: '#group+name+i_fr', also: ['french name', 'nom français', 'nombre en francés'] },
  acronym: { tag: '#group+acronym', also: ['abbreviation', 'sigle', 'sigla'] },
  type: { tag: '#group+type', coded: types, also: ['structure type', 'type de structure', 'tipo'] },
  arrangement: { tag: '#group+arrangement', coded: ways, also: ['modalidad'] },
  clusterCode: { tag: '#sector+code', coded: areas, also: ['cluster', 'aor', 'cluster code'] },
  partOf: {
    tag: '#group+parent',
    also: ['parent', 'reports to', 'fait partie de', 'rattachement', 'depende de', 'parte de'],
  },
  supportedBy: { tag: '#group+support', also: ['technical line', 'soutenu par', 'apoyado por'] },
  lead: {
    tag: '#org+lead',
    also: [
      'lead agency',
      'cluster lead agency',
      'lead',
      'chef de file',
      'organismo líder',
      'agence chef de file',
    ],
  },
  location: { tag: '#loc', also: ['place', 'duty station', 'lieu', 'lugar', 'ubicación', 'hub'] },
  since: {
    tag: '#date+start',
    also: [
      'start',
      'start date',
      'activated',
      'from',
      'depuis',
      'début',
      'date de début',
      'desde',
      'inicio',
      'fecha de inicio',
    ],
  },
  languages: { tag: '#meta+lang', also: ['language', 'langues', 'langue', 'idiomas', 'meeting languages'] },
  meets: { tag: '#meta+meets', also: ['meetings', 'réunions', 'reuniones'] },
  mailingList: {
    tag: '#contact+email+list',
    also: ['mailing list', 'liste de diffusion', 'lista de correo'],
  },
  torYear: { tag: '#date+year+tor', also: ['tor', 'tor year', 'année des tdr'] },
  strategyYear: { tag: '#date+year+strategy', also: ['strategy', 'strategy year'] },
  note: { tag: '#meta+note', also: ['notes', 'comment', 'comments', 'remarques', 'observaciones'] },
  sharing: { tag: '#meta+sharing', coded: levels, also: ['sharing level', 'partage'] },
} as const satisfies Fields;

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
  fields,
  plan,
  write,
  undo,
};

function plan(told: Told, world: World, place: Place): Planned {
  const known = byId(told, world.structures);
  const operationId = known ? known.operationId : operationOf(told, world, place);
  const found = known ?? called(told, world, operationId);
  requireMay(place, found ? 'structure.edit' : 'structure.create', operationId);
  const standing: KnownStructure = found ?? { ...newOne(told, place, operationId), ...nothing };
  const wanted = over(standing, wordsOf(told, world, place, operationId));
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

function wordsOf(told: Told, world: World, place: Place, operationId: string | null) {
  const ref = (field: string) => {
    const name = told.text(field);
    return name ? findStructure(world, operationId, name).id : name;
  };
  const lead = organisationOf(told, 'lead', world, place);
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
    partOfId: ref('partOf'),
    supportedById: ref('supportedBy'),
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

type Whole = Omit<KnownStructure, 'id' | 'since'> & { since: string };

async function write(db: Db, planned: readonly Planned[]) {
  await inHandfuls(created(planned), async (handful) => {
    const made = handful.map(({ subjectId: id, data }) => ({ id, ...(data as Whole) }));
    await db
      .insert(structures)
      .values(made.map(({ since: _, partOfId: __, supportedById: ___, leadId: ____, ...words }) => words));
    const own = ({ id, operationId, sharing, since }: (typeof made)[number]) => ({
      structureId: id,
      operationId,
      sharing,
      since,
    });
    await db.insert(structurePhases).values(made.map((it) => ({ ...own(it), phase: 'activated' as const })));
    const leads = made.flatMap((it) =>
      it.leadId ? [{ ...own(it), organisationId: it.leadId, role: 'cluster_lead_agency' as const }] : [],
    );
    if (leads.length > 0) await db.insert(structureAgencies).values(leads);
  });
  await inHandfuls(created(planned), async (handful) => {
    const links = handful.flatMap(({ subjectId: fromId, data }) => {
      const { partOfId, supportedById, operationId, sharing, since } = data as Whole;
      const own = { fromId, operationId, sharing, since };
      return [
        ...(partOfId ? [{ ...own, toId: partOfId, type: 'part_of' as const }] : []),
        ...(supportedById ? [{ ...own, toId: supportedById, type: 'supported_by' as const }] : []),
      ];
    });
    if (links.length > 0) await db.insert(structureLinks).values(links);
  });
  for (const each of changed(planned)) {
    const { partOf: _, supportedBy: __, lead: ___, ...words } = changedFields(each);
    await db
      .update(structures)
      .set({ ...words, version: sql`${structures.version} + 1` })
      .where(sql`id = ${each.subjectId}`);
  }
}

const text = (name: string) => ({ name, type: 'text' });
const columns = {
  type: { name: 'type', type: 'structure_type' },
  arrangement: { name: 'arrangement', type: 'arrangement' },
  clusterCode: text('cluster_code'),
  nameEn: text('name_en'),
  nameFr: text('name_fr'),
  acronym: text('acronym'),
  location: text('location'),
  languages: { name: 'languages', type: 'text[]' },
  meets: text('meets'),
  mailingList: text('mailing_list'),
  torYear: { name: 'tor_year', type: 'int' },
  strategyYear: { name: 'strategy_year', type: 'int' },
  note: text('note'),
  sharing: { name: 'sharing', type: 'sharing_level' },
};

async function undo(db: Db, planned: readonly Planned[]) {
  const unused = sql`r.version = 1 and not exists (select from posts p where p.structure_id = r.id)
    and not exists (select from structure_links l where l.to_id = r.id)
    and not exists (select from structure_members m where m.structure_id = r.id)
    and not exists (select from structure_coverage c where c.structure_id = r.id)
    and (select count(*) from structure_phases f where f.structure_id = r.id) = 1`;
  return [
    ...(await removeUnused(db, 'structures', planned, unused)),
    ...(await restoreAll(db, 'structures', columns, planned)),
  ];
}
