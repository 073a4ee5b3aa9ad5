import type { FormTexts, Refused } from '#components/ui/form-words.ts';
import type { RefusalCode } from '#lib/refusal.ts';

type Code = RefusalCode | 'unexpected';

/** What the commands behind this form may say no with: a tenth of all there is, on a page that is weighed. */
const met: readonly Code[] = [
  'forbidden',
  'cross_site',
  'not_found',
  'stale',
  'wrong_status',
  'too_large',
  'malformed',
  'invalid',
  'repeated_key',
  'unexpected',
];

/** What only the sending may be refused with. */
export const sendRefusals: readonly Code[] = ['update_incomplete', 'points_open', 'text_unchanged'];

/** What one answer of a step, or what is said on sending it, may be wrong with: texts-of.test.ts asks every step. */
const answers = [
  'required',
  'invalid',
  'too_small',
  'too_big',
  'too_long',
  'not_offered',
  'not_a_count',
  'already_there',
  'unknown_record',
];

const those = (codes: readonly string[], texts: Record<string, string>) =>
  Object.fromEntries(codes.map((code) => [code, texts[code] ?? '']));

/** The words for what may still come, and for what a refused post came back with. */
export const textsOf = (texts: FormTexts, back: Refused | null, more: readonly Code[] = []): FormTexts => ({
  ...texts,
  refusals: those([...met, ...more, ...(back ? [back.code] : [])], texts.refusals),
  fields: those(answers, texts.fields),
});
