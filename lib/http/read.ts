import { headers } from 'next/headers';
import { forbidden, notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { type Actor, anonymous, mayAnywhere } from '#lib/access/actor.ts';
import type { Operation } from '#lib/access/operation.ts';
import type { Action } from '#lib/access/policy.ts';
import { currentActor } from '#lib/auth/actor.ts';
import { Refusal } from '#lib/refusal.ts';

/** How a page reads: as whoever is signed in, with refusals turned into Next's own pages. */
export async function read<S extends z.ZodType, O>(query: Operation<S, O>, input: z.input<S>): Promise<O> {
  try {
    return await query(await currentActor(), input);
  } catch (error) {
    if (error instanceof z.ZodError) notFound();
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'unauthenticated') redirect(await signIn());
    if (error.code === 'forbidden') forbidden();
    // a place in the list that is not to be read, out of an old or forged address: its beginning
    if (error.code === 'malformed' && hasCursor(input)) redirect(await withoutCursor());
    notFound();
  }
}

const hasCursor = (input: unknown) => Boolean((input as { cursor?: unknown } | undefined)?.cursor);

async function withoutCursor(): Promise<string> {
  const [path = '/', search] = ((await headers()).get('x-pathname') ?? '/').split('?');
  const words = new URLSearchParams(search);
  words.delete('cursor');
  return words.size ? `${path}?${words}` : path;
}

/** Whoever is signed in, for the frame of a page; anybody else is led to the door and back. */
export async function signedIn(): Promise<Actor> {
  try {
    return await currentActor();
  } catch (error) {
    if (error instanceof Refusal && error.code === 'unauthenticated') redirect(await signIn());
    throw error;
  }
}

/** How a page for everybody reads, such as that of an invitation: what is refused is not there. */
export async function readOpenly<S extends z.ZodType, O>(
  query: Operation<S, O>,
  input: z.input<S>,
): Promise<O | null> {
  try {
    return await query(anonymous, input);
  } catch (error) {
    if (error instanceof Refusal || error instanceof z.ZodError) return null;
    throw error;
  }
}

/** For a page that only offers a form: whoever may do this nowhere is told so. The command asks again. */
export async function allowed(action: Action): Promise<Actor> {
  const actor = await signedIn();
  if (!mayAnywhere(actor, action)) forbidden();
  return actor;
}

/** The door is for those outside: whoever is signed in goes where they were going. */
export async function leaveIfSignedIn(next: string): Promise<void> {
  const inside = await currentActor().then(
    () => true,
    () => false,
  );
  if (inside) redirect(next);
}

async function signIn() {
  const path = (await headers()).get('x-pathname') ?? '/';
  return `/sign-in?next=${encodeURIComponent(path)}`;
}
