import { sql } from 'drizzle-orm';
import {
  heldStaffingCodes,
  type PostLevel,
  postLevels,
  postRoles,
  type StructureType,
  sharingLevels,
} from '#db/enums.ts';
import type { Db } from '#db/index.ts';
import staffing from '#db/reference/staffing-codes.json' with { type: 'json' };
import { posts } from '#db/schema/index.ts';
import { Rejected } from '#lib/exchange/cells.ts';
import { coded } from '#lib/exchange/coded.ts';
import type { Fields } from '#lib/exchange/fields.ts';
import { findStructure, isCalled, postsLike, structureLabel } from '#lib/exchange/find.ts';
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
import { requireOrder, type Told } from '#lib/exchange/told.ts';
import type { KnownPost, KnownStructure, World } from '#lib/exchange/world.ts';
import {
  changed,
  changedFields,
  created,
  inHandfuls,
  removeUnused,
  restoreAll,
} from '#lib/exchange/written.ts';
import { overlap } from '../dates.ts';

export const roles = coded(postRoles, 'postRole', {
  coordinator: [
    'coordinador',
    'coordinadora',
    'coordonnateur',
    'coordonnatrice',
    'coordinateur',
    'coordinatrice',
    'cluster coordinator',
    'hub coordinator',
  ],
  co_coordinator: ['co-coordonnateur', 'co-coordinateur', 'cocoordinador', 'co-coordinador'],
  deputy: ['deputy', 'adjoint', 'adjunto', 'coordonnateur adjoint'],
  information_management_officer: [
    'IMO',
    'IM officer',
    'information manager',
    'oficial de gestión de la información',
    'chargé de la gestion de l’information',
    'responsable de la gestion de l’information',
  ],
  coordinator_and_imo: ['coordinator and IMO', 'coordinator/IMO'],
  co_chair_or_co_facilitator: ['co-chair', 'co-facilitator', 'co-présidence', 'copresidente'],
  working_group_chair: ['chair', 'président', 'presidente'],
  focal_point: ['focal point', 'point focal', 'punto focal'],
  observer: ['observateur', 'observador'],
});
export const heldCodes = coded(
  heldStaffingCodes,
  null,
  Object.fromEntries(staffing.map(({ code, name_en, name_fr }) => [code, [name_en, name_fr]])),
);
const steps = coded(postLevels, 'postLevel', {
  subnational: ['hub', 'local', 'infranational', 'subnacional'],
  national: ['nacional'],
  global: ['mondial'],
});
export const shares = coded(sharingLevels, 'sharing');

/** How other sheets name the post that they speak of. */
export const postNames = {
  structure: {
    tag: '#group+name',
    required: true,
    also: ['group', 'cluster', 'groupe', 'estructura', 'structure name', 'nom de la structure'],
  },
  role: {
    tag: '#meta+role',
    required: true,
    coded: roles,
    also: ['position', 'function', 'fonction', 'rôle', 'función', 'rol', 'cargo', 'post', 'poste'],
  },
  titleEn: { tag: '#meta+title+i_en', also: ['title', 'post title', 'titre', 'intitulé', 'título'] },
  location: { tag: '#loc', also: ['place', 'lieu', 'lugar', 'ubicación', 'post location'] },
} as const satisfies Fields;

export const operationField = {
  tag: '#operation+code',
  also: ['country', 'pays', 'país', 'opération', 'operación'],
} as const;
export const periodFields = {
  since: {
    tag: '#date+start',
    day: true,
    also: [
      'start',
      'start date',
      'from',
      'depuis',
      'début',
      'date de début',
      'desde',
      'inicio',
      'fecha de inicio',
    ],
  },
  until: {
    tag: '#date+end',
    day: true,
    also: ['end', 'end date', 'to', "jusqu'à", 'jusqu’au', 'fin', 'date de fin', 'hasta', 'fecha de fin'],
  },
} as const satisfies Fields;

