import { z } from 'zod';
import { Day, Id } from '#lib/http/fields.ts';
import { listInput } from '#lib/http/list.ts';

const Changes = z.record(z.string(), z.unknown()).nullable();

export const AuditEvent = z
  .object({
    id: z.string().describe('A number that grows with each event'),
    at: z.string(),
    actorKind: z.enum(['account', 'token', 'system', 'anonymous']),
    accountId: Id.nullable(),
    accountName: z.string().nullable(),
    action: z.string(),
    outcome: z.enum(['done', 'denied']),
    subjectType: z.string().nullable(),
    subjectId: z.string().nullable(),
    operationId: Id.nullable(),
    operationCode: z.string().nullable(),
    before: Changes,
    after: Changes,
    network: z.string().nullable(),
    requestId: z.string().nullable(),
  })
  .meta({ id: 'AuditEvent' });

export const AuditFilter = listInput(['at'], {
  sort: z.enum(['at', '-at']).default('-at'),
  actor: Id.optional().describe('The account that acted'),
  action: z.string().max(60).optional().describe('Such as `grant.give`, or `grant` for all of that noun'),
  subject: z.string().max(64).optional().describe('The id of the record acted upon'),
  operation: Id.optional(),
  outcome: z.enum(['done', 'denied']).optional(),
  from: Day.optional(),
  to: Day.optional(),
});
