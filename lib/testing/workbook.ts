import ExcelJS from 'exceljs';

type Value = string | number | boolean | Date | null;

/** A workbook as somebody would write it, sheet by sheet, the first row naming the columns. */
export async function workbook(sheets: Record<string, Value[][]>): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
