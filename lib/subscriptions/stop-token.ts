import { idIn, signedId } from '#lib/auth/signed-id.ts';

const purpose = 'subscription.stop';

/** What ends the digest for one subscriber and does nothing else: it stands in each mail, and is kept nowhere. */
export const stopToken = (subscriptionId: string): Promise<string> => signedId(purpose, subscriptionId);

/** The subscription whose mail this token came with; null where it was not ours. */
export const subscriptionOfStop = (token: string): Promise<string | null> => idIn(purpose, token);
