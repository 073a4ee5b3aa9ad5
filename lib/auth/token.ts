import { createHash, randomBytes } from 'node:crypto';

/** 256 bits that nobody guesses. Shown or sent once; the database keeps only its hash. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Plain sha256 is enough: a token is random, so there is no dictionary to try. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
