import type { Paragraph, Table } from 'docx';
import { peopleGroups } from '#db/enums.ts';
import { a4, heading, margin, run, table, text } from '#lib/exchange/docx-parts.ts';
import { decimalNumber, moment, plainDate } from '#lib/i18n/format.ts';
import type { FullLocale } from '#lib/i18n/locales.ts';
import { nameOf } from '#lib/i18n/name-of.ts';
import type { DigestEdition } from './edition.ts';
import { lastDay } from './last-day.ts';
import { periodIn } from './period-in.ts';
import { wordsIn } from './words.ts';

type Docx = typeof import('docx');
type Block = Paragraph | Table;
type Told = { edition: DigestEdition; locale: FullLocale; docx: Docx };

const paragraphs = (docx: Docx, words: string) =>
  words
    .split(/\n+/)
    .filter((line) => line.trim())
    .map((line) => new docx.Paragraph({ spacing: { after: 100 }, children: [run(docx, line)] }));

/** A digest as a DOCX of A4 in one language, in base64: the words of its page, its figures, its sources and its seal. */
export async function digestDocument(
  edition: DigestEdition,
  sha256: string,
  locale: FullLocale,
): Promise<string> {
  const docx = await import('docx');
  const t = wordsIn(locale);
  const told = { edition, locale, docx };
  const places = new Set(edition.sources.map(({ operation }) => operation?.code ?? ''));
  const lead = t('digests.read.lead', {
    period: periodIn(edition, locale),
    updates: edition.sources.length,
    operations: places.size,
  });
  const published = t('digests.read.published', { date: plainDate(edition.publishedAt, locale) });
  const sealed = t('digests.read.sealed', { when: moment(edition.publishedAt, locale) });
  const document = new docx.Document({
    title: edition.title[locale],
    creator: t('common.appName'),
    styles: { default: { document: { run: { font: 'Calibri', size: 21, language: { value: locale } } } } },
    sections: [
      {
        properties: { page: { size: a4, margin } },
        children: [
          new docx.Paragraph({
            heading: docx.HeadingLevel.TITLE,
            children: [run(docx, edition.title[locale])],
          }),
          text(docx, `${published} ${lead}`),
          text(docx, ''),
          ...(edition.opening ? paragraphs(docx, edition.opening[locale]) : []),
          ...words(told),
          ...figures(told),
          ...sources(told),
          text(docx, ''),
          text(docx, `${edition.code}. ${sealed} SHA-256 ${sha256}`),
        ],
      },
    ],
  });
  return docx.Packer.toBase64String(document);
}

function words({ edition, locale, docx }: Told): Block[] {
  const t = wordsIn(locale);
  return edition.sections.flatMap(({ step, items }) => [
    heading(docx, t(`digests.read.steps.${step}`)),
    ...items.flatMap(({ operation, title, text: both }) => [
      new docx.Paragraph({
        keepNext: true,
        spacing: { before: 120 },
        children: [
          run(
            docx,
            [operation ? nameOf(operation, locale) : t('digests.read.global'), title?.[locale]]
              .filter(Boolean)
              .join('. '),
            true,
          ),
        ],
      }),
      ...paragraphs(docx, both[locale]),
    ]),
  ]);
}

function figures({ edition, locale, docx }: Told): Block[] {
  if (edition.figures.length === 0) return [];
  const t = wordsIn(locale);
  const last = lastDay(edition);
  const rows = edition.figures.map((figure) => [
    [nameOf(figure, locale)],
    [decimalNumber(figure.total, locale)],
    ...peopleGroups.map((group) => {
      const value = figure.groups.find((it) => it.group === group)?.value;
      if (figure.groups.length === 0) return [''];
      return [value === undefined ? t('digests.read.unknown') : decimalNumber(value, locale)];
    }),
    [t('digests.read.known', { known: figure.operations, all: edition.reporting.operations })],
  ]);
  const heads = [
    t('digests.read.indicator'),
    t('digests.read.total'),
    ...peopleGroups.map((group) => t(`terms.peopleGroup.${group}`)),
    t('digests.read.knownOf'),
  ];
  return [
    heading(
      docx,
      `${t('digests.read.figures')}. ${t('digests.read.asOf', { date: plainDate(last, locale) })}`,
    ),
    table(docx, [26, 14, 11, 11, 11, 11, 16], [heads.map((head) => [head]), ...rows], true),
    text(docx, t('digests.read.blank')),
  ];
}

function sources({ edition, locale, docx }: Told): Block[] {
  const t = wordsIn(locale);
  const heads = ['operation', 'update', 'period', 'version'] as const;
  const rows = edition.sources.map(({ operation, code, version, sha256, ...period }) => [
    [operation ? nameOf(operation, locale) : t('digests.read.global')],
    [code],
    [periodIn(period, locale)],
    [`${version} (${sha256.slice(0, 12)})`],
  ]);
  return [
    heading(docx, t('digests.read.sources')),
    table(docx, [30, 22, 26, 22], [heads.map((head) => [t(`digests.read.${head}`)]), ...rows], true),
  ];
}