/** The columns of posts in files, in and out. */
export const postFields = {
  id: { tag: '#meta+id' },
  operation: operationField,
  ...postNames,
  level: { tag: '#meta+level', coded: steps, also: ['niveau', 'nivel'] },
  titleFr: { tag: '#meta+title+i_fr', also: ['french title', 'titre français'] },
  staffingCode: {
    tag: '#meta+staffing',
    coded: heldCodes,
    also: ['staffing', 'cdm code', 'dotation', 'code de dotation', 'código de dotación', 'dotación'],
  },
  sole: { tag: '#meta+sole', yes: true, also: ['one holder', 'un seul titulaire'] },
  ...periodFields,
  fundingOrganisation: {
    tag: '#org+funder',
    also: ['funded by', 'funding', 'funding organization', 'financé par', 'financement', 'financiado por'],
  },
  languages: { tag: '#meta+lang', also: ['required languages', 'language', 'langues', 'idiomas'] },
  recruitment: { tag: '#meta+recruitment', also: ['recrutement', 'contratación'] },
  roleMailbox: {
    tag: '#contact+email+role',
    also: ['role mailbox', 'generic e-mail', 'adresse générique', 'correo genérico'],
  },
  sharing: { tag: '#meta+sharing', coded: shares },
  status: { tag: '#status', computed: true },
  heldBy: { tag: '#contact+name', computed: true },
  heldUntil: { tag: '#date+held+end', day: true, computed: true },
} as const satisfies Fields;

/** Posts, known by their structure and role, and by title and place where there are several. */
export const postImporter: RecordImporter = {
  kind: 'posts',
  noun: 'post',
  fields: postFields,
  plan,
  write,
  undo,
};

function plan(told: Told, world: World, place: Place): Planned {
  const known = byId(told, world.posts);
  const structure = structureOf(told, world, place, known);
  const role = told.code('role', roles) ?? known?.role;
  if (!role) throw new Rejected('required', 'role');
  const found = known ?? likeness(told, world, structure, role);
  requireMay(place, found ? 'post.edit' : 'post.create', structure.operationId);
  const standing = found ?? newOne(told, place, structure, role);
  const wanted = over(standing, wordsOf(told, world, place, standing));
  requireOrder(wanted.since, wanted.until);
  if (found) requireRoom(world, wanted);
  return settled({
    place,
    known: world.posts,
    found,
    wanted,
    label: [wanted.titleEn ?? role.replaceAll('_', ' '), structureLabel(structure)].join(' · '),
    factsOf: (it) => factsOf(it, world),
  });
}

function structureOf(told: Told, world: World, place: Place, known: KnownPost | undefined): KnownStructure {
  const name = told.text('structure');
  const own = known && world.structures.find((it) => it.id === known.structureId);
  if (own && (!name || isCalled(name)(own))) return own;
  const found = findStructure(
    world,
    known ? known.operationId : operationOf(told, world, place),
    told.needed('structure'),
  );
  if (own && own.id !== found.id)
    throw new Rejected('dated_act', `${structureLabel(own)} → ${structureLabel(found)}`);
  return found;
}

function likeness(told: Told, world: World, { id }: KnownStructure, role: string): KnownPost | undefined {
  const like = postsLike(world, id, { role, title: told.text('titleEn'), location: told.text('location') });
  const since = told.day('since');
  const found = like.length > 1 && since ? like.filter((it) => it.since === since) : like;
  if (found.length > 1)
    throw new Rejected(
      'post_ambiguous',
      found
        .map((it) => [it.titleEn ?? it.role, it.location, it.since].filter(Boolean).join(', '))
        .join(' / '),
    );
  return found[0];
}

const levelOf: Partial<Record<StructureType, PostLevel>> = {
  global_cluster: 'global',
  aor: 'global',
  global_cluster_coordination_group: 'global',
  subnational_cluster: 'subnational',
  area_based_coordination: 'subnational',
  operations_cell: 'subnational',
};

