import type { PostLevel } from '../enums.ts';
import type { assignments, postCovers, posts } from '../schema/index.ts';
import { type Calendar, dayAfter, type When } from './days.ts';
import { idOf } from './ids.ts';
import { coordinators, hubCoordinators, supporters } from './mine-action-posts.ts';
import { openScopeOf, operationSpecs, scopeOf } from './operations.ts';
import { organisationId } from './organisations.ts';
import { personId } from './people.ts';
import { globalPosts, type Held, otherPosts, type PostSpec, protectionPosts } from './post-specs.ts';
import { structureId, structureSpec } from './structures.ts';

export const postSpecs: PostSpec[] = [
  ...globalPosts,
  ...protectionPosts,
  ...coordinators,
  ...supporters,
  ...hubCoordinators,
  ...otherPosts,
];

export const operationOf = ({ at }: PostSpec) =>
  operationSpecs.find(({ code }) => code === structureSpec(at).operation);

const keyOf = ({ at, role }: PostSpec) => `${at}/${role}`;
export const postId = (spec: PostSpec) => idOf('post', keyOf(spec));
export const assignmentId = (spec: PostSpec, [who]: Held) => idOf('assignment', `${keyOf(spec)}/${who}`);

function levelOf({ at }: PostSpec): PostLevel {
  const { operation, type } = structureSpec(at);
  if (!operation) return 'global';
  return type === 'subnational_cluster' ? 'subnational' : 'national';
}

export const postRows = ({ on }: Calendar): (typeof posts.$inferInsert)[] =>
  postSpecs.map((spec) => ({
    id: postId(spec),
    structureId: structureId(spec.at),
    role: spec.role,
    level: levelOf(spec),
    titleEn: spec.title?.[0] ?? null,
    titleFr: spec.title?.[1] ?? null,
    staffingCode: spec.code ?? spec.held.at(-1)?.[2] ?? 'FP-F1',
    sole: spec.sole ?? true,
    since: spec.since === undefined ? firstDay(spec, on) : on(spec.since),
    until: spec.until === undefined ? null : on(spec.until),
    fundingOrganisationId: spec.funding ? organisationId(spec.funding) : null,
    languages: spec.languages.split(' '),
    location: placeOf(spec),
    recruitment: spec.recruitment ?? null,
    roleMailbox: spec.mailbox ?? null,
    ...openScopeOf(structureSpec(spec.at).operation),
  }));

const firstDay = ({ held }: PostSpec, on: Calendar['on']) =>
  held.map(([, , , from]) => on(from)).sort()[0] ?? on('m-17');

export const placeOf = (spec: PostSpec) =>
  structureSpec(spec.at).location ?? operationOf(spec)?.seat ?? 'Geneva';

/** Where the next holder came the very next day, the post was handed over. */
function successor(spec: PostSpec, held: Held, { on }: Calendar): Held | undefined {
  const [, , , , until] = held;
  if (until === undefined || spec.sole === false) return;
  return spec.held.find(([, , , from]) => on(from) === dayAfter(on(until)));
}

export const assignmentRows = (calendar: Calendar): (typeof assignments.$inferInsert)[] =>
  postSpecs.flatMap((spec) =>
    spec.held.map((held) => {
      const [who, organisation, staffingCode, from, until, more] = held;
      const next = successor(spec, held, calendar);
      return {
        id: assignmentId(spec, held),
        postId: postId(spec),
        personId: personId(who),
        organisationId: organisationId(organisation),
        staffingCode,
        since: calendar.on(from),
        until: until === undefined ? null : calendar.on(until),
        extendedFrom: more?.extendedFrom === undefined ? null : calendar.on(more.extendedFrom),
        endReason: more?.endReason ?? null,
        handedOverToId: next ? assignmentId(spec, next) : null,
        note: more?.note ?? null,
        ...scopeOf(structureSpec(spec.at).operation),
      };
    }),
  );

type Cover = [post: string, covering: string, since: When, until?: When];

/** Post keys are structure and role. */
const covers: Cover[] = [
  ['SDN/El Fasher/coordinator', 'SDN/Port Sudan/coordinator', -73],
  ['MA/deputy', 'MA/coordinator', -21],
  ['SOM/information_management_officer', 'SOM/Baidoa/coordinator', -88],
  ['COL/information_management_officer', 'COL/coordinator', -31, 13],
  ['SDN/information_management_officer', 'SDN/co_coordinator', 'm-9', 'e-7'],
];

export const postCoverRows = ({ on }: Calendar): (typeof postCovers.$inferInsert)[] =>
  covers.map(([post, covering, since, until]) => ({
    id: idOf('cover', `${post}/${covering}`),
    postId: idOf('post', post),
    coveringPostId: idOf('post', covering),
    since: on(since),
    until: until === undefined ? null : on(until),
    ...scopeOf(structureSpec(post.split('/').slice(0, -1).join('/')).operation),
  }));
