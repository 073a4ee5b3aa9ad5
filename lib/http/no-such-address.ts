import { Refusal } from '#lib/refusal.ts';
import { refused } from './endpoint.ts';
import { problemOf } from './problem.ts';

/** Below /api every address that is none answers what a record out of reach answers, in the API's own words. */
export const noSuchAddress = () => refused(problemOf(new Refusal('not_found')));
