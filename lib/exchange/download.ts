import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { z } from 'zod';
import type { Actor } from '#lib/access/actor.ts';
import type { Operation } from '#lib/access/operation.ts';
import { actorOf } from '#lib/auth/actor.ts';
import { received } from '#lib/http/body.ts';
import { type Endpoint, refused } from '#lib/http/endpoint.ts';
import { today } from '#lib/http/fields.ts';
import { consume } from '#lib/http/limits.ts';
import { problemOf } from '#lib/http/problem.ts';
import { asCsv, type CsvColumn } from './csv.ts';

type Context = { params: Promise<Record<string, string>> };

type Download<X extends z.ZodType, T> = {
  /** Made with stream(): it is on record, and reads as it is sent. */
  rows: Operation<X, AsyncGenerator<T>>;
  /** The file is called `<name>_<today>.csv`. */
  name: string;
  columns(actor: Actor): readonly CsvColumn<T>[];
};

/** A list that the same address also serves as CSV, with `?format=csv`: the same filters, every row of them. */
export function alsoAsCsv<S extends z.ZodType, O extends z.ZodType, X extends z.ZodType, T>(
  list: Endpoint<S, O>,
  download: Download<X, T>,
): Endpoint<S, O> & { csv: true } {
  const handle = (request: Request, context: Context) =>
    new URL(request.url).searchParams.get('format') === 'csv'
      ? send(request, context, download)
      : list(request, context);
  return Object.assign(handle, { ...list, csv: true as const });
}

async function send<X extends z.ZodType, T>(
  request: Request,
  context: Context,
  { rows: operation, name, columns }: Download<X, T>,
): Promise<Response> {
  try {
    const actor = await actorOf(request);
    await consume('export', actor, request);
    const { values } = await received(request);
    const input = { ...values, ...(await context.params) } as z.input<X>;
    const rows = await operation(actor, input);
    // Read before anything is sent: what goes wrong at once is answered as such and not as half a file.
    const first = await rows.next();
    const csv = asCsv(columns(actor), following(first, rows));
    // Whoever leaves early may never have asked for a row: the transaction behind them ends all the same.
    csv.once('close', () => rows.return(undefined).catch(() => undefined));
    const body = Readable.toWeb(csv) as ReadableStream<Uint8Array>;
    return new Response(body as BodyInit, { headers: headers(name) });
  } catch (error) {
    return refused(problemOf(error, request.headers.get('x-request-id') ?? undefined));
  }
}

async function* following<T>(first: IteratorResult<T>, rows: AsyncIterable<T>): AsyncGenerator<T> {
  if (!first.done) yield first.value;
  yield* rows;
}

const headers = (name: string) => ({
  'content-type': 'text/csv; charset=utf-8',
  'content-disposition': `attachment; filename="${name}_${today()}.csv"`,
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
});
