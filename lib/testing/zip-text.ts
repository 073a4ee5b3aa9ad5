import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { fromBuffer, type Options, type ZipFile } from 'yauzl';

const open = promisify<Buffer, Options, ZipFile>(fromBuffer);

/** What a DOCX says: the text of its document, as XML. */
export async function zipText(file: Buffer, name = 'word/document.xml'): Promise<string> {
  const zip = await open(file, { lazyEntries: true });
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => reject(new Error(`no ${name} in the file`)));
    zip.on('entry', (entry) => {
      if (entry.fileName !== name) return zip.readEntry();
      zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(text(stream))));
    });
    zip.readEntry();
  });
}
