type Docx = typeof import('docx');

/** In twentieths of a point. */
export const a4 = { width: 11_906, height: 16_838 };
export const margin = { top: 720, bottom: 720, left: 794, right: 794 };

/** Without what XML 1.0 has no place for. */
const printable = (words: string) => words.replace(/(?!\t)\p{Cc}|[\ufffe\uffff]/gu, '');

export const run = (docx: Docx, words: string, bold = false) =>
  new docx.TextRun({ text: printable(words), bold });

export const text = (docx: Docx, words: string, bold = false) =>
  new docx.Paragraph({ children: [run(docx, words, bold)] });

export const heading = (docx: Docx, title: string) =>
  new docx.Paragraph({
    heading: docx.HeadingLevel.HEADING_2,
    spacing: { before: 160, after: 40 },
    keepNext: true,
    children: [run(docx, title)],
  });

/** Rows of cells of lines, over the whole width; rules between them, as on the page. */
export function table(docx: Docx, widths: readonly number[], rows: readonly string[][][], headed = false) {
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' };
  const rule = { style: docx.BorderStyle.SINGLE, size: 4, color: 'BBBBBB' };
  const size = (percent = 0) => ({ size: percent, type: docx.WidthType.PERCENTAGE });
  return new docx.Table({
    width: size(100),
    borders: {
      top: none,
      left: none,
      right: none,
      bottom: rule,
      insideHorizontal: rule,
      insideVertical: none,
    },
    rows: rows.map(
      (cells, at) =>
        new docx.TableRow({
          cantSplit: true,
          tableHeader: headed && at === 0,
          children: cells.map(
            (lines, column) =>
              new docx.TableCell({
                width: size(widths[column]),
                // A cell of Word holds at least one paragraph.
                children: (lines.length > 0 ? lines : ['']).map((line) =>
                  text(docx, line, column === 0 || (headed && at === 0)),
                ),
              }),
          ),
        }),
    ),
  });
}
