import { createTranslator } from 'next-intl';
import { type ProposalSection, proposalSections } from '#db/enums.ts';
import { a4, heading, margin, run, table, text } from '#lib/exchange/docx-parts.ts';
import { plainDate, wholeNumber } from '#lib/i18n/format.ts';
import { type FullLocale, fullLocale, type Locale } from '#lib/i18n/locales.ts';
import en from '#lib/i18n/messages/en.ts';
import fr from '#lib/i18n/messages/fr.ts';
import { type Contents, sections } from './sections.ts';

const messages: Record<FullLocale, typeof en> = { en, fr: fr as unknown as typeof en };

/** The columns of each section that has rows. */
const columns: Partial<Record<ProposalSection, readonly string[]>> = {
  people: ['group', 'women', 'men', 'girls', 'boys'],
  places: ['pcode', 'people', 'amount', 'note'],
  budget: ['line', 'amount'],
  indicators: ['indicator', 'unit', 'baseline', 'target', 'source'],
  risks: ['risk', 'likelihood', 'mitigation'],
  contacts: ['name', 'role', 'email', 'phone'],
};

type Told = {
  /** Null: the blank form. */
  title: string | null;
  contents: Contents;
  organisation: string | null;
  placeNames: Readonly<Record<string, string>>;
};

/** A proposal, or the blank form, as a DOCX of A4 in base64: every field by its name, section by section. */
export async function proposalDocument(told: Told, locale: Locale): Promise<string> {
  const docx = await import('docx');
  const t = createTranslator({ locale, messages: messages[fullLocale(locale)] });
  const say = (key: string) => t(key as never);
  const shown = wordsOf(told, locale, say);
  const title = told.title ?? say('sectionForm.blankForm');
  const children = [
    new docx.Paragraph({ heading: docx.HeadingLevel.TITLE, children: [run(docx, title)] }),
    ...proposalSections.flatMap((section) => {
      const content: Record<string, unknown> = told.contents[section];
      const label = (name: string) => say(`proposals.fields.${section}.${name}`);
      const fields = Object.keys(sections[section].shape).filter((name) => name !== 'rows');
      const facts = fields.map((name) => [[label(name)], shown(name, content[name]).split('\n')]);
      const heads = columns[section] ?? [];
      const rows = rowsOf(content.rows, told.title === null).map((row) =>
        heads.map((name) => [shown(name, row[name])]),
      );
      return [
        heading(docx, say(`terms.section.${section}`)),
        text(docx, say(`sectionForm.guidance.${section}`)),
        ...(facts.length > 0 ? [table(docx, [32, 68], facts), text(docx, '')] : []),
        ...(heads.length > 0
          ? [
              table(
                docx,
                heads.map(() => 100 / heads.length),
                [heads.map((name) => [label(name)]), ...rows],
                true,
              ),
            ]
          : []),
      ];
    }),
  ];
  const document = new docx.Document({
    title,
    creator: say('common.appName'),
    styles: { default: { document: { run: { font: 'Calibri', size: 19, language: { value: locale } } } } },
    sections: [{ properties: { page: { size: a4, margin } }, children }],
  });
  return docx.Packer.toBase64String(document);
}

/** On a blank form there is room to write. */
const rowsOf = (rows: unknown, blank: boolean): Record<string, unknown>[] =>
  blank ? [{}, {}, {}, {}, {}] : Array.isArray(rows) ? rows : [];

/** Where the words of a code stand, by the field that holds it. */
const terms: Record<string, string> = {
  pillars: 'terms.pillar',
  activities: 'terms.pillarActivity',
  group: 'terms.populationGroup',
  likelihood: 'proposals.text.levels',
  kind: 'proposals.text.kinds',
  marker: 'sectionForm.markers',
};

/** What a field holds, in the reader's words; blank is blank. */
function wordsOf({ organisation, placeNames }: Told, locale: Locale, say: (key: string) => string) {
  const special: Record<string, (value: string) => string> = {
    organisationId: () => organisation ?? '',
    pcode: (code) => (placeNames[code] ? `${placeNames[code]} (${code})` : code),
    amount: (sum) => Number(sum).toLocaleString(locale, { maximumFractionDigits: 2 }),
    startsOn: (day) => plainDate(day, locale),
    sourceOn: (day) => plainDate(day, locale),
    rateOn: (day) => plainDate(day, locale),
  };
  const single = (name: string, value: unknown): string =>
    special[name]?.(String(value)) ??
    (terms[name] ? say(`${terms[name]}.${value}`) : null) ??
    (typeof value === 'number' ? wholeNumber(value, locale) : String(value));
  return (name: string, value: unknown): string =>
    [value]
      .flat()
      .filter((each) => each !== null && each !== undefined && each !== '')
      .map((each) => single(name, each))
      .join(', ');
}
