import type { FullLocale } from '#lib/i18n/locales.ts';

const common = {
  en: /\b(?:the|of|and|to|in|for|with|is|are|was|were|on|by|from|has|have|that|not|no|an?)\b/giu,
  fr: /(?<![\p{L}])(?:le|la|les|des|du|de|un|une|et|est|sont|dans|pour|avec|sur|qui|que|aux?|ont|pas|par|été|d’|l’|d'|l')|[éèêàçùœ]/giu,
};

const countOf = (text: string, words: RegExp) => text.match(words)?.length ?? 0;

/** The language that words were written in, as far as a digest has it: whoever reports says it nowhere. Null: neither. */
export function writtenIn(text: string): FullLocale | null {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.filter((letter) => /\p{Script=Latin}/u.test(letter)).length * 2 < letters.length) return null;
  return countOf(text, common.fr) > countOf(text, common.en) ? 'fr' : 'en';
}
