import { Refusal } from '#lib/refusal.ts';

const megabyte = 1024 * 1024;
const maxFields = 1_000;

/** What a request brought, whichever way it was sent. */
export type Received = { values: Record<string, unknown>; asForm: boolean };

/**
 * Reads a query string, JSON, or a form. A form's blank field means "cleared": null.
 * Refuses a body above the limit before it is read to its end.
 */
export async function received(request: Request, maxMegabytes = 1): Promise<Received> {
  if (request.method === 'GET' || request.method === 'HEAD') {
    return { values: fromPairs(new URL(request.url).searchParams, undefined), asForm: false };
  }
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  const bytes = await readAtMost(request, maxMegabytes * megabyte);
  if (type === 'application/x-www-form-urlencoded' || type === 'multipart/form-data') {
    const asForm = !request.headers.get('accept')?.includes('application/json');
    return { values: fromPairs(await formData(request, bytes), null), asForm };
  }
  if (bytes.byteLength === 0) return { values: {}, asForm: false };
  if (type !== 'application/json') throw new Refusal('unsupported_media');
  const values: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: false }).decode(bytes));
  if (typeof values !== 'object' || values === null || Array.isArray(values)) throw new Refusal('malformed');
  return { values: values as Record<string, unknown>, asForm: false };
}

async function readAtMost(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new Refusal('too_large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw new Refusal('too_large');
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

async function formData(request: Request, bytes: Uint8Array<ArrayBuffer>): Promise<FormData> {
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  try {
    return await new Response(bytes, { headers }).formData();
  } catch {
    throw new Refusal('malformed');
  }
}

/** A name sent twice is a list. Names that a framework or an attacker could trip over have no place here. */
function fromPairs(pairs: URLSearchParams | FormData, blank: null | undefined): Record<string, unknown> {
  const names = new Set([...pairs.keys()].filter((name) => !name.startsWith('$') && !name.startsWith('__')));
  if ([...pairs.keys()].length > maxFields) throw new Refusal('malformed');
  return Object.fromEntries(
    [...names]
      .map((name): [string, unknown] => {
        const told = pairs.getAll(name).map((value) => (value === '' ? blank : clean(value)));
        return [name, told.length > 1 ? told : told[0]];
      })
      .filter(([, value]) => value !== undefined),
  );
}

/** Postgres keeps no NUL character; nobody types one. */
const clean = <T>(value: T) => (typeof value === 'string' ? value.replaceAll('\u0000', '') : value);
