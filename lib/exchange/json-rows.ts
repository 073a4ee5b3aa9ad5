import { Readable } from 'node:stream';
import type { FileColumn } from './file-column.ts';

/** Rows as one list of JSON objects, written as they come; lists stay lists. */
export function asJson<T>(columns: readonly FileColumn<T>[], rows: AsyncIterable<T>): Readable {
  async function* parts() {
    let before = '[\n';
    for await (const row of rows) {
      const facts = columns.map(({ name, header, value }) => [name ?? header, value(row)]);
      yield before + JSON.stringify(Object.fromEntries(facts));
      before = ',\n';
    }
    yield before === '[\n' ? '[]\n' : '\n]\n';
  }
  return Readable.from(parts(), { objectMode: false });
}
