import { z } from 'zod';
import { endpoint } from '#lib/http/endpoint.ts';
import { listOutput } from '#lib/http/list.ts';
import { listAuditEvents, verifyAuditChain } from './queries.ts';
import { AuditEvent } from './schema.ts';

export const auditApi = {
  'GET /audit-events': endpoint(listAuditEvents, {
    summary: 'The audit trail, newest first',
    output: listOutput(AuditEvent),
  }),
  'GET /audit-events/verification': endpoint(verifyAuditChain, {
    summary: 'Whether the chain of the audit trail is intact',
    output: z.object({ events: z.int(), intact: z.boolean(), broken: z.string().nullable() }),
    limit: 'export',
  }),
};
