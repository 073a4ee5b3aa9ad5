import type { z } from 'zod';
import type { Operation } from '#lib/access/operation.ts';
import { visitor } from '#lib/auth/sessions.ts';
import { Refusal } from '#lib/refusal.ts';
import { addressOf } from './address.ts';
import { take } from './limits.ts';

const quiet = { 'cache-control': 'private, no-store' };

/**
 * A mail program's own "unsubscribe" (RFC 8058): sent by its server, so without an origin and without a cookie. It
 * opens nothing, and its answer is the same whatever the token.
 */
export const oneClickTo =
  <S extends z.ZodType<unknown, { token: string }>, O>(stop: Operation<S, O>) =>
  async (request: Request, { params }: { params: Promise<{ token: string }> }) => {
    try {
      await take('confirm', addressOf(request));
      await stop(visitor(request), { token: (await params).token } as z.input<S>);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'too_many') {
        const wait = { 'retry-after': String(error.detail.retryAfter ?? 60) };
        return new Response(null, { status: 429, headers: { ...quiet, ...wait } });
      }
      if (!isAnswerToAnybody(error)) throw error;
    }
    return new Response(null, { status: 204, headers: quiet });
  };

const isAnswerToAnybody = (error: unknown) =>
  error instanceof Refusal || (error instanceof Error && error.name === 'ZodError');
