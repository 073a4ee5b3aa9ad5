/** What is wrong with a password, as a key of the field messages; null when it will do. */
export type PasswordFault = 'password_short' | 'password_long' | 'password_common' | 'password_obvious';

const shortest = 12;
const longest = 128;

/** Words that anybody would try here, whatever stands around them. */
const ours = [
  'unmas',
  'mineaction',
  'actioncontrelesmines',
  'antimines',
  'demining',
  'deminage',
  'protectioncluster',
];

/**
 * Long enough, on no list of passwords that leaked, and not made of words that belong here or of oneself. Any
 * characters will do, and none has to be there; nobody has to change it after a while.
 */
export async function passwordFault(
  password: string,
  about: readonly string[] = [],
): Promise<PasswordFault | null> {
  const length = [...password].length;
  if (length < shortest) return 'password_short';
  if (length > longest) return 'password_long';
  const folded = letters(password);
  const own = about.flatMap((word) => word.split(/[@\s]/)).map(letters);
  const words = [...ours, ...own.filter((word) => word.length >= 4)];
  if (words.some((word) => folded.includes(word))) return 'password_obvious';
  return (await isKnown(password)) ? 'password_common' : null;
}

/** Lower case without accents, signs or digits: "Mine-Action_2026" is "mineaction". */
const letters = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');

/** As it leaked, or a leaked word with digits and signs around it, or one short thing over and over. */
async function isKnown(password: string): Promise<boolean> {
  const known = await leaked();
  const lower = password.toLowerCase();
  const core = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return (
    known.has(lower) ||
    known.has(core) ||
    /^[\d\p{P}\s]+$/u.test(lower) ||
    /^(.{1,4})\1+.{0,3}$/su.test(lower)
  );
}

let list: Promise<ReadonlySet<string>> | undefined;

/** Read when the first password is chosen, and not by processes in which nobody chooses one. */
const leaked = () => {
  list ??= import('./known-passwords.json', { with: { type: 'json' } }).then(
    ({ default: { words } }) => new Set(words.split('\n')),
  );
  return list;
};
