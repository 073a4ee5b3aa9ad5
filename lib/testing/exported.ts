import type { Actor } from '#lib/access/actor.ts';
import { at, cookieOf, request } from './request.ts';

type Handler = (request: Request, context: ReturnType<typeof at>) => Promise<Response>;

/** What a list answers somebody who asks for it as a file, or without `format` as it is. */
export async function exported(
  list: Handler,
  actor: Actor,
  words: Record<string, string>,
  params: Record<string, string> = {},
): Promise<Response> {
  const path = `/api/v1/list?${new URLSearchParams(words)}`;
  return list(request(path, { headers: { cookie: await cookieOf(actor) } }), at(params));
}

/** The rows of the JSON file. */
export const exportedRows = async (...asked: Parameters<typeof exported>) => {
  const [list, actor, words, params] = asked;
  return (await (await exported(list, actor, { ...words, format: 'json' }, params)).json()) as Record<
    string,
    unknown
  >[];
};
