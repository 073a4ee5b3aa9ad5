import { api } from '#lib/api.ts';
import { env } from '#lib/env.ts';
import { openapi } from '#lib/http/openapi.ts';

export const dynamic = 'force-dynamic';

export const GET = () => Response.json(openapi(api, env.APP_ORIGIN));
