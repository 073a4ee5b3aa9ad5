import type { z } from 'zod';
import type { Actor } from '#lib/access/actor.ts';
import type { Operation } from '#lib/access/operation.ts';
import { actorOf } from '#lib/auth/actor.ts';
import { visitor } from '#lib/auth/sessions.ts';
import { destination } from '#lib/client/destination.ts';
import { env } from '#lib/env.ts';
import { Refusal } from '#lib/refusal.ts';
import { type Received, received } from './body.ts';
import { keepFormReturn } from './form-return.ts';
import { consume, type Limit } from './limits.ts';
import { type ProblemBody, problemOf } from './problem.ts';
import { safePath } from './safe-path.ts';

type Context = { params: Promise<Record<string, string>> };
type Handler = (request: Request, context: Context) => Promise<Response>;

type Options<O extends z.ZodType> = {
  summary: string;
  output: O;
  /** For people who have not signed in, such as accepting an invitation. */
  open?: true;
  limit?: Limit;
  /** Upload routes take more than the usual megabyte. */
  maxMegabytes?: number;
};

/** An operation offered to browsers and other systems: a route handler that carries its own documentation. */
export type Endpoint<S extends z.ZodType, O extends z.ZodType> = Handler & {
  input: S;
  output: O;
  summary: string;
  open: boolean;
  action: string;
  /** The same operation as the target of a plain HTML form, which knows only POST. */
  form: Handler;
};

/** What is not in `output` does not leave the building. */
export function endpoint<S extends z.ZodType, O extends z.ZodType>(
  operation: Operation<S, z.input<O>>,
  options: Options<O>,
): Endpoint<S, O> {
  const handle = async (request: Request, context: Context) => {
    let sent: Received | undefined;
    let actor: Actor | undefined;
    try {
      actor = options.open ? await actorOrAnybody(request) : await actorOf(request);
      requireWriter(actor, request);
      sent = await received(request, options.maxMegabytes);
      // Counted once it is read, so that a refused form still comes back with its words.
      await consume(options.limit ?? 'api', actor, request);
      const named = withFormKey(actor, sent);
      const input = { ...ownFields(sent.values), ...(await context.params) };
      const result = fitting(options.output, await operation(named, input as z.input<S>));
      return sent.asForm
        ? seeOther(destination(sent.values._to, result))
        : Response.json(result, { headers: quiet });
    } catch (error) {
      const problem = problemOf(error, request.headers.get('x-request-id') ?? undefined);
      if (isFormPost(request)) return backToForm(request, actor, sent, problem);
      return refused({ ...problem, current: allowed(options.output, problem.current) });
    }
  };
  const form: Handler = async (request, context) =>
    request.method === 'POST' && /form/.test(request.headers.get('content-type') ?? '')
      ? handle(request, context)
      : refused(problemOf(new Refusal('method_not_allowed')));
  return Object.assign(handle, {
    input: operation.input,
    output: options.output,
    summary: options.summary,
    open: options.open ?? false,
    action: operation.action,
    form,
  });
}

/** An answer that its own output does not take is our bug, never the fault of whoever asked. */
function fitting<O extends z.ZodType>(output: O, answer: z.input<O>): z.output<O> {
  const { success, data, error } = output.safeParse(answer);
  if (!success) throw new Error('The answer does not fit its output.', { cause: error });
  return data;
}

async function actorOrAnybody(request: Request): Promise<Actor> {
  try {
    return await actorOf(request);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'unauthenticated') return visitor(request);
    throw error;
  }
}

/** What waited on a device goes out in the name of whoever wrote it, or not at all: somebody else may be signed in now. */
function requireWriter({ accountId }: Actor, request: Request) {
  const writer = request.headers.get('x-account');
  if (writer !== null && writer !== accountId) throw new Refusal('unauthenticated');
}

/** Fields that steer the form itself (`_to`, `_from`, `_key`) are not the operation's business. */
const ownFields = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith('_')));

/** A page's form carries a key of its own, so that a second click of the same words does nothing twice. */
function withFormKey(actor: Actor, { values, asForm }: Received): Actor {
  if (!asForm || typeof values._key !== 'string' || actor.idempotencyKey) return actor;
  return { ...actor, idempotencyKey: values._key.slice(0, 64) };
}

const isFormPost = (request: Request) =>
  request.method === 'POST' &&
  /form/.test(request.headers.get('content-type') ?? '') &&
  !request.headers.get('accept')?.includes('application/json');

const seeOther = (path: string) => new Response(null, { status: 303, headers: { location: path, ...quiet } });

/** Without JavaScript: back to the page that sent the form, which shows the errors and every word typed. */
async function backToForm(
  request: Request,
  actor: Actor | undefined,
  sent: Received | undefined,
  problem: ProblemBody,
) {
  const from = new URL(
    safePath(sent?.values._from ?? pathOf(request.headers.get('referer'))),
    env.APP_ORIGIN,
  );
  if (problem.code === 'unauthenticated') {
    return seeOther(`/sign-in?next=${encodeURIComponent(from.pathname + from.search)}`);
  }
  from.searchParams.set(
    'problem',
    await keepFormReturn(actor?.accountId ?? null, problem, sent?.values ?? {}),
  );
  return seeOther(`${from.pathname}${from.search}#problem`);
}

function pathOf(referer: string | null) {
  if (!referer || !URL.canParse(referer)) return '/';
  const { pathname, search } = new URL(referer);
  return pathname + search;
}

const quiet = { 'cache-control': 'private, no-store' };

export function refused({ retryAfter, ...problem }: ProblemBody & { retryAfter?: number }) {
  const headers = {
    ...quiet,
    'content-type': 'application/problem+json',
    ...(retryAfter && { 'retry-after': String(retryAfter) }),
  };
  return new Response(JSON.stringify(problem), { status: problem.status, headers });
}

/** The record as it stands, for a refused edit: only what the endpoint shows anyway. */
function allowed(output: z.ZodType, current: unknown): unknown {
  return current === undefined ? undefined : output.safeParse(current).data;
}
