import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { fileFormats } from '#lib/exchange/formats.ts';
import { objectOf } from './object-of.ts';
import { ProblemSchema } from './problem-schema.ts';

export type Described = {
  input: z.ZodType;
  output: z.ZodType;
  summary: string;
  open: boolean;
  action: string;
  /** Also served as a file, with `?format=`. */
  files?: boolean;
  /** Answers a file as it is kept, of whatever kind. */
  bytes?: boolean;
};

const Format = z
  .enum(fileFormats)
  .optional()
  .describe(
    'Every row of the list as a file, without pages: a workbook, CSV (UTF-8 with its mark), CSV with a row of HXL tags, or a list in JSON. Columns are headed as imports read them. Each export is recorded',
  );

const files = {
  'text/csv': { schema: { type: 'string' } },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    schema: { type: 'string', format: 'binary' },
  },
} as const;

/** The OpenAPI document, read off the endpoints: what is served is what is documented. */
export function openapi(api: Record<string, Described>, origin: string) {
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const [address, endpoint] of Object.entries(api)) {
    const [method = '', path = ''] = address.split(' ');
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(method, path, endpoint) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'MA AoR coordination API',
      version: '1',
      description:
        'Lists take `limit`, `cursor`, `sort` and filters, and answer `{ items, next, previous, from, total }`. ' +
        'Writes take an `Idempotency-Key`; edits name the `version` they started from and are refused with 409 `stale` ' +
        'when it has moved on. Errors are `application/problem+json` (RFC 9457). A record out of reach answers 404.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: `${origin}/api/v1` }],
    security: [{ token: [] }],
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'An API token from your own page.' },
      },
    },
    paths: paths as ZodOpenApiPathsObject,
  });
}

function operationOf(method: string, path: string, described: Described) {
  const { input, output, summary, open, action } = described;
  // Rules across fields (an end before its start) are words, not schema: only the fields are described.
  const whole = z.object(objectOf(input).shape);
  const inPath = Object.fromEntries([...path.matchAll(/{(\w+)}/g)].map(([, name]) => [name, true])) as Record<
    string,
    true
  >;
  const rest = described.files
    ? whole.omit(inPath as never).extend({ format: Format })
    : whole.omit(inPath as never);
  const has = (shape: z.ZodObject) => Object.keys(shape.shape).length > 0;
  const noun = path.split('/')[1] ?? '';
  return {
    summary,
    description: `Permission: \`${action}\`.`,
    'x-permission': action,
    operationId: `${method.toLowerCase()}${path.replace(/\W+(\w)/g, (_, c: string) => c.toUpperCase()).replace(/\W/g, '')}`,
    tags: [noun],
    ...(open && { security: [] }),
    requestParams: {
      ...(Object.keys(inPath).length > 0 && { path: whole.pick(inPath as never) }),
      ...(method === 'GET' && has(rest) && { query: rest }),
    },
    ...(method !== 'GET' &&
      has(rest) && { requestBody: { content: { [bodyTypeOf(rest)]: { schema: rest } } } }),
    responses: {
      200: {
        description: summary,
        content: {
          [described.bytes ? 'application/octet-stream' : 'application/json']: { schema: output },
          ...(described.files && files),
        },
      },
      default: {
        description: 'A refusal',
        content: { 'application/problem+json': { schema: ProblemSchema } },
      },
    },
  } satisfies ZodOpenApiOperationObject;
}

/** A file comes in a form, everything else as JSON too. */
const bodyTypeOf = ({ shape }: z.ZodObject) => ('file' in shape ? 'multipart/form-data' : 'application/json');
