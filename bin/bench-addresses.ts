import { addDays } from '#lib/roster/dates.ts';
import { addressesOf } from './visitor.ts';

/** A word that names many people of the demo and scale data, and a day on which others served. */
const word = 'exemple';
const before = () => addDays(new Date().toISOString().slice(0, 10), -200);

/** What the bench asks for: the main pages as people open them, and the endpoints behind them. */
export async function benchAddresses(origin: string, cookie: string): Promise<string[]> {
  const records = ['/structures/[id]', '/operations/[id]', '/people/[id]', '/posts/[id]', '/appeals/[id]'];
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
    '/api/v1/posts',
    '/api/v1/people',
    `/api/v1/people?q=${word}`,
    '/api/v1/structures',
    '/api/v1/operations',
    '/api/v1/appeals',
    '/api/v1/appeals?format=csv',
    '/api/v1/search?q=exe',
    `/api/v1/search?q=${word}`,
  ];
}
