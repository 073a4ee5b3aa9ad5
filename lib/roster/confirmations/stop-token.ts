import { idIn, signedId } from '#lib/auth/signed-id.ts';

const purpose = 'confirmation.stop';

/** What ends the questions to one person and does nothing else: a mail can be stopped from long after its answer. */
export const stopToken = (requestId: string): Promise<string> => signedId(purpose, requestId);

/** The question that this token was sent with; null where it was not ours. */
export const requestOfStop = (token: string): Promise<string | null> => idIn(purpose, token);
