import type { Paragraph, Table } from 'docx';
import { a4, heading, margin, run, table, text } from '#lib/exchange/docx-parts.ts';
import type { FullLocale } from '#lib/i18n/locales.ts';
import { shortNameOf } from '#lib/i18n/name-of.ts';
import type { HandoverPack } from './schema.ts';
import { type FactLine, handoverSections } from './sections.ts';

type Docx = typeof import('docx');
type Sections = ReturnType<typeof handoverSections>;
type Block = Paragraph | Table;

/** The pack as a DOCX of A4, in base64. Every word is text of a run: nothing in it can be a field or a formula. */
export async function handoverDocument(pack: HandoverPack, locale: FullLocale): Promise<string> {
  const docx = await import('docx');
  const told = handoverSections(pack, locale);
  const { say } = told;
  const section = (title: string, blocks: Block[]): Block[] => [heading(docx, title), ...blocks];
  const children = [
    new docx.Paragraph({ heading: docx.HeadingLevel.TITLE, children: [run(docx, told.title)] }),
    text(docx, told.lead),
    ...section(
      say('handover.note.title'),
      told.note.split('\n').map((line) => text(docx, line)),
    ),
    ...section(say('handover.dates.title'), facts(docx, told.dates)),
    ...section(say('handover.post.title'), facts(docx, told.postFacts)),
    ...section(say('handover.structure.title'), facts(docx, told.structureFacts)),
    ...section(say('handover.links.title'), linksOf(docx, told)),
    ...section(say('handover.contacts.title'), [contactsOf(docx, told, pack, locale)]),
    ...section(say('handover.changes.title'), changesOf(docx, told)),
    ...section(say('handover.projects.title'), projectsOf(docx, told)),
    text(docx, say('structures.contacts.careful')),
  ];
  const document = new docx.Document({
    title: told.title,
    creator: say('common.appName'),
    styles: { default: { document: { run: { font: 'Calibri', size: 19, language: { value: locale } } } } },
    sections: [{ properties: { page: { size: a4, margin } }, children }],
  });
  return docx.Packer.toBase64String(document);
}

/** One a line: the term, then what it is. */
const facts = (docx: Docx, lines: readonly FactLine[]) => [
  table(
    docx,
    [28, 72],
    lines.map(({ term, detail }) => [[term], [detail.map((piece) => piece.text).join('')]]),
  ),
];

const linksOf = (docx: Docx, { links, say }: Sections): Block[] =>
  links.length === 0
    ? [text(docx, say('handover.links.none'))]
    : [
        table(
          docx,
          [28, 44, 28],
          links.map(({ kind, name, period }) => [[kind], [name], [period]]),
        ),
      ];

const changesOf = (docx: Docx, { changes, say }: Sections): Block[] =>
  changes.length === 0
    ? [text(docx, say('handover.changes.none'))]
    : changes.map(({ what, kind, fields, on }) =>
        text(docx, [`${what} (${kind})`, fields, on].filter(Boolean).join(', ')),
      );

const projectsOf = (docx: Docx, { projects, say }: Sections): Block[] =>
  projects.length === 0
    ? [text(docx, say('handover.projects.none'))]
    : projects.map(({ title, standing }) => text(docx, `${title} (${standing})`));

function contactsOf(docx: Docx, { say }: Sections, { posts }: HandoverPack, locale: FullLocale) {
  const heads = [
    [say('structures.contacts.post')],
    [say('handover.contacts.personAndOrganisation')],
    [say('structures.contacts.reach')],
  ];
  const rows = posts.flatMap((post) => {
    const own = locale === 'fr' ? (post.titleFr ?? post.titleEn) : (post.titleEn ?? post.titleFr);
    const title = [own ?? say(`terms.postRole.${post.role}`), post.location].filter((it) => it !== null);
    const mailbox = post.roleMailbox ? [`${post.roleMailbox} (${say('structures.contacts.mailbox')})`] : [];
    if (post.people.length === 0) return [[title, [say('structures.contacts.vacant')], mailbox]];
    return post.people.map(({ name, organisation, contacts }) => [
      title,
      [
        name ?? say('structures.contacts.nameHidden'),
        ...(organisation ? [shortNameOf(organisation, locale)] : []),
      ],
      [...contacts.map(({ value, label }) => (label ? `${value} (${label})` : value)), ...mailbox],
    ]);
  });
  return table(docx, [28, 32, 40], [heads, ...rows], true);
}
