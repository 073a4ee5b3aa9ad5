import { z } from 'zod';
import type { Actor } from '#lib/access/actor.ts';
import type { Operation } from '#lib/access/operation.ts';
import { currentActor } from '#lib/auth/actor.ts';
import { keeperHere } from '#lib/auth/device-secret.ts';
import { editionHere } from '#lib/http/edition.ts';
import type { Key } from '#lib/http/fields.ts';
import { getUpdate, type UpdateShown } from './queries.ts';

export const UpdateEdition = z.object({
  edition: z.string().describe('Another one whenever a page of this form would be drawn otherwise for you'),
});

const editionOf = (actor: Actor, update: UpdateShown) =>
  editionHere(actor, `/updates/${update.id}/coordination`, update);

/** Whether the pages of an update's form, as a device keeps them, are still what the server would send. */
export const updateEdition: Operation<typeof Key, z.output<typeof UpdateEdition>> = Object.assign(
  async (actor: Actor, input: Parameters<typeof getUpdate>[1]) => ({
    edition: await editionOf(actor, await getUpdate(actor, input)),
  }),
  { action: getUpdate.action, input: getUpdate.input, kind: getUpdate.kind },
);

/** Whose pages a device may keep, with which key, and by what they are known to be as they were. */
export const formKeeper = async (update: UpdateShown) => ({
  ...(await keeperHere()),
  edition: await editionOf(await currentActor(), update),
});
