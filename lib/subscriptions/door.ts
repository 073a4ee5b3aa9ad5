import type { Scope } from '#db/scope.ts';

/** Where the worker stands as it writes mails: in what it knows of addresses, and in no record. */
export const door: Scope = { accountId: null, reach: {}, writes: {}, identity: true };
