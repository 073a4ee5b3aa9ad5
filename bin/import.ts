import { subscribe } from 'node:diagnostics_channel';
import { openAsBlob, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { z } from 'zod';
import { type ImportKind, importKinds } from '#db/enums.ts';
import { StartFailure } from '#db/start-failure.ts';
import { Day } from '#lib/http/fields.ts';
import refusals from '#lib/i18n/messages/en/refusals.json' with { type: 'json' };
import { importParts } from '#lib/imports/parts.ts';
import { reasonIn } from '#lib/imports/reasons.ts';
import type { Import, ImportRow } from '#lib/imports/schema.ts';
import { Refusal } from '#lib/refusal.ts';
import { runCommand } from './command.ts';
import { withDatabase } from './database.ts';

const usage = `Usage: npm run import -- <kind> <file> [--dry-run]
  published figures: [--as-of YYYY-MM-DD]
  people, posts, 5W and other records: [--operation CODE] [--ignore "Column, Column"] [--add-organisations]
                                   [--dates day_first|month_first]
Kinds: ${importKinds.filter((kind) => !importParts.some((part) => part === kind)).join(', ')}`;
const shownRejected = 50;

type Wanted = {
  kind: ImportKind;
  path: string;
  asOf?: string;
  dryRun: boolean;
  operation: string | undefined;
  ignore: string[];
  addOrganisations: boolean;
  dateOrder: 'day_first' | 'month_first' | null;
};
type Uploaded = Awaited<ReturnType<typeof import('#lib/imports/commands.ts')['previewImport']>>;
type Done = Pick<
  z.output<typeof Import>,
  'id' | 'kind' | 'fileName' | 'encoding' | 'asOf' | 'counts' | 'covers'
>;

/** `npm run import`: reads a file, says what it changes, and does it, as the page does; also while the app runs. */
await runCommand(async () => {
  const wanted = readArguments();
  const file = new File([await openFile(wanted.path)], basename(wanted.path));
  await withDatabase(() => importFile(wanted, file));
});

async function importFile(wanted: Wanted, file: File) {
  const { applyImport, discardImport, previewImport } = await import('#lib/imports/commands.ts');
  const { system } = await import('#lib/access/actor.ts');
  subscribe('import.progress', (message) =>
    console.log(`  ${(message as { read: number }).read} rows read…`),
  );
  await saying(async () => {
    const { kind, addOrganisations, dateOrder } = wanted;
    const operation = await operationOf(wanted.operation);
    const sent = { kind, file, asOf: wanted.asOf ?? null, operation, addOrganisations, dateOrder };
    const preview = await mapped(await previewImport(system, sent), wanted);
    tellCounts(preview);
    await tellRejected(preview);
    if (wanted.dryRun) {
      await discardImport(system, { id: preview.id });
      return console.log('Dry run: nothing was imported.');
    }
    await applyImport(system, { id: preview.id });
    console.log(done(preview));
  });
}

async function operationOf(code: string | undefined): Promise<string | null> {
  if (!code) return null;
  const { listOperationChoices } = await import('#lib/operations/queries.ts');
  const { system } = await import('#lib/access/actor.ts');
  const found = (await listOperationChoices(system, {})).find((it) => it.code === code.toUpperCase());
  if (!found) throw new StartFailure(`There is no operation "${code}".`);
  return found.id;
}

/** Ignores what was said to be ignored; columns that are still not spoken for are named, and nothing is imported. */
async function mapped(preview: Uploaded, { ignore }: Wanted): Promise<Uploaded> {
  if (preview.status !== 'uploaded') return preview;
  const { discardImport, mapImport } = await import('#lib/imports/commands.ts');
  const { getImportSheets } = await import('#lib/imports/queries.ts');
  const { system } = await import('#lib/access/actor.ts');
  const { parts } = await getImportSheets(system, { id: preview.id });
  let found = preview;
  try {
    for (const { part, mapping, header } of parts) {
      if (!mapping) continue;
      const names = new Map(Object.entries(mapping.columns).map(([name, at]) => [at, name]));
      const columns = header.map(
        (head, at) => names.get(at) ?? (ignore.includes(head.trim()) ? 'ignore' : null),
      );
      const { sheet, headerRow } = mapping;
      found = await mapImport(system, { id: preview.id, part, sheet, headerRow, columns });
    }
  } catch (error) {
    await discardImport(system, { id: preview.id });
    throw error;
  }
  return found;
}

function readArguments(): Wanted {
  const { values, positionals } = parsed();
  const [kind, path, ...more] = positionals;
  const known = importKinds.find((each) => each === kind && !importParts.some((part) => part === each));
  if (kind && !known) throw new StartFailure(`There is no kind "${kind}".\n${usage}`);
  if (!known || !path || more.length > 0) throw new StartFailure(usage);
  const asOf = values['as-of'];
  if (asOf !== undefined && !Day.safeParse(asOf).success)
    throw new StartFailure(`--as-of must be a day such as 2026-02-28, not "${asOf}".`);
  const dateOrder = (['day_first', 'month_first'] as const).find((order) => order === values.dates) ?? null;
  if (values.dates && !dateOrder) throw new StartFailure('--dates must be day_first or month_first.');
  return {
    kind: known,
    path,
    ...(asOf && { asOf }),
    dryRun: values['dry-run'],
    operation: values.operation,
    ignore: values.ignore.split(',').map((name) => name.trim()),
    addOrganisations: values['add-organisations'],
    dateOrder,
  };
}

function parsed() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        'as-of': { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        operation: { type: 'string' },
        ignore: { type: 'string', default: '' },
        'add-organisations': { type: 'boolean', default: false },
        dates: { type: 'string' },
      },
    });
  } catch (error) {
    throw new StartFailure(`${(error as Error).message}\n${usage}`);
  }
}

