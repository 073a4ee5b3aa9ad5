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
import { asCsv } from './csv.ts';
import type { FileColumn } from './file-column.ts';
import { type FileFormat, fileFormats } from './formats.ts';
import { asJson } from './json-rows.ts';
import { asXlsx } from './xlsx.ts';

type Context = { params: Promise<Record<string, string>> };

type Download<X extends z.ZodType, T> = {
  /** Made with stream(): it is on record, and reads as it is sent. */
  rows: Operation<X, AsyncGenerator<T>>;
  /** The file is called `<name>_<today>.csv`, the sheet of a workbook by it alone. */
  name: string;
  columns(actor: Actor): readonly FileColumn<T>[];
};

/** A list that the same address also serves as a file, with `?format=`: the same filters, every row of them. */
export function alsoAsFile<S extends z.ZodType, O extends z.ZodType, X extends z.ZodType, T>(
  list: Endpoint<S, O>,
  download: Download<X, T>,
): Endpoint<S, O> & { files: true } {
  const handle = (request: Request, context: Context) => {
    const asked = new URL(request.url).searchParams.get('format');
    const format = fileFormats.find((each) => each === asked);
    return format ? send(request, context, download, format) : list(request, context);
  };
  return Object.assign(handle, { ...list, files: true as const });
}

async function send<X extends z.ZodType, T>(
  request: Request,
  context: Context,
  { rows: operation, name, columns }: Download<X, T>,
  format: FileFormat,
): Promise<Response> {
  try {
    const actor = await actorOf(request);
    await consume('export', actor, request);
    const { values } = await received(request);
    const input = { ...values, ...(await context.params) } as z.input<X>;
    const rows = await operation(actor, input);
    // Read before anything is sent: what goes wrong at once is answered as such and not as half a file.
    const first = await rows.next();
    const file = written(format, columns(actor), following(first, rows), name);
    // Whoever leaves early may never have asked for a row: the transaction behind them ends all the same.
    file.once('close', () => rows.return(undefined).catch(() => undefined));
    const body = Readable.toWeb(file) as ReadableStream<Uint8Array>;
    return new Response(body as BodyInit, { headers: headers(name, format) });
  } catch (error) {
    return refused(problemOf(error, request.headers.get('x-request-id') ?? undefined));
  }
}

async function* following<T>(first: IteratorResult<T>, rows: AsyncIterable<T>): AsyncGenerator<T> {
  if (!first.done) yield first.value;
  yield* rows;
}

function written<T>(
  format: FileFormat,
  columns: readonly FileColumn<T>[],
  rows: AsyncIterable<T>,
  name: string,
): Readable {
  if (format === 'xlsx') return asXlsx(columns, rows, name);
  if (format === 'json') return asJson(columns, rows);
  return asCsv(columns, rows, { tagged: format === 'hxl' });
}

const kinds: Record<FileFormat, { type: string; ending: string }> = {
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx' },
  csv: { type: 'text/csv; charset=utf-8', ending: 'csv' },
  hxl: { type: 'text/csv; charset=utf-8', ending: 'hxl.csv' },
  json: { type: 'application/json', ending: 'json' },
};

const headers = (name: string, format: FileFormat) => ({
  'content-type': kinds[format].type,
  'content-disposition': `attachment; filename="${name}_${today()}.${kinds[format].ending}"`,
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
});
