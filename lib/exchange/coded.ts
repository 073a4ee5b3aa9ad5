import en from '#lib/i18n/messages/en/terms.json' with { type: 'json' };
import fr from '#lib/i18n/messages/fr/terms.json' with { type: 'json' };
import { Rejected } from './cells.ts';
import { foldedName } from './folded.ts';

/** A column whose cells are codes: what each is called in English, French, Spanish and by people who fill in forms. */
export type Coded<T extends string = string> = { codes: readonly T[]; of(cell: string): T };

type Term = keyof typeof en & keyof typeof fr;

/** Codes by themselves, by their names in the messages `terms.<term>`, and by `also`. */
export function coded<T extends string>(
  codes: readonly T[],
  term: Term | null,
  also: Partial<Record<T, readonly string[]>> = {},
): Coded<T> {
  const known = new Map<string, T>();
  const learn = (name: string | undefined, code: T) => {
    if (name && !known.has(foldedName(name))) known.set(foldedName(name), code);
  };
  for (const code of codes) learn(code, code);
  for (const code of codes) {
    for (const words of term ? [en[term], fr[term]] : [])
      learn((words as Record<string, string>)[code], code);
    for (const name of also[code] ?? []) learn(name, code);
  }
  return {
    codes,
    of(cell) {
      const found = known.get(foldedName(cell));
      if (!found) throw new Rejected('not_a_code', cell);
      return found;
    },
  };
}
