import type { UpdateStep } from '#db/enums.ts';

/** What a step of an update says in words, as one text; null where it says nothing. */
export function said(
  step: UpdateStep,
  content: Record<string, unknown>,
): { title: string | null; text: string | null } {
  const words = (name: string) => {
    const value = content[name];
    return typeof value === 'string' && value.trim() ? value.trim() : null;
  };
  const joined = (...names: string[]) => names.flatMap((name) => words(name) ?? []).join('\n\n') || null;
  if (step === 'access') return { title: null, text: joined('access', 'needs') };
  if (step === 'coordination') return { title: null, text: words('note') };
  if (step === 'story') return { title: words('title'), text: words('text') };
  return { title: null, text: null };
}
