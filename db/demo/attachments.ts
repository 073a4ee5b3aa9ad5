import { createHash } from 'node:crypto';
import type { AttachmentKind } from '../enums.ts';
import type { AttachedFile, attachmentFiles, proposalAttachments } from '../schema/index.ts';
import { accountId } from './accounts.ts';
import type { Calendar } from './days.ts';
import { idOf } from './ids.ts';
import { at, placeOf, proposalId, proposalSpec, writerOf } from './proposals/rows.ts';
import { sketchMap } from './sketch-map.ts';

/** A letter of one page, written out in the few words that a PDF needs. */
function letter(lines: readonly string[]): Buffer {
  const text = `BT /F1 12 Tf 72 760 Td 18 TL ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
  return Buffer.from(
    `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >> endobj
4 0 obj << /Length ${text.length} >> stream
${text}
endstream endobj
trailer << /Root 1 0 R >>
%%EOF
`,
    'latin1',
  );
}

const budget = `line,unit,quantity,unit cost (USD),total (USD)
Staff and teams,team month,30,61600,1848000
Equipment and vehicles,vehicle month,60,14000,840000
Operations and fuel,month,10,71400,714000
Victim data and reporting,month,10,29400,294000
Security,month,10,21000,210000
"Indirect costs, 7%",,,,294000
`;

type Sample = {
  proposal: string;
  /** The first version that names it. */
  since: number;
  name: string;
  kind: AttachmentKind;
  mediaType: string;
  description: string;
  content: Buffer;
};

/** Invented, as everything here. */
const samples: Sample[] = [
  {
    proposal: 'routes',
    since: 1,
    name: 'Letter of support (sample).pdf',
    kind: 'letter_of_support',
    mediaType: 'application/pdf',
    description: 'The state authority agrees to the survey of 14 routes.',
    content: letter([
      'To whom it may concern',
      'We agree to the survey of the routes that the proposal names.',
      'This letter is a sample; no such authority wrote it.',
    ]),
  },
  {
    proposal: 'routes',
    since: 2,
    name: 'Sketch of the northern route.png',
    kind: 'map',
    mediaType: 'image/png',
    description: 'A sketch, not to scale: the northern route and the five villages along it.',
    content: sketchMap(),
  },
  {
    proposal: 'routes',
    since: 3,
    name: 'Detailed budget.csv',
    kind: 'detailed_budget',
    mediaType: 'text/csv',
    description: 'Six lines with units and costs, USD 4.2 million in all.',
    content: Buffer.from(budget),
  },
];

/** What a row says of a file, and what a version does. */
export const described = (
  id: string,
  { name, kind, mediaType, description, content }: Omit<Sample, 'proposal' | 'since'>,
) =>
  ({
    id,
    name,
    kind,
    mediaType,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    description,
  }) satisfies AttachedFile;

const idOfSample = ({ proposal, name }: Sample) => idOf('attachment', `${proposal}/${name}`);

/** What a submitted version of a proposal says of its files. */
export const filesOfVersion = (proposal: string, number: number): AttachedFile[] =>
  samples
    .filter((sample) => sample.proposal === proposal && sample.since <= number)
    .map((sample) => described(idOfSample(sample), sample));

export const proposalAttachmentRows = (calendar: Calendar): (typeof proposalAttachments.$inferInsert)[] =>
  samples.map((sample) => {
    const spec = proposalSpec(sample.proposal);
    const since = at(calendar, -26 + sample.since * 5, sample.name);
    return {
      ...described(idOfSample(sample), sample),
      proposalId: proposalId(sample.proposal),
      uploadedById: accountId(writerOf(spec)),
      handedIn: true,
      createdAt: since,
      updatedAt: since,
      ...placeOf(spec),
    };
  });

export const attachmentFileRows = (): (typeof attachmentFiles.$inferInsert)[] =>
  samples.map((sample) => ({
    attachmentId: idOfSample(sample),
    content: sample.content,
    ...placeOf(proposalSpec(sample.proposal)),
  }));