/** npm changes into the project's folder; a path is meant from where the person stands. */
async function openFile(path: string): Promise<Blob> {
  const whole = resolve(process.env.INIT_CWD ?? '.', path);
  const found = statSync(whole, { throwIfNoEntry: false });
  if (!found) throw new StartFailure(`There is no file ${whole}.`);
  if (!found.isFile()) throw new StartFailure(`${whole} is not a file.`);
  return openAsBlob(whole);
}

/** A refusal in one sentence. */
async function saying(work: () => Promise<void>) {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) throw new StartFailure(words(refusals[error.code], error.detail.values));
    throw error;
  }
}

function words(text: string, values: Record<string, unknown> = {}) {
  return text.replace(/{(\w+)}/g, (_, name: string) => String(values[name] ?? ''));
}

function tellCounts({ fileName, encoding, asOf, counts, covers }: Done) {
  const told = ['new', 'changed', 'unchanged', 'gone', 'rejected'] as const;
  console.log(`${fileName}, read as ${encoding}, figures as of ${asOf}:`);
  for (const outcome of told) console.log(`  ${outcome.padEnd(9)} ${counts[outcome] ?? 0}`);
  for (const { sheet, columns } of covers.unused ?? [])
    console.log(`  (not used${sheet && ` in ${sheet}`}: ${columns.join(', ')})`);
  if (covers.unread?.length) console.log(`  (sheets that are not read: ${covers.unread.join(', ')})`);
  if (counts.repeated) console.log(`  (${counts.repeated} rows say again what another one says)`);
  if (counts.ignored) console.log(`  (${counts.ignored} rows are of other clusters and were left out)`);
}

async function tellRejected({ id, counts }: Done) {
  const many = counts.rejected ?? 0;
  if (many === 0) return;
  const { listImportRows } = await import('#lib/imports/queries.ts');
  const { system } = await import('#lib/access/actor.ts');
  const { items } = await listImportRows(system, { id, outcome: 'rejected', limit: shownRejected });
  for (const row of items)
    console.log(`  ${[row.sheet, 'line', row.line].filter(Boolean).join(' ')}: ${reasonOf(row)}`);
  if (many > items.length) console.log(`  … and ${many - items.length} more, see /imports/${id}`);
}

function reasonOf({ reason, reasonValue, label }: z.input<typeof ImportRow>) {
  return `${reasonIn('en', reason, reasonValue)}${label ? ` (${label})` : ''}`;
}

function done({ counts }: Done) {
  const changes = (counts.new ?? 0) + (counts.changed ?? 0) + (counts.gone ?? 0);
  return changes === 0 ? 'Imported: 0 changes.' : `Imported: ${changes} changes.`;
}
