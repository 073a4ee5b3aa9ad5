import { type FileKind, fileKinds } from './kinds.ts';

const longest = 120;

/** Directions, joiners and other marks that are not seen: with them, `exe.pdf` can look like `fdp.exe` (A29). */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/gu;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** The ending of a name in small letters, or none. */
export const endingOf = (name: string) =>
  /\.([\p{L}\p{N}]{1,10})\s*$/u.exec(name)?.[1]?.toLowerCase() ?? null;

/**
 * A name as it is kept and given back: no folders, nothing unseen, nothing that a file system refuses, not too long,
 * with an ending that says what the file is.
 */
export function cleanName(name: string, kind: FileKind): string {
  const plain = name.normalize('NFC').replace(unseen, '');
  const last = plain.split(/[/\\]/).at(-1) ?? '';
  const ending = endingOf(last);
  const [usual] = fileKinds[kind].endings;
  const known = fileKinds[kind].endings.some((it) => it === ending);
  const stem = (known ? last.replace(/\.[^.]*$/, '') : last)
    .replace(/[<>:"|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .replace(reserved, '_$1');
  const short = [...stem].slice(0, longest).join('').trim();
  return `${short || 'file'}.${known ? ending : usual}`;
}
