import { z } from 'zod';
import { Day, endsBefore, Id, StoredDay } from '#lib/http/fields.ts';

export const NewDelegation = z
  .object({
    reviewerId: Id.nullish().describe('Who is away; by default oneself. Others only by Geneva'),
    delegateId: Id.describe('Who does their reviews meanwhile'),
    since: Day,
    until: Day.describe('The last day away'),
  })
  .refine((it) => !endsBefore(it), { path: ['until'], message: 'ends_before_start' });

export const DelegationKey = z.object({ id: Id });

const Delegation = z.object({
  id: Id,
  reviewerId: Id,
  reviewer: z.string().nullable(),
  delegateId: Id,
  delegate: z.string().nullable(),
  since: StoredDay,
  until: StoredDay,
  running: z.boolean(),
  may: z.object({ remove: z.boolean() }),
});

export const Delegations = z
  .object({
    items: Delegation.array(),
    candidates: z.object({ id: Id, name: z.string() }).array().describe('Who may review, and so stand in'),
    may: z.object({ delegate: z.boolean(), others: z.boolean() }),
  })
  .meta({ id: 'ReviewDelegations' });

export const DelegationState = z
  .object({ id: Id, reviewerId: Id, delegateId: Id, since: StoredDay, until: StoredDay })
  .meta({ id: 'ReviewDelegationState' });
