import { addDays } from '#lib/roster/dates.ts';
import { addressesOf } from './visitor.ts';

/** A word that names many people of the demo and scale data, and a day on which others served. */
const word = 'exemple';
const before = () => addDays(new Date().toISOString().slice(0, 10), -200);

/** What the bench asks for: the main pages as people open them, and the endpoints behind them. */
export async function benchAddresses(origin: string, cookie: string): Promise<string[]> {
  const largest = await largestAppeal(origin, cookie);
  const records = [
    '/structures/[id]',
    '/operations/[id]',
    '/people/[id]',
    '/posts/[id]',
    '/appeals/[id]',
    '/proposals/[id]',
    '/submissions/[id]',
    '/operations/[id]/funding',
    '/updates/[id]',
  ];
  return [
    '/',
    '/roster',
    `/roster?q=${word}`,
    `/roster?asOf=${before()}`,
    '/roster?view=coverage',
    '/structures',
    '/structures?view=list',
    '/operations',
    '/organisations',
    '/people',
    '/appeals',
    `/search?q=${word}`,
    ...(await addressesOf(origin, cookie, records)).values(),
    '/proposals',
    '/submissions',
    '/submissions?status=in_review&sort=-asked',
    `/submissions?q=${word}`,
    '/calendar',
    '/funding',
    '/updates',
    '/updates?queue=all',
    '/updates/series',
    '/updates/lateness',
    `/appeals/${largest}/proposals`,
    `/appeals/${largest}/meeting`,
    '/api/v1/posts',
    '/api/v1/people',
    `/api/v1/people?q=${word}`,
    '/api/v1/structures',
    '/api/v1/operations',
    '/api/v1/appeals',
    '/api/v1/appeals?format=csv',
    '/api/v1/submissions',
    '/api/v1/submissions?status=published&sort=-asked',
    '/api/v1/submissions?format=csv',
    '/api/v1/updates',
    '/api/v1/updates/series',
    '/api/v1/updates/lateness',
    '/api/v1/search?q=exe',
    `/api/v1/search?q=${word}`,
  ];
}

/** The scale data's appeal of two thousand submissions; of a database without it, any appeal. */
async function largestAppeal(origin: string, cookie: string): Promise<string> {
  const response = await fetch(`${origin}/api/v1/appeals?q=SCALE1&limit=100`, { headers: { cookie } });
  const { items } = (await response.json()) as { items: { appealId: string; code: string }[] };
  return (items.find(({ code }) => code === 'SCALE1') ?? items[0])?.appealId ?? '';
}
