import { sql } from 'drizzle-orm';
import type { PostLevel, StructureType } from '#db/enums.ts';
import { posts } from '#db/schema/index.ts';
import { Rejected } from '#lib/exchange/cells.ts';
import { findStructure, isCalled, postsLike, structureLabel } from '#lib/exchange/find.ts';
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
import { recordStore } from '#lib/exchange/record-store.ts';
import { requireOrder, type Told } from '#lib/exchange/told.ts';
import type { KnownPost, KnownStructure, World } from '#lib/exchange/world.ts';
import { overlap } from '../dates.ts';
import { heldCodes, postFields, roles, steps } from './post-fields.ts';

/** Posts, known by their structure and role, and by title and place where there are several. */
export const postImporter: RecordImporter = {
  kind: 'posts',
  noun: 'post',
  fields: postFields,
  plan,
  ...recordStore({
    table: posts,
    unused: () => sql`r.version = 1 and not exists (select from assignments a where a.post_id = r.id)
      and not exists (select from post_covers c where r.id in (c.post_id, c.covering_post_id))`,
  }),
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
    sharing: told.code('sharing', levels) ?? undefined,
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