function newOne(told: Told, place: Place, structure: KnownStructure, role: KnownPost['role']): KnownPost {
  const since = told.day('since');
  const staffingCode = told.code('staffingCode', heldCodes);
  if (!since) throw new Rejected('required', 'since');
  if (!staffingCode) throw new Rejected('required', 'staffingCode');
  return {
    id: place.mint(
      `post ${structure.id} ${role} ${told.text('titleEn') ?? ''} ${told.text('location') ?? ''} ${since}`,
    ),
    operationId: structure.operationId,
    structureId: structure.id,
    role,
    level: levelOf[structure.type] ?? 'national',
    titleEn: null,
    titleFr: null,
    staffingCode,
    sole: true,
    since,
    until: null,
    fundingOrganisationId: null,
    languages: [],
    location: null,
    recruitment: null,
    roleMailbox: null,
    sharing: 'partners',
  };
}

function wordsOf(told: Told, world: World, place: Place, standing: KnownPost) {
  const funder = organisationOf(told, 'fundingOrganisation', world, place, standing.fundingOrganisationId);
  return {
    role: told.code('role', roles) ?? undefined,
    level: told.code('level', steps) ?? undefined,
    titleEn: told.text('titleEn'),
    titleFr: told.text('titleFr'),
    staffingCode: told.code('staffingCode', heldCodes) ?? undefined,
    sole: told.yes('sole'),
    since: told.day('since') ?? undefined,
    until: told.day('until'),
    fundingOrganisationId: idOf(funder),
    languages: told.languages('languages'),
    location: told.text('location'),
    recruitment: told.text('recruitment'),
    roleMailbox: told.email('roleMailbox'),
    sharing: told.code('sharing', shares) ?? undefined,
  };
}

/** The same rule as when a post is edited by hand: see rules.ts. */
function requireRoom(world: World, post: KnownPost) {
  const held = world.assignments.filter((it) => it.postId === post.id);
  if (
    held.some((it) => it.since < post.since || (post.until && (it.until === null || it.until > post.until)))
  )
    throw new Rejected('post_held');
  if (post.sole && held.some((it, at) => held.slice(0, at).some((other) => overlap(it, other))))
    throw new Rejected('post_taken');
}

function factsOf({ id: _, ...facts }: KnownPost, world: World): Facts {
  return {
    ...facts,
    structure: world.structures.find((it) => it.id === facts.structureId)?.nameEn ?? null,
    fundingOrganisation:
      world.organisations.find((it) => it.id === facts.fundingOrganisationId)?.label ?? null,
  };
}

async function write(db: Db, planned: readonly Planned[]) {
  await inHandfuls(created(planned), (handful) =>
    db.insert(posts).values(
      handful.map(({ subjectId: id, data }) => {
        const { structure: _, fundingOrganisation: __, ...words } = data;
        return { id, ...(words as Omit<KnownPost, 'id'>) };
      }),
    ),
  );
  for (const each of changed(planned)) {
    const { structure: _, fundingOrganisation: __, ...words } = changedFields(each);
    await db
      .update(posts)
      .set({ ...words, version: sql`${posts.version} + 1` })
      .where(sql`id = ${each.subjectId}`);
  }
}

const text = (name: string) => ({ name, type: 'text' });
const columns = {
  role: { name: 'role', type: 'post_role' },
  level: { name: 'level', type: 'post_level' },
  titleEn: text('title_en'),
  titleFr: text('title_fr'),
  staffingCode: text('staffing_code'),
  sole: { name: 'sole', type: 'boolean' },
  since: { name: 'since', type: 'date' },
  until: { name: 'until', type: 'date' },
  fundingOrganisationId: { name: 'funding_organisation_id', type: 'uuid' },
  languages: { name: 'languages', type: 'text[]' },
  location: text('location'),
  recruitment: text('recruitment'),
  roleMailbox: text('role_mailbox'),
  sharing: { name: 'sharing', type: 'sharing_level' },
};

async function undo(db: Db, planned: readonly Planned[]) {
  const unused = sql`r.version = 1 and not exists (select from assignments a where a.post_id = r.id)
    and not exists (select from post_covers c where r.id in (c.post_id, c.covering_post_id))`;
  return [
    ...(await removeUnused(db, 'posts', planned, unused)),
    ...(await restoreAll(db, 'posts', columns, planned)),
  ];
}
