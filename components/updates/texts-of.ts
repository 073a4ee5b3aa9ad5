import type { FormTexts } from '#components/ui/form-words.ts';
import type { RefusalCode } from '#lib/refusal.ts';

/** What the commands behind this form may say no with: a tenth of all there is, on a page that is weighed. */
const met: readonly (RefusalCode | 'unexpected')[] = [
  'unauthenticated',
  'forbidden',
  'cross_site',
  'not_found',
  'stale',
  'wrong_status',
  'update_incomplete',
  'points_open',
  'text_unchanged',
  'too_large',
  'malformed',
  'invalid',
  'repeated_key',
  'too_many',
  'unexpected',
];

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

export const textsOf = (texts: FormTexts): FormTexts => ({
  ...texts,
  refusals: those(met, texts.refusals),
  fields: those(answers, texts.fields),
});
