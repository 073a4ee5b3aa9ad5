import { Refusal } from '#lib/refusal.ts';
import type { Cells, Importer } from './importer.ts';

/** A JSON file is read whole: a page of a search is half a megabyte, the largest answers that were met are four. */
const most = 32 * 1024 * 1024;

export const isJson = (start: string) => /^\s*[[{]/.test(start);

/** The records of a JSON file, as its importer finds them; a file of another kind is refused by its name. */
export async function recordsOf(
  text: AsyncGenerator<string>,
  importer: Importer,
  known: readonly Importer[],
): Promise<Iterable<Cells>> {
  const document = parsed(await whole(text));
  const records = importer.json?.(document);
  if (records) return records;
  const other = known.find((each) => each.json?.(document));
  throw new Refusal('file_wrong_kind', { values: { found: other?.kind ?? named(document) } });
}

async function whole(text: AsyncGenerator<string>): Promise<string> {
  const parts: string[] = [];
  let length = 0;
  for await (const part of text) {
    length += part.length;
    if (length > most) throw new Refusal('file_unpacks_to_too_much');
    parts.push(part);
  }
  return parts.join('');
}

/** Deeper than any answer of these kinds; what is written out again goes down as deep as it was read. */
const deepest = 60;

function parsed(text: string): unknown {
  if (isTooDeep(text)) throw new Refusal('file_json_broken');
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('file_json_broken');
  }
}

const steps: Readonly<Record<string, number>> = { '[': 1, '{': 1, ']': -1, '}': -1 };

/** Where the text in quotation marks ends that begins there. */
function endOfText(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

/** By hand: an expression over a string of megabytes would itself run out of stack. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') at = endOfText(text, at);
    else depth += steps[text[at] ?? ''] ?? 0;
    if (depth > deepest) return true;
  }
  return false;
}

/** What a stranger looks like: the names on its outside. */
function named(document: unknown): string {
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return 'JSON';
  return `JSON: ${Object.keys(document).slice(0, 6).join(', ').slice(0, 120)}`;
}
