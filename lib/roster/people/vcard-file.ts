import { z } from 'zod';
import { endpoint } from '#lib/http/endpoint.ts';
import { exportVcard } from './queries.ts';

const json = endpoint(exportVcard, {
  summary: 'One person as vCard 4.0 (text/vcard), with the details of your level; each export is recorded',
  output: z.string(),
  limit: 'export',
});

/** The same address, refusals and documentation as any other; only the answer is a file. */
const file = async (request: Request, context: { params: Promise<Record<string, string>> }) => {
  const answer = await json(request, context);
  if (!answer.ok) return answer;
  return new Response((await answer.json()) as string, {
    headers: {
      'content-type': 'text/vcard; charset=utf-8',
      // A name would stand in the history of downloads.
      'content-disposition': 'attachment; filename="contact.vcf"',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
};

export const vcardEndpoint = Object.assign(file, { ...json });
