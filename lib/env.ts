import { resolve } from 'node:path';
import { z } from 'zod';
import { StartFailure } from '#db/start-failure.ts';

const blankIsUnset = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value;
const required = <T extends z.ZodType>(type: T) => z.preprocess(blankIsUnset, type);
const optional = <T extends z.ZodType>(type: T) => z.preprocess(blankIsUnset, type.optional());
const withDefault = <T extends z.ZodType>(type: T, fallback: string) =>
  z.preprocess((value) => blankIsUnset(value) ?? fallback, type);

const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const address = (protocol: RegExp) => z.url({ protocol });
const bareOrigin = z
  .string()
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && isBare(new URL(text)))
  .transform((text) => new URL(text).origin);
const isBare = (url: URL) => url.href === `${url.origin}/`;

/** Sign-in by an organisation's own account. `domains` are the e-mail domains that are sent there. */
const issuer = z.object({
  id: z.string().regex(/^[a-z0-9-]{2,40}$/),
  name: z.string().min(1).max(80),
  issuer: address(/^https?$/).transform((url) => url.replace(/\/$/, '')),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  domains: z.array(z.string().toLowerCase()).default([]),
});
const issuers = z.string().transform((text, context): z.output<typeof issuer>[] => {
  const parsed = z.array(issuer).safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  context.addIssue('not a list of issuers');
  return z.NEVER;
});
const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
const levels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** What each variable may hold. `.env.example` says what each is for. */
const schema = z.object({
  PORT: withDefault(whole(1, 65_535), '3000'),
  HOST: optional(z.string()),
  DATA_DIR: withDefault(
    z.string().transform((folder) => resolve(folder)),
    '.data',
  ),
  DATABASE_URL: required(address(/^postgres(ql)?$/)),
  DATABASE_POOL: withDefault(whole(2, 500), '10'),
  DEMO: optional(z.enum(['0', '1'])),
  SMTP_URL: optional(address(/^smtps?$/)),
  MAIL_FROM: withDefault(z.string().regex(/^[^@\r\n]*[^\s@<]@[^\s@>]+>?$/), 'no-reply@localhost'),
  APP_ORIGIN: required(bareOrigin),
  PROXY_HOPS: withDefault(whole(0, 10), '0'),
  AUTH_SECRET: optional(z.string().min(32)),
  OIDC_ISSUERS: withDefault(issuers, '[]'),
  LOG_LEVEL: withDefault(z.enum(levels), 'info'),
});

export type Env = z.output<typeof schema>;
type Name = keyof Env;

const meant: Record<Name, string> = {
  PORT: 'a port from 1 to 65535',
  HOST: 'an address of this machine',
  DATA_DIR: 'a folder',
  DATABASE_URL: 'of the form postgresql://user:password@host/database',
  DATABASE_POOL: 'a number of connections from 2 to 500',
  DEMO: '1 or 0',
  SMTP_URL: 'of the form smtp://user:password@host:port or smtps://…',
  MAIL_FROM: 'an e-mail address, such as Coordination <no-reply@example.org>',
  APP_ORIGIN: 'of the form https://host or http://host:port, with nothing after it',
  PROXY_HOPS: 'a number of proxies from 0 to 10',
  AUTH_SECRET: 'at least 32 characters that nobody can guess',
  OIDC_ISSUERS: 'a JSON list of {id, name, issuer, clientId, clientSecret, domains}',
  LOG_LEVEL: `one of ${levels.join(', ')}`,
};

/** Reads and checks the environment; a wrong value is a StartFailure that names the variable, never its secret. */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  const filled = {
    ...source,
    APP_ORIGIN: source.APP_ORIGIN?.trim() || `http://localhost:${source.PORT?.trim() || 3000}`,
  };
  const result = schema.safeParse(filled);
  if (result.success) return result.data;
  const name = result.error.issues[0]?.path[0] as Name;
  if (source[name] === undefined || source[name] === '')
    throw new StartFailure(
      `${name} is not set: it must be ${meant[name]} (npm start sets it for the embedded database).`,
    );
  const shown = /_URL$|SECRET|ISSUERS/.test(name) ? '' : `, not "${source[name]}"`;
  throw new StartFailure(`${name} must be ${meant[name]}${shown}.`);
}

let checked: Env | undefined;

function current(): Env {
  if (checked) return checked;
  // A build looks into every module but talks to no database.
  const building = process.env.NEXT_PHASE === 'phase-production-build';
  const nowhere = building ? { DATABASE_URL: 'postgresql://nowhere.invalid/none' } : {};
  checked = readEnv({ ...nowhere, ...process.env });
  return checked;
}

/** The environment, checked at the first use: a command may still set DATABASE_URL before that. */
export const env = Object.defineProperties(
  {},
  Object.fromEntries(
    Object.keys(schema.shape).map((name) => [name, { enumerable: true, get: () => current()[name as Name] }]),
  ),
) as Readonly<Env>;
