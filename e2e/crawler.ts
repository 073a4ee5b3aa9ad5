import type { Actor } from '#lib/access/actor.ts';
import { pages } from '#lib/access/pages.ts';
import type { Action } from '#lib/access/policy.ts';
import type { CanaryPlace } from '#lib/testing/canary.ts';

export type Letter = 'A' | 'B' | 'C' | 'G';
export const letters: readonly Letter[] = ['A', 'B', 'C', 'G'];

/** Canary rows are shared at `network` level in operations A, B, C and at `partners` level globally. */
export const readable: Record<string, string> = {
  reader: 'G',
  fieldA: 'AG',
  fieldB: 'BG',
  programmeManager: 'ABG',
  geneva: 'ABCG',
  administrator: 'ABCG',
  nobody: '',
};

/** Which id of the canary world stands in an address of this noun. */
const ids: Record<string, keyof CanaryPlace> = {
  operations: 'operationId',
  briefs: 'operationId',
  organisations: 'organisationId',
  structures: 'structureId',
  posts: 'postId',
  people: 'personId',
  assignments: 'assignmentId',
  appeals: 'appealId',
  imports: 'importId',
  webhooks: 'webhookId',
  proposals: 'proposalId',
  submissions: 'submissionId',
  updates: 'updateId',
  digests: 'digestId',
  bulletins: 'bulletinId',
};

/** Addresses that are not crawled, and why. */
const leftOut: Record<string, string> = {
  '/assignments/[id]/cancel': 'only what has not begun is cancelled, and the canary world has none of it',
  '/assignments/[id]/extend': 'what is open-ended is not extended, and the canary world has nothing else',
  '/api/v1/imports/[id]/file': 'a file as somebody sent it, which no world here did: see error-file.test.ts',
  '/api/v1/submissions/[id]/reviewers':
    'names of accounts alone, which no canary world colours: candidates.test.ts',
  '/api/v1/submissions/[id]/doubles': 'empty where nothing is asked twice: journey.test.ts',
  '/submissions/acts/[id]': 'what somebody did, theirs alone: assign-many.test.ts',
  '/submissions/assign/[id]': 'what somebody ticked, theirs alone: assign-many.test.ts',
  '/api/v1/proposals/[id]/docx': 'packed words: document.test.ts unpacks them, and looks for none elsewhere',
  '/api/v1/digests/[id]/docx': 'packed words of what was published, which a draft is not: document.test.ts',
  '/api/v1/assignments/[id]/handover/docx': 'packed words: handover.test.ts unpacks them for each level',
};

/** One address to look at: a list, or a record of one place. */
export type Visit = { path: string; action: Action | 'open'; place: Letter | null; id: string | null };

type World = Record<Letter, CanaryPlace>;
type Read = { 'x-permission': Action; parameters?: { name: string }[] };
type Document = { paths: Record<string, { get?: Read }> };

/** Every read that the API documents, with the permission it asks for; a list that is a file too is read as both. */
export async function readsOf(origin: string): Promise<[route: string, action: Action][]> {
  const { paths } = (await (await fetch(`${origin}/api/v1/openapi.json`)).json()) as Document;
  return Object.entries(paths).flatMap(([path, { get }]): [string, Action][] => {
    if (!get) return [];
    const [route, action] = [`/api/v1${path.replace(/{(\w+)}/g, '[$1]')}`, get['x-permission']];
    const file = get.parameters?.some(({ name }) => name === 'format');
    return [[route, action], ...(file ? [[`${route}?format=csv`, action] satisfies [string, Action]] : [])];
  });
}

/** Every page and every read of the API, with each place's own record where the address names one. */
export function visits(world: World, reads: [string, Action][], query: string): Visit[] {
  const routes: [string, Action | 'open'][] = [...Object.entries(pages), ...reads];
  return routes.flatMap(([route, action]) => visitsOf(route, action, world, query));
}

/** The section of a proposal and the step of an update that the canary world has words in. */
const section = (route: string) => route.replace('[section]', 'needs').replace('[step]', 'story');

/** The field reads proposals and updates of no operation and writes none: their forms are for those who write everywhere. */
const placesOf = (action: Action | 'open') =>
  letters.filter((place) => place !== 'G' || !writing.includes(action));

const writing: (Action | 'open')[] = ['proposal.write', 'update.write', 'update.submit'];

