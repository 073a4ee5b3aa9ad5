import { z } from 'zod';
import type { Operation } from '#lib/access/operation.ts';
import { disposition } from './disposition.ts';
import { type Endpoint, endpoint } from './endpoint.ts';

/** A file as an operation gives it: its bytes in base64. */
export const WholeFile = z.object({ name: z.string(), type: z.string(), content: z.base64() });

type Options = {
  summary: string;
  /** For people who have not signed in. */
  open?: true;
};

/** The same address, refusals and documentation as any other; only the answer is a file. */
export function fileEndpoint<S extends z.ZodType>(
  operation: Operation<S, z.input<typeof WholeFile>>,
  { summary, open }: Options,
): Endpoint<S, typeof WholeFile> {
  const json = endpoint(operation, {
    summary,
    output: WholeFile,
    limit: 'export',
    ...(open && { open }),
  });
  const handle = async (request: Request, context: { params: Promise<Record<string, string>> }) => {
    const answer = await json(request, context);
    if (!answer.ok) return answer;
    const { name, type, content } = (await answer.json()) as z.output<typeof WholeFile>;
    return new Response(new Uint8Array(Buffer.from(content, 'base64')), {
      headers: {
        'content-type': type,
        'content-disposition': disposition(name),
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  };
  return Object.assign(handle, { ...json });
}
