import { createTranslator } from 'next-intl';
import type { DigestEdition } from '#lib/digests/edition.ts';
import { periodIn } from '#lib/digests/period-in.ts';
import { wordsIn } from '#lib/digests/words.ts';
import { env } from '#lib/env.ts';
import { decimalNumber } from '#lib/i18n/format.ts';
import en from '#lib/i18n/messages/en/mail.json' with { type: 'json' };
import fr from '#lib/i18n/messages/fr/mail.json' with { type: 'json' };
import { nameOf } from '#lib/i18n/name-of.ts';
import type { Letter } from '#lib/mail/letter.ts';
import { type Block, inHtml, inText } from './blocks.ts';
import type { DigestLocale } from './schema.ts';

/** The words of mails alone; those that a digest is read in come from its pages. */
const mailWords = (locale: DigestLocale) => createTranslator({ locale, messages: { en, fr }[locale] });
type Say = ReturnType<typeof mailWords>;

/** A published digest as a mail, from nothing but what was sealed: the same words for everybody, but for the stop link. */
export function digestLetter(edition: DigestEdition, locale: DigestLocale, stop: string): Letter {
  const say = mailWords(locale);
  const title = edition.title[locale].replaceAll(/\s+/g, ' ');
  const head = {
    period: periodIn(edition, locale),
    updates: edition.sources.length,
    code: edition.code,
  };
  const blocks: Block[] = [
    { kind: 'title', text: title },
    { kind: 'small', text: say('publishedDigest.head', head) },
    ...paragraphs(edition.opening?.[locale] ?? ''),
    ...sections(edition, locale, say),
    ...figures(edition, locale, say),
    {
      kind: 'link',
      text: say('publishedDigest.read'),
      url: `${env.APP_ORIGIN}${pageOf(edition, locale)}`,
    },
    { kind: 'rule' },
    { kind: 'small', text: say('publishedDigest.why') },
    { kind: 'link', text: say('publishedDigest.stopDigest'), url: `${env.APP_ORIGIN}${stop}` },
    { kind: 'small', text: say('footer', { app: say('app'), origin: env.APP_ORIGIN }) },
  ];
  return {
    subject: say('publishedDigest.subject', { app: say('app'), title }),
    body: inText(blocks),
    html: inHtml(locale, blocks),
  };
}

/** Where everybody reads it. */
const pageOf = ({ id }: DigestEdition, locale: DigestLocale) => `/bulletins/${id}?lang=${locale}`;

const paragraphs = (text: string): Block[] =>
  text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ kind: 'words', text: line }));

const sections = (edition: DigestEdition, locale: DigestLocale, say: Say): Block[] =>
  edition.sections.flatMap(({ step, items }): Block[] => [
    { kind: 'heading', text: wordsIn(locale)(`digests.read.steps.${step}`) },
    ...items.flatMap((item): Block[] => [
      { kind: 'name', text: whose(item, edition, locale, say) },
      ...(item.title ? [{ kind: 'strong', text: item.title[locale] } as const] : []),
      ...paragraphs(item.text[locale]),
    ]),
  ]);

type Item = DigestEdition['sections'][number]['items'][number];

/** The operation, and its days where they are not those of the digest. */
function whose(item: Item, { since, until }: DigestEdition, locale: DigestLocale, say: Say): string {
  const operation = item.operation ? nameOf(item.operation, locale) : wordsIn(locale)('digests.read.global');
  return item.since === since && item.until === until
    ? operation
    : say('publishedDigest.period', { operation, period: periodIn(item, locale) });
}

/** Each sum with its days, and of how many operations it is known. */
function figures(edition: DigestEdition, locale: DigestLocale, say: Say): Block[] {
  if (edition.figures.length === 0) return [];
  return [
    { kind: 'heading', text: say('publishedDigest.figures') },
    { kind: 'small', text: say('publishedDigest.asOf', { period: periodIn(edition, locale) }) },
    {
      kind: 'figures',
      rows: edition.figures.map((figure) => {
        const known = say('publishedDigest.known', {
          known: figure.operations,
          all: edition.reporting.operations,
        });
        const same = figure.since === edition.since && figure.until === edition.until;
        const told = {
          name: nameOf(figure, locale),
          value: decimalNumber(figure.total, locale),
          note: same ? known : say('publishedDigest.knownIn', { known, period: periodIn(figure, locale) }),
        };
        return { ...told, line: say('publishedDigest.figure', told) };
      }),
    },
  ];
}
