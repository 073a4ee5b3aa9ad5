import { sql } from 'drizzle-orm';
import { assignments } from '#db/schema/index.ts';
import { Rejected } from '#lib/exchange/cells.ts';
import type { Fields } from '#lib/exchange/fields.ts';
import {
  findPerson,
  findStructure,
  isCalled,
  personLabel,
  postsLike,
  structureLabel,
} from '#lib/exchange/find.ts';
import { levels, operationField, periodFields, sharingField } from '#lib/exchange/record-fields.ts';
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
import { emailIn, requireOrder, type Told } from '#lib/exchange/told.ts';
import type { KnownAssignment, KnownPerson, KnownPost, World } from '#lib/exchange/world.ts';
import { overlap } from '../dates.ts';
import { namesIn, personNames } from '../people/person-names.ts';
import { heldCodes, postNames, roles } from '../posts/post-fields.ts';
import { moreThanFull } from './staffing.ts';

/** The columns of assignments in files, in and out. */
export const assignmentFields = {
  id: { tag: '#meta+id' },
  operation: operationField,
  ...postNames,
  ...personNames,
  organisation: {
    tag: '#org+name',
    also: ['organization', 'org', 'agency', 'agence', 'organización', 'sent by', 'employer'],
  },
  staffingCode: {
    tag: '#meta+staffing',
    coded: heldCodes,
    also: ['staffing', 'cdm code', 'dotation', 'code de dotation', 'dotación'],
  },
  ...periodFields,
  note: { tag: '#meta+note', also: ['notes', 'comment', 'remarques', 'observaciones'] },
  sharing: sharingField,
  status: { tag: '#status', computed: true },
  extendedFrom: { tag: '#date+end+original', day: true, computed: true },
  endReason: { tag: '#meta+reason', computed: true },
} as const satisfies Fields;

/** Who is in which post, from when to when. A row names a post and a person that stand, or that the same workbook brings. */
export const assignmentImporter: RecordImporter = {
  kind: 'assignments',
  noun: 'assignment',
  fields: assignmentFields,
  plan,
  ...recordStore({ table: assignments, unused: () => sql`r.version = 1` }),
};

function plan(told: Told, world: World, place: Place): Planned {
  const known = byId(told, world.assignments);
  const organisation = organisationOf(told, 'organisation', world, place, senderOf(known, world));
  const post = postOf(told, world, place, known);
  const person = personOf(told, world, known, organisation?.id ?? null);
  const since = told.day('since') ?? known?.since;
  if (!since) throw new Rejected('required', 'since');
  const found = known ?? likeness(world, post.id, person.id, since);
  requireMay(place, found ? 'assignment.edit' : 'assignment.create', post.operationId);
  const staffingCode = told.code('staffingCode', heldCodes) ?? found?.staffingCode ?? post.staffingCode;
  const standing: KnownAssignment = found ?? {
    id: place.mint(`assignment ${post.id} ${person.id} ${since}`),
    operationId: post.operationId,
    postId: post.id,
    personId: person.id,
    organisationId: null,
    staffingCode,
    since,
    until: null,
    note: null,
    sharing: post.sharing,
  };
  const wanted = over(standing, {
    postId: post.id,
    personId: person.id,
    // Whoever is sent by their own organisation is so without its being said of the assignment.
    organisationId:
      found?.organisationId === null && organisation?.id === person.organisationId
        ? undefined
        : idOf(organisation),
    staffingCode,
    since,
    until: told.day('until'),
    note: told.text('note'),
    sharing: told.code('sharing', levels) ?? undefined,
  });
  requireOrder(wanted.since, wanted.until);
  if (!found || JSON.stringify(found) !== JSON.stringify(wanted)) requireFit(world, wanted, post);
  return settled({
    place,
    known: world.assignments,
    found,
    wanted,
    label: [personLabel(person), factsOf(wanted, world).post].join(' · '),
    factsOf: (it) => factsOf(it, world),
  });
}

/** Who sends the person: named in the assignment, else the person's own organisation. */
function senderOf(known: KnownAssignment | undefined, world: World): string | null {
  if (!known || known.organisationId) return known?.organisationId ?? null;
  return world.people.find((it) => it.id === known.personId)?.organisationId ?? null;
}

