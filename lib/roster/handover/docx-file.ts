import { z } from 'zod';
import { endpoint } from '#lib/http/endpoint.ts';
import { exportHandover } from './queries.ts';

const json = endpoint(exportHandover, {
  summary: 'The handover pack as DOCX, in the language of your account; each export is recorded',
  output: z.object({ docx: z.string() }),
  limit: 'export',
});

/** The same address, refusals and documentation as any other; only the answer is a file. */
const file = async (request: Request, context: { params: Promise<Record<string, string>> }) => {
  const answer = await json(request, context);
  if (!answer.ok) return answer;
  const { docx } = (await answer.json()) as { docx: string };
  return new Response(new Uint8Array(Buffer.from(docx, 'base64')), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      // A name of a person or a post would stand in the history of downloads.
      'content-disposition': 'attachment; filename="handover.docx"; filename*=UTF-8\'\'handover.docx',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
};

export const docxEndpoint = Object.assign(file, { ...json });
