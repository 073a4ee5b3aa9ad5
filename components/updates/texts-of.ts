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

export const textsOf = (texts: FormTexts): FormTexts => ({
  ...texts,
  refusals: Object.fromEntries(met.map((code) => [code, texts.refusals[code] ?? ''])),
});
