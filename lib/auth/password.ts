import { hash, verify } from '@node-rs/argon2';

/** argon2id with the parameters that OWASP advises; the salt and the parameters stand in the hash itself. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), cost);

let nobodys: Promise<string> | undefined;

/** Whether this is the password. Where there is none to compare with, it takes as long to say no. */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  nobodys ??= hashPassword('nobody has this password');
  const compared = stored ?? (await nobodys);
  const same = await verify(compared, password.slice(0, 1_000).normalize('NFC')).catch(() => false);
  return same && stored !== null && stored !== undefined;
}