function visitsOf(named: string, action: Action | 'open', world: World, query: string): Visit[] {
  const route = section(named);
  if (!route.includes('[')) {
    return [
      { path: route.endsWith('/search') ? `${route}?q=${query}` : route, action, place: null, id: null },
    ];
  }
  const field = ids[route.split('/').find((part) => part in ids) ?? ''];
  if (!field || route in leftOut || !/^[^[]*\[id\][^[]*$/.test(route)) return [];
  return placesOf(action).flatMap((place) => {
    const id = world[place][field];
    return id ? [{ path: route.replace('[id]', id), action, place, id }] : [];
  });
}

export type Answer = { status: number; text: string; cache: string | null };
export type Get = (path: string, headers?: Record<string, string>) => Promise<Answer>;

export const browserOf =
  (origin: string, cookie: string): Get =>
  async (path, headers = {}) => {
    const response = await fetch(origin + path, { headers: { cookie, ...headers }, redirect: 'manual' });
    return {
      status: response.status,
      text: await response.text(),
      cache: response.headers.get('cache-control'),
    };
  };

/** Canaries in a text that this actor may not see. */
export function leaksIn(text: string, who: string, mark: string): string[] {
  const foreign = letters.filter((l) => !readable[who]?.includes(l) && text.includes(`CANARY-${mark}${l}-`));
  const top = letters.filter((l) => text.includes(`CANARY-${mark}${l}-person_contacts-hq_only`));
  const mayTop = who === 'geneva' || who === 'administrator';
  return [...foreign, ...(mayTop ? [] : top.map((l) => `${l} (hq_only)`))];
}

const missing = '00000000-0000-4000-8000-000000000000';

/** Files that others sent are for headquarters; the canary world's were sent by nobody. */
const isOthers = (action: Action, who: string) => action.startsWith('import.') && !everywhere(who);

const everywhere = (who: string) => letters.every((place) => readable[who]?.includes(place));

/** What is wrong with one address as one actor sees it: a leak, or a wall where there should be none. */
export async function inspect(visit: Visit, get: Get, who: string, actor: Actor, mark: string) {
  const { path, place, action } = visit;
  const answer = await get(path);
  // Whoever reads every place is shown nothing that is not theirs, in whatever form.
  const asData = path.startsWith('/api') || everywhere(who) ? answer : await get(path, { rsc: '1' });
  const wrong = [...leaksIn(answer.text, who, mark), ...leaksIn(asData.text, who, mark)].map(
    (leak) => `shows ${leak}`,
  );
  if (answer.status >= 500) wrong.push(`answers ${answer.status}`);
  if (!/no-store/.test(answer.cache ?? '')) wrong.push('may be kept by a cache');
  if (action === 'open') return [...wrong, ...openTo(visit, answer)];
  if (!place) return wrong;

  const { can, mayAnywhere } = await import('#lib/access/actor.ts');
  const may = readable[who]?.includes(place) && mayAnywhere(actor, action) && !isOthers(action, who);
  // Whoever acts in one operation takes along what is global, comments on it, copies it, and changes none of it.
  if (may && place === 'G' && answer.status === 403 && !can(actor, action, null)) return wrong;
  return [
    ...wrong,
    ...(may ? wallsIn(path, answer, `CANARY-${mark}${place}-`) : await gapsIn(visit, answer, get)),
  ];
}

/** Nothing in the canary world is public: what is open to everybody has no page for any record of it. */
const openTo = ({ place }: Visit, { status }: Answer): string[] =>
  place && status !== 404 ? [`answers ${status} of what is not public`] : [];

/** What answers with a sum of the record, which has no words to look for. */
const wordless = /^\/api\/v1\/updates\/[^/]+\/edition$/;

/** Whoever may read a record gets it, with its words. */
const wallsIn = (path: string, { status, text }: Answer, word: string): string[] => [
  ...(status === 200 ? [] : [`answers ${status} to whom may read it`]),
  ...(text.includes(word) || wordless.test(path) ? [] : ['hides what may be seen']),
];

/** Whoever may not is told exactly what they would be told of a record that never was. */
async function gapsIn({ path, id }: Visit, { status, text }: Answer, get: Get): Promise<string[]> {
  if (status === 200) return ['answers 200 to whom may not read it'];
  if (!id || !path.startsWith('/api')) return [];
  const none = await get(path.replace(id, missing));
  return none.status === status && none.text === text.replaceAll(id, missing)
    ? []
    : ['differs from a missing record'];
}
