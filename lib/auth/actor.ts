import type { Actor } from '#lib/access/actor.ts';
import { Refusal } from '#lib/refusal.ts';

/** Whoever is signed in. */
export const currentActor = async (): Promise<Actor> => {
  throw new Refusal('unauthenticated');
};

/** Whoever calls an endpoint. */
export async function actorOf(_request: Request): Promise<Actor> {
  throw new Refusal('unauthenticated');
}