function postOf(told: Told, world: World, place: Place, known: KnownAssignment | undefined): KnownPost {
  const own = known && world.posts.find((it) => it.id === known.postId);
  const name = told.text('structure');
  if (own && name === undefined) return own;
  const role = told.code('role', roles);
  if (own && isNamed(own, told, world, role)) return own;
  const structure = findStructure(
    world,
    known ? known.operationId : operationOf(told, world, place),
    told.needed('structure'),
  );
  if (!role) throw new Rejected('required', 'role');
  const like = postsLike(world, structure.id, {
    role,
    title: told.text('titleEn'),
    location: told.text('location'),
  });
  const since = told.day('since');
  const open = like.filter((it) => !since || (it.since <= since && (it.until === null || it.until >= since)));
  const found = open.length > 0 ? open : like;
  if (own && found.includes(own)) return own;
  const [only] = found;
  const label = `${role.replaceAll('_', ' ')} · ${structureLabel(structure)}`;
  if (!only) throw new Rejected('post_unknown', label);
  if (found.length > 1)
    throw new Rejected(
      'post_ambiguous',
      found
        .map((it) => [it.titleEn ?? it.role, it.location, it.since].filter(Boolean).join(', '))
        .join(' / '),
    );
  return only;
}

/** Whether the row means the post that the assignment is in: then no other of that name is looked for. */
function isNamed(post: KnownPost, told: Told, world: World, role: KnownPost['role'] | null | undefined) {
  const structure = world.structures.find((it) => it.id === post.structureId);
  const [title, location] = [told.text('titleEn'), told.text('location')];
  return (
    structure !== undefined &&
    isCalled(told.needed('structure'))(structure) &&
    postsLike(world, structure.id, { role: role ?? post.role, title, location }).includes(post)
  );
}

function personOf(
  told: Told,
  world: World,
  known: KnownAssignment | undefined,
  organisationId: string | null,
): KnownPerson {
  const { givenName, familyName } = namesIn(told);
  const name = `${givenName} ${familyName}`.trim();
  const emails = told.list('email', emailIn) ?? [];
  const own = known && world.people.find((it) => it.id === known.personId);
  if (own && !name && emails.length === 0) return own;
  if (!name && emails.length === 0) throw new Rejected('required', 'fullName');
  const found =
    own ??
    findPerson(world, { name, emails, organisationId }) ??
    findPerson(world, { name, emails, organisationId: null });
  if (!found) throw new Rejected('person_unknown', [name, ...emails].filter(Boolean).join(', '));
  return found;
}

function likeness(world: World, postId: string, personId: string, since: string) {
  return world.assignments.find(
    (it) => it.postId === postId && it.personId === personId && it.since === since,
  );
}

/** The same rules as when somebody is assigned by hand: see rules.ts. */
function requireFit(world: World, wanted: KnownAssignment, post: KnownPost) {
  if (wanted.since < post.since || (post.until && (wanted.until === null || wanted.until > post.until)))
    throw new Rejected('outside_post_dates', `${post.since} – ${post.until ?? '…'}`);
  const others = world.assignments.filter((it) => it.id !== wanted.id);
  const taken = others.find(
    (it) => it.postId === post.id && overlap(it, wanted) && (post.sole || it.personId === wanted.personId),
  );
  if (taken) {
    const holder = world.people.find((it) => it.id === taken.personId);
    throw new Rejected(
      'post_taken',
      `${holder ? personLabel(holder) : '…'}, ${taken.since} – ${taken.until ?? '…'}`,
    );
  }
  if (
    moreThanFull(
      wanted,
      others.filter((it) => it.personId === wanted.personId),
    )
  )
    throw new Rejected('more_than_full', wanted.staffingCode);
}

function factsOf({ id: _, ...facts }: KnownAssignment, world: World): Facts {
  const post = world.posts.find((it) => it.id === facts.postId);
  const structure = world.structures.find((it) => it.id === post?.structureId);
  const person = world.people.find((it) => it.id === facts.personId);
  return {
    ...facts,
    post: [post?.titleEn ?? post?.role.replaceAll('_', ' '), structure && structureLabel(structure)]
      .filter(Boolean)
      .join(' · '),
    person: person ? personLabel(person) : null,
    organisation: world.organisations.find((it) => it.id === facts.organisationId)?.label ?? null,
  };
}
