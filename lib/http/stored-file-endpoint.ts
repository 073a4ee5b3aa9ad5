import { z } from 'zod';
import type { Operation } from '#lib/access/operation.ts';
import { actorOf } from '#lib/auth/actor.ts';
import { disposition } from './disposition.ts';
import { type Endpoint, refused } from './endpoint.ts';
import { consume, type Limit } from './limits.ts';
import { problemOf } from './problem.ts';

/** A file as somebody sent it: only its bytes leave, under its name. */
const Bytes = z.string().meta({ format: 'binary', id: 'Bytes' });

type Context = { params: Promise<Record<string, string>> };
type Stored = { name: string; type: string; content: Buffer };

/**
 * A file that somebody else sent. Whatever it is, a browser neither shows it as a page of ours nor guesses what it
 * could be: it is saved, under its own name, and never kept on the way (A19).
 */
export function storedFileEndpoint<S extends z.ZodType>(
  operation: Operation<S, Stored>,
  { summary, limit = 'download' }: { summary: string; limit?: Limit },
): Endpoint<S, typeof Bytes> & { bytes: true } {
  const handle = async (request: Request, context: Context) => {
    try {
      const actor = await actorOf(request);
      await consume(limit, actor, request);
      const { name, type, content } = await operation(actor, (await context.params) as z.input<S>);
      return new Response(new Uint8Array(content), { headers: { ...sealed, ...own(name, type) } });
    } catch (error) {
      return refused(problemOf(error, request.headers.get('x-request-id') ?? undefined));
    }
  };
  const { input, action } = operation;
  return Object.assign(handle, {
    input,
    output: Bytes,
    summary,
    open: false,
    action,
    form: handle,
    bytes: true as const,
  });
}

const own = (name: string, type: string) => ({
  'content-type': type,
  'content-disposition': disposition(name),
});

const sealed = {
  'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
};
